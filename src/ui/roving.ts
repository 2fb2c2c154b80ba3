const PAGE = 8;

/** Where a key leads in a row of `count` things from `at`, or null where the key does not move. */
export function step(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  at: number,
  count: number,
  axis: 'block' | 'inline',
): number | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || count === 0) return null;
  const forward = axis === 'block' ? 'ArrowDown' : document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = axis === 'block' ? 'ArrowUp' : document.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const last = count - 1;
  if (event.key === forward) return axis === 'inline' && at === last ? 0 : Math.min(at + 1, last);
  if (event.key === back) return axis === 'inline' && at <= 0 ? last : Math.max(at - 1, 0);
  if (event.key === 'Home') return 0;
  if (event.key === 'End') return last;
  if (axis === 'block' && event.key === 'PageDown') return Math.min(at + PAGE, last);
  if (axis === 'block' && event.key === 'PageUp') return Math.max(at - PAGE, 0);
  return null;
}
