import { useEffect, useReducer } from 'preact/hooks';
import type { Bench } from './bench';

/** Quick work tells of hundreds of changes a second. */
const EVERY_MS = 60;

/** Draws anew after the bench has changed: at once, then at most every {@link EVERY_MS}. */
export function useBench(bench: Bench): void {
  const [, draw] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let changed = false;
    const rest = () => {
      timer = changed ? setTimeout(rest, EVERY_MS) : null;
      if (changed) draw(undefined);
      changed = false;
    };
    const end = bench.subscribe(() => {
      if (timer) {
        changed = true;
        return;
      }
      draw(undefined);
      timer = setTimeout(rest, EVERY_MS);
    });
    draw(undefined);
    return () => {
      end();
      if (timer) clearTimeout(timer);
    };
  }, [bench]);
}
