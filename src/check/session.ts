import type { Session } from '../ui/useSession';
import type { Bench } from './bench';
import type { Opened } from './open';
import type { Entry } from './types';

/** The session of a surface that speaks of files: what the user says stays in memory, and there is no page to show rows on. */
export function fileSession(bench: Bench, entry: Entry, { report }: Opened, firstKey: string | null): Session {
  const tell = async (message: Parameters<Session['tell']>[0]) => bench.tell(entry.id, message);
  return {
    client: {
      inPopup: false,
      firstKey,
      findTab: async () => null,
      report: async () => ({ kind: 'report', report }),
      show: async () => false,
      readAll: async () => null,
      offerMatrix: async () => bench.matrix,
      tell: async (message) => {
        await tell(message);
        return true;
      },
    },
    tab: null,
    customer: entry.fixed ? null : entry.id,
    answer: { kind: 'report', report },
    failed: false,
    tell,
    refresh: async () => {},
  };
}
