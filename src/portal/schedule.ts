/** Work that may be done at once before it is spread (ms), and the share of a core that it may take from then on. */
const BURST = 1500;
const SHARE = 0.02;
/** The longest wait between two runs (ms). */
const LONGEST = 2000;

/**
 * Makes what asks for `work`: it is run before the next paint. A page that never stops changing gets its share of a core and no
 * more.
 */
export function scheduled(signal: AbortSignal, work: () => void): () => void {
  let pending = false;
  /** Milliseconds of work that the page has not yet paid off with time, and when that was counted. */
  let debt = 0;
  let counted = performance.now();

  const settle = (spent = 0): number => {
    const now = performance.now();
    debt = Math.max(0, debt - (now - counted) * SHARE) + spent;
    counted = now;
    return debt;
  };
  /** `requestAnimationFrame` stands still in a hidden tab, so a timer runs beside it. */
  const beforePaint = (): void => {
    let done = signal.aborted;
    const run = (): void => {
      if (done) return;
      done = true;
      pending = false;
      const start = performance.now();
      if (!signal.aborted) work();
      settle(performance.now() - start);
    };
    requestAnimationFrame(run);
    setTimeout(run, 100);
  };
  return () => {
    if (pending) return;
    pending = true;
    const wait = Math.min(LONGEST, (settle() - BURST) / SHARE);
    if (wait > 0) setTimeout(beforePaint, wait);
    else beforePaint();
  };
}
