/**
 * Runs `work` before the next paint after `request`, but never so often that it takes more than a few per cent of a core:
 * after a run that took long the next one waits accordingly.
 */
export class Schedule {
  private pending = false;
  private earliest = 0;

  constructor(
    private readonly signal: AbortSignal,
    private readonly work: () => void,
    /** Share of a core that the work may take, and the shortest and longest wait between two runs in milliseconds. */
    private readonly limits = { share: 0.02, shortest: 40, longest: 2000 },
  ) {}

  request(): void {
    if (this.pending || this.signal.aborted) return;
    this.pending = true;
    const wait = this.earliest - performance.now();
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
    const { share, shortest, longest } = this.limits;
    const cost = performance.now() - start;
    this.earliest = performance.now() + Math.min(longest, Math.max(shortest, cost / share));
  }
}
