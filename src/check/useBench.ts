import { useEffect, useReducer } from 'preact/hooks';
import type { Bench } from './bench';

/** Quick work tells of hundreds of changes a second. */
const EVERY_MS = 60;

/** Draws anew after the bench has changed. */
export function useBench(bench: Bench): void {
  const [, draw] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const end = bench.subscribe(() => {
      timer ??= setTimeout(() => {
        timer = null;
        draw(undefined);
      }, EVERY_MS);
    });
    draw(undefined);
    return () => {
      end();
      if (timer) clearTimeout(timer);
    };
  }, [bench]);
}
