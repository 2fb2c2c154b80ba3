import type { RefObject } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';

/** Height of a row of the list, in rem; the style sheet gives rows the same. */
export const ROW_REM = 3.75;
const MARGIN_ROWS = 6;
/** So many rows cost nothing, wherever the list stands on its page. */
const FEW_ROWS = 60;

/** The rows `[first, end)` of a list that are in view or nearly so, whichever element scrolls. */
export function useWindow(list: RefObject<HTMLElement | null>, count: number): readonly [number, number] {
  const [range, setRange] = useState<readonly [number, number]>([0, 24]);
  const look = useCallback(() => {
    const next = inView(list.current);
    setRange((before) => (before[0] === next[0] && before[1] === next[1] ? before : next));
  }, [list]);
  // A shorter list scrolls without an event that says so.
  useEffect(look);
  useEffect(() => {
    let frame = 0;
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    window.addEventListener('scroll', soon, { capture: true, passive: true });
    window.addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', soon, { capture: true });
      window.removeEventListener('resize', soon);
    };
  }, [look]);
  if (count <= FEW_ROWS) return [0, count];
  return [Math.min(range[0], count), Math.min(range[1], count)];
}

function inView(list: HTMLElement | null): readonly [number, number] {
  if (!list) return [0, 24];
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const row = ROW_REM * rem;
  const top = list.getBoundingClientRect().top;
  const first = Math.max(0, Math.floor(-top / row) - MARGIN_ROWS);
  const end = Math.ceil((window.innerHeight - top) / row) + MARGIN_ROWS;
  return [first, Math.max(end, first)];
}
