/** Work that may be done at once before it is spread (ms), and the share of a core that it may take from then on. */
const BURST = 300;
const SHARE = 0.02;
/** The longest wait between two runs (ms). */
const LONGEST = 2000;

/** Runs `work` before the next paint after `request`; a page that never stops changing gets its share of a core and no more. */
export class Schedule {
  private pending = false;
  private debt = 0;
  private counted = performance.now();

  constructor(
    private readonly signal: AbortSignal,
    private readonly work: () => void,
  ) {}

  request(): void {
    if (this.pending || this.signal.aborted) return;
    this.pending = true;
    const wait = Math.min(LONGEST, (this.owed() - BURST) / SHARE);
    if (wait <= 0) this.beforePaint();
    else setTimeout(() => this.beforePaint(), wait);
  }

  /** `requestAnimationFrame` stands still in a hidden tab, so a timer runs beside it. */
  private beforePaint(): void {
    let done = false;
    const run = (): void => {
      if (done) return;
      done = true;
      this.run();
    };
    requestAnimationFrame(run);
    setTimeout(run, 100);
  }

  private run(): void {
    if (this.signal.aborted) return;
    this.pending = false;
    const start = performance.now();
    this.work();
    this.debt = this.owed() + performance.now() - start;
  }

  /** Milliseconds of work that the page has not yet paid off with time. */
  private owed(): number {
    const now = performance.now();
    this.debt = Math.max(0, this.debt - (now - this.counted) * SHARE);
    this.counted = now;
    return this.debt;
  }
}
