import type { Freshness } from './fresh';
import { KnownRows } from './known';
import { readPage } from './read';
import { Schedule } from './schedule';
import type { Reading } from './types';
import type { Vocabulary } from './words';

/** How long a list may take to appear before the page counts as unreadable (ms); slow portals were seen to take 15 s. */
const DEADLINE = __DEADLINE__;
/** How long without a list until closed shadow roots are asked for everywhere, which is slow (ms). */
const LOOK_EVERYWHERE = 1000;
/** How long a list must stay without rows before it counts as empty and not as being loaded (ms). */
const EMPTY_FOR = 1500;
/** A shadow root that is attached late raises no mutation; the page is looked at again after these waits (ms). */
const WAITS = [50, 100, 200, 400, 800, 1500, 3000];
/** Attributes that say which row it is, and those that may say how it is. `class` and `style` change too often to be worth it. */
const IDENTITY = ['href', 'id', 'row-id', 'row-index', 'aria-rowindex', 'slot', 'title', 'aria-label'];
const STATE = ['hidden', 'aria-hidden', 'aria-busy', 'aria-rowcount', 'aria-checked', 'checked', 'open', 'inert'];

/** How long after a failure the meaning of texts is asked again (ms), and in how many rounds a reading may meet new ones. */
const RETRY = 1000;
const ROUNDS = 8;

const NOTHING_READ: Reading = {
  state: 'searching',
  reason: null,
  columns: {},
  rows: [],
  rowsTotal: null,
  more: false,
  diagnosis: {},
};

/** The list at one moment and what is known of it. */
export interface ListView {
  readonly state: Reading['state'];
  readonly reason: string | null;
  /** What is in the document now. */
  readonly reading: Reading;
  /** Rows of all pages and scroll positions seen so far. */
  readonly known: KnownRows;
}

export interface FollowOptions {
  readonly customerId: string;
  readonly vocabulary: Vocabulary;
  /** Set where the page may still show another customer's rows. */
  readonly fresh: Freshness | null;
  /** The page changed `node`: whatever is drawn there may now stand beside other text. Called before the page is painted. */
  readonly touched: (node: Node) => void;
  readonly emit: (view: ListView) => void;
}

export interface Following {
  /** Reads the page again soon. */
  refresh(): void;
  /** Reads the page now, and emits; waits until it is known what all of its texts mean. */
  now(): Promise<ListView>;
  /** Runs something that writes into the page. */
  quietly(write: () => void): void;
  readonly known: KnownRows;
}

/** Follows the customer's list in `document` until `signal` aborts: late grids, paging, sorting, recycled rows. */
export function follow(signal: AbortSignal, options: FollowOptions): Following {
  const known = new KnownRows();
  let lastFound = performance.now();
  let emptySince: number | null = null;
  const observed = new WeakSet<Node>();
  const { vocabulary } = options;
  let { fresh } = options;
  let view: ListView = { state: 'searching', reason: null, reading: NOTHING_READ, known };
  let learning: Promise<boolean> | null = null;
  let waits = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hear = (records: readonly MutationRecord[]): void => {
    if (!records.length) return;
    for (const { attributeName, target, removedNodes } of records) {
      if (attributeName === null || IDENTITY.includes(attributeName)) options.touched(target);
      fresh?.touch(target);
      for (const node of removedNodes) fresh?.touch(node);
    }
    waits = 0;
    schedule.request();
  };
  const observer = new MutationObserver(hear);

  /** Writes into the page without taking it for news; what the page has changed before is heard. */
  const quietly = (write: () => void): void => {
    hear(observer.takeRecords());
    write();
    observer.takeRecords();
  };

  const pass = (): void => {
    const everywhere = performance.now() - lastFound > LOOK_EVERYWHERE;
    const reading = readPage(document, {
      ...options,
      words: vocabulary.words,
      taught: vocabulary.taught ?? null,
      everywhere,
    });
    for (const root of reading.roots) {
      if (observed.has(root)) continue;
      observed.add(root);
      observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: [...IDENTITY, ...STATE],
      });
    }
    if (vocabulary.missing) return void learn();
    view = look(reading);
    quietly(() => options.emit(view));
    lookAgain(view);
  };

  /** Asks what new texts mean, and reads again; where nobody answers, later. */
  const learn = async (): Promise<void> => {
    learning ??= vocabulary.learn();
    const learnt = await learning;
    learning = null;
    if (learnt) schedule.request();
    else timer = setTimeout(() => schedule.request(), RETRY);
  };

  const now = async (): Promise<ListView> => {
    pass();
    for (let round = 0; learning && round < ROUNDS; round++) {
      await learning;
      pass();
    }
    return view;
  };

  const look = (reading: Reading): ListView => {
    const now = performance.now();
    const found = reading.state === 'read' || reading.state === 'empty';
    if (found && fresh && !fresh.accepts(reading, now)) return waiting({ ...reading, rows: [] }, 'rows-of-before');
    emptySince = reading.state === 'empty' ? (emptySince ?? now) : null;
    if (emptySince !== null && now - emptySince < EMPTY_FOR)
      return waiting({ ...reading, state: 'searching' }, 'rows-of-before');
    if (found) {
      fresh = null;
      lastFound = now;
      known.add(reading, !!reading.filtered);
      return { state: known.list().length ? 'read' : 'empty', reason: null, reading, known };
    }
    return waiting(reading, reading.reason ?? 'no-list-found');
  };

  /** No list yet: still searching, until the deadline. A list that is being loaded again stays what it was. */
  const waiting = (reading: Reading, reason: string): ListView => {
    const late = performance.now() - lastFound > DEADLINE;
    if (known.list().length && (reading.state === 'searching' || !late))
      return { state: 'read', reason: null, reading, known };
    return late
      ? { state: 'unreadable', reason, reading, known }
      : { state: 'searching', reason: null, reading, known };
  };

  const lookAgain = (view: ListView): void => {
    clearTimeout(timer);
    if (view.reading.state === 'read' && !fresh) return;
    const wait = WAITS[Math.min(waits++, WAITS.length - 1)];
    timer = setTimeout(() => schedule.request(), wait);
  };

  const schedule = new Schedule(signal, pass);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  schedule.request();
  return { refresh: () => schedule.request(), now, quietly, known };
}
