import { useEffect, useState } from 'preact/hooks';
import { useShown } from './useSession';

/** Where a page has none to keep them: what was ticked, by customer and checklist, for as long as this surface is open. */
const here = new Map<string, readonly string[]>();

/** The ticked items of a checklist, and how to tick or untick one. The popup may close at any time, and they are still there. */
export function useTicked(list: string): readonly [done: ReadonlySet<string>, tick: (item: string) => void] {
  const { client, tab, customer } = useShown().session;
  const mine = `${customer} ${list}`;
  const [done, setDone] = useState(() => here.get(mine) ?? []);
  const kept = tab === null || customer === null ? undefined : client.ticks;
  useEffect(() => {
    if (customer === null) return;
    let over = false;
    kept?.()
      .then(({ loadTicks }) => loadTicks(customer, list))
      .then((items) => over || setDone(items))
      .catch(() => null);
    return () => {
      over = true;
    };
  }, [kept, customer, list]);
  const tick = (item: string) => {
    const next = done.includes(item) ? done.filter((one) => one !== item) : [...done, item];
    here.set(mine, next);
    setDone(next);
    if (customer !== null)
      void kept?.()
        .then(({ keepTicks }) => keepTicks(customer, list, next))
        .catch(() => null);
  };
  return [new Set(done), tick];
}
