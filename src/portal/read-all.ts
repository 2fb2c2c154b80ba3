import type { ReadAllProgress } from '../messages';
import type { Following } from './follow';
import { isEnabled, type Pager, pagerOf } from './pager';
import { scrollerOf } from './scroller';
import type { Vocabulary } from './words';

/** The longest list that is gone through. */
const ROWS = 20_000;
/** How long a page may take to show other rows after a click (ms), and after a step of scrolling. */
const PAGE_WAIT = 15_000;
const SCROLL_WAIT = 400;
const TICK = 40;

type Ended = NonNullable<ReadAllProgress['ended']>;

/** Goes through the whole list for the user, with the page's own pager and scroller, and puts it back where it was. */
export class ReadAll {
  private running: AbortController | null = null;
  private ended: ReadAllProgress['ended'] = null;

  constructor(
    private readonly signal: AbortSignal,
    private readonly following: Following,
    private readonly vocabulary: Vocabulary,
  ) {}

  get progress(): ReadAllProgress {
    const { known } = this.following;
    return { running: !!this.running, rowsRead: known.list().length, rowsTotal: known.rowsTotal, ended: this.ended };
  }

  /** Starts a run unless one is under way. Ends by itself. */
  start(): void {
    if (this.running) return;
    this.running = new AbortController();
    const signal = AbortSignal.any([this.running.signal, this.signal]);
    void this.run(signal)
      .catch((): Ended => (signal.aborted ? 'stopped' : 'stuck'))
      .then((ended) => {
        this.ended = ended;
        this.running = null;
        if (!this.signal.aborted) this.following.refresh();
      });
  }

  stop(): void {
    this.running?.abort();
  }

  private async run(signal: AbortSignal): Promise<Ended> {
    let forward = 0;
    let back = 0;
    let ended: Ended = 'unavailable';
    try {
      while (await this.turn('previous', signal)) back++;
      for (;;) {
        ended = await this.scrollThrough(signal);
        if (ended !== 'done') return ended;
        if (this.following.known.list().length >= ROWS) return 'limit';
        if (await this.more(signal)) continue;
        if (!isEnabled((await this.pager()).next)) break;
        if (!(await this.turn('next', signal))) return 'stuck';
        forward++;
      }
      this.following.known.walked();
      return 'done';
    } finally {
      await this.putBack(forward - back);
    }
  }

  private async pager(): Promise<Pager> {
    const row = await this.row();
    if (!row) return { next: null, previous: null, more: null };
    const pager = pagerOf(row, this.vocabulary.words);
    if (!this.vocabulary.missing) return pager;
    await this.vocabulary.learn();
    return pagerOf(row, this.vocabulary.words);
  }

  private async row(): Promise<Element | undefined> {
    return (await this.following.now()).reading.rows[0]?.elements[0];
  }

  /** Uses a control of the pager and waits for other rows. False where it cannot be used or nothing comes. */
  private async turn(which: 'next' | 'previous', signal: AbortSignal): Promise<boolean> {
    const control = (await this.pager())[which];
    if (!isEnabled(control)) return false;
    const before = await this.shown();
    control.click();
    return this.until(async () => ![before, ''].includes(await this.shown()), PAGE_WAIT, signal);
  }

  private async more(signal: AbortSignal): Promise<boolean> {
    const control = (await this.pager()).more;
    if (!isEnabled(control)) return false;
    const before = await this.shown();
    control.click();
    return this.until(async () => (await this.shown()) !== before, PAGE_WAIT, signal);
  }

  /** Scrolls from top to end in steps that overlap, and back to where it was. */
  private async scrollThrough(signal: AbortSignal): Promise<Ended> {
    const row = await this.row();
    const scroller = row && scrollerOf(row);
    if (!scroller) return row ? 'done' : 'unavailable';
    const start = scroller.top;
    try {
      for (let top = 0; ; top += scroller.height * 0.8) {
        scroller.to(Math.min(top, scroller.end));
        await this.settled(signal);
        if (this.following.known.list().length >= ROWS) return 'limit';
        if (top >= scroller.end) return 'done';
      }
    } finally {
      scroller.to(start);
      await pause(TICK);
    }
  }

  /** Waits until the rows in view have been the same for a moment. */
  private async settled(signal: AbortSignal): Promise<void> {
    let before = '';
    await this.until(
      async () => {
        const now = await this.shown();
        const same = now === before && now !== '';
        before = now;
        return same;
      },
      SCROLL_WAIT,
      signal,
    );
  }

  private async shown(): Promise<string> {
    const { reading } = await this.following.now();
    return reading.rows.map((row) => row.key).join('\n');
  }

  /** Goes back `pages` pages (forward where negative), so that the list stands where the user left it. */
  private async putBack(pages: number): Promise<void> {
    const which = pages > 0 ? 'previous' : 'next';
    for (let left = Math.abs(pages); left > 0 && !this.signal.aborted; left--)
      if (!(await this.turn(which, this.signal))) return;
  }

  /** Waits for `condition`, at most `wait` ms. Throws where `signal` aborts. */
  private async until(condition: () => Promise<boolean>, wait: number, signal: AbortSignal): Promise<boolean> {
    for (const end = performance.now() + wait; performance.now() < end; ) {
      await pause(TICK);
      signal.throwIfAborted();
      if (await condition()) return true;
    }
    return false;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
