import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../../report/schema';
import { useShown } from '../useSession';

/** The report with the targets of every row, null while it has not come; anew whenever the one shown changes. */
export function useWhole(): Report | null {
  const { report, session } = useShown();
  const { client, tab } = session;
  const [whole, setWhole] = useState(tab === null ? report : null);
  useEffect(() => {
    if (tab === null) return setWhole(report);
    let over = false;
    void client.report(tab).then((answer) => !over && answer.kind === 'report' && setWhole(answer.report));
    return () => {
      over = true;
    };
  }, [report, client, tab]);
  return whole;
}
