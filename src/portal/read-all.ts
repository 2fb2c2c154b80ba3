import type { ReadAllProgress } from '../messages';
import type { Following } from './follow';
import { scrollerOf } from './scroller';
import type { Pager, Reading } from './types';

/** The longest list that is gone through. */
const ROWS = 20_000;
/** How long a page may take to show other rows after a click, and after a step of scrolling until it counts as the same (ms). */
const PAGE_WAIT = 15_000;
const STEP_WAIT = 400;
/** How long the end of a list is watched for rows that come only then (ms). */
const END_WAIT = 2500;
const TICK = 40;
/** A step of scrolling (CSS px) below which it is not made shorter. */
const SHORT_STEP = 40;

type Ended = NonNullable<ReadAllProgress['ended']>;
/** From where a list is scrolled through. */
type From = 'top' | 'here';
type Turn = 'turned' | 'unavailable' | 'stuck';
type Keys = readonly string[];

/** Goes through the whole list for the user, with the page's own pager and scroller, and puts it back where it was. */
export class ReadAll {
  #running: AbortController | null = null;
  #ended: ReadAllProgress['ended'] = null;
  /** Where everything that this run has scrolled stood before. */
  #tops = new Map<Element, number>();
  /** Keys of the rows that this run came by, in order. */
  #met = new Set<string>();
  /** How many pages this run has turned the list forward. */
  #turned = 0;

  readonly #signal: AbortSignal;
  readonly #following: Following;
  readonly #changed: () => void;

  constructor(
    signal: AbortSignal,
    following: Following,
    /** A run has begun or ended. */
    changed: () => void,
  ) {
    this.#signal = signal;
    this.#following = following;
    this.#changed = changed;
  }

  get progress(): ReadAllProgress {
    const { rowsTotal } = this.#following.known;
    return { running: !!this.#running, rowsRead: this.#count, rowsTotal, ended: this.#ended };
  }

  /** Starts a run unless one is under way. Ends by itself. */
  start(): void {
    if (this.#running) return;
    this.#running = new AbortController();
    this.#ended = null;
    const signal = AbortSignal.any([this.#running.signal, this.#signal]);
    this.#changed();
    void this.#run(signal)
      .catch((): Ended => (signal.aborted ? 'stopped' : 'stuck'))
      .then((ended) => {
        this.#ended = ended;
        this.#running = null;
        if (this.#signal.aborted) return;
        this.#changed();
        this.#following.refresh();
      });
  }

  stop(): void {
    this.#running?.abort();
  }

  get #count(): number {
    return this.#following.known.list().length;
  }

  async #run(signal: AbortSignal): Promise<Ended> {
    const before = keysOf(await this.#reading());
    this.#tops = new Map();
    this.#met = new Set();
    this.#turned = 0;
    await this.#scroller();
    try {
      const ended = await this.#walk(signal);
      if (ended !== 'done') return ended;
    } finally {
      await this.#putBack();
    }
    return this.#whole(before);
  }

  /** From the first page to the last. */
  async #walk(signal: AbortSignal): Promise<Ended> {
    let back: Turn;
    do back = await this.#turn('previous', signal);
    while (back === 'turned');
    if (back === 'stuck') return back;
    for (let from: From = 'top'; ; ) {
      const ended = await this.#scrollThrough(from, signal);
      if (ended !== 'done') return ended;
      const next = await this.#further(signal);
      if (next !== 'top' && next !== 'here') return next;
      from = next;
    }
  }

  /** Makes the page show what comes after its rows, by whichever way it has. Returns where to read on, or how the list ends. */
  async #further(signal: AbortSignal): Promise<Ended | From> {
    for (const way of ['more', 'next'] as const) {
      const turn = await this.#turn(way, signal);
      if (turn !== 'unavailable') return turn === 'stuck' ? turn : way === 'next' ? 'top' : 'here';
    }
    if (await this.#grows(signal)) return 'here';
    const { pager, diagnosis } = await this.#reading();
    // The list has pages, but nothing that we know how to turn them with.
    return !pager?.next && !pager?.previous && diagnosis.paged ? 'unavailable' : 'done';
  }

  /** Whether what was read is all there is; `before`: the rows that were shown when the run began, and are again. */
  async #whole(before: Keys): Promise<Ended> {
    const { known } = this.#following;
    const now = (await this.#others([], STEP_WAIT, this.#signal)).filter((key) => before.includes(key));
    const { lists = [], diagnosis, elsewhere, filtered } = await this.#reading();
    const same = before.filter((key) => now.includes(key));
    // In another order, or others: rows may have moved past while their pages were turned.
    if (!same.length || same.join() !== now.join() || this.#count > this.#met.size) return 'changed';
    // Without a count of the page nobody knows what other lists, or folded rows, still hold.
    const open = known.rowsTotal === null && (lists.length > 1 || diagnosis.folded);
    if (open || elsewhere || filtered) return 'short';
    known.walked(this.#met);
    return known.complete ? 'done' : 'short';
  }

  async #scroller(): Promise<Element | null> {
    const [row] = (await this.#reading()).rows[0]?.elements ?? [];
    const scroller = row ? scrollerOf(row) : null;
    if (scroller && !this.#tops.has(scroller)) this.#tops.set(scroller, scroller.scrollTop);
    return scroller;
  }

  /** Uses a control of the pager, where it can be used, and waits for other rows, stopped or not: a turn under way is to be turned back. */
  async #turn(which: keyof Pager, signal: AbortSignal): Promise<Turn> {
    const reading = await this.#reading();
    const control = reading.pager?.[which];
    if (!(control instanceof HTMLElement)) return 'unavailable';
    const before = keysOf(reading);
    control.click();
    const rows = await this.#others(before, PAGE_WAIT, this.#signal);
    const turned = rows.length && rows !== before;
    if (turned) this.#turned += { previous: -1, more: 0, next: 1 }[which];
    signal.throwIfAborted();
    return turned ? 'turned' : 'stuck';
  }

  /** Whether more rows come at the end of the list, as in lists without pages. */
  async #grows(signal: AbortSignal): Promise<boolean> {
    const { rowsTotal } = this.#following.known;
    if (rowsTotal !== null && this.#count >= rowsTotal) return false;
    const before = keysOf(await this.#reading());
    return (await this.#others(before, END_WAIT, signal)) !== before;
  }

  /** Scrolls from the top (or from where it stands) to the end, each step so short that some rows stay in view. */
  async #scrollThrough(from: From, signal: AbortSignal): Promise<Ended> {
    let [seen, at, step]: [Keys, number, number] = [[], 0, 0];
    if (from === 'here') at = (await this.#scroller())?.scrollTop ?? 0;
    for (;;) {
      if (this.#count >= ROWS) return 'limit';
      const scroller = await this.#scroller();
      scroller?.scrollTo({ top: at + step, behavior: 'instant' });
      const rows = await this.#others(seen, STEP_WAIT, signal);
      if (!rows.length) return 'stuck';
      if (seen.length && step > SHORT_STEP && !rows.some((key) => seen.includes(key))) {
        step /= 2;
        continue;
      }
      for (const key of rows) this.#met.add(key);
      if (!scroller || at + step >= scroller.scrollHeight - scroller.clientHeight) return 'done';
      [seen, at, step] = [rows, at + step, scroller.clientHeight * 0.8];
    }
  }

  /**
   * The rows in view once they are others than `before` and stay for a moment; `before` itself where no others come in `wait` ms;
   * none where the page is still loading them after a long time. Throws where `signal` aborts.
   */
  async #others(before: Keys, wait: number, signal: AbortSignal): Promise<Keys> {
    let last = '';
    for (const start = performance.now(); ; ) {
      await new Promise((done) => setTimeout(done, TICK));
      signal.throwIfAborted();
      const reading = await this.#reading();
      const rows = keysOf(reading);
      const now = rows.join();
      const ready = now !== '' && !reading.diagnosis.skeletons;
      const waited = performance.now() - start;
      if (ready && now === last && now !== before.join()) return rows;
      if (waited > wait && ready) return before;
      if (waited > PAGE_WAIT) return [];
      last = now;
    }
  }

  async #reading(): Promise<Reading> {
    return (await this.#following.now()).reading;
  }

  /** Turns and scrolls back, so that the list stands where the user left it. */
  async #putBack(): Promise<void> {
    while (this.#turned && !this.#signal.aborted)
      if ((await this.#turn(this.#turned > 0 ? 'previous' : 'next', this.#signal)) !== 'turned') break;
    if (!this.#signal.aborted)
      for (const [scroller, top] of this.#tops) scroller.scrollTo({ top, behavior: 'instant' });
  }
}

const keysOf = ({ rows }: Reading): Keys => rows.map(({ key }) => key);
