import { isWithin } from './dom';
import type { Freshness } from './fresh';
import { KnownRows } from './known';
import { NOTHING, type PageReading, readPage, readRow } from './read';
import { scheduled } from './schedule';
import type { Reading, ReadRow } from './types';
import type { Vocabulary } from './words';

/** How long a list may take to appear before the page counts as unreadable (ms); slow portals were seen to take 15 s. */
const DEADLINE = __DEADLINE__;
/** How long without a list until closed shadow roots are asked for everywhere, which is slow (ms). */
const LOOK_EVERYWHERE = 1000;
/** How long a list must stay without rows before it counts as empty and not as being loaded (ms). */
const EMPTY_FOR = 1500;
/** A shadow root that is attached late raises no mutation; the page is looked at again after these waits, then each time after the longest (ms). */
const WAITS = [50, 100, 200, 400, 800, 1500];
const LONGEST_WAIT = 3000;
/** Attributes that say which row it is, and those that may say how it is. `class` and `style` change too often to be worth it. */
const IDENTITY = ['href', 'id', 'row-id', 'row-index', 'aria-rowindex', 'slot', 'title', 'aria-label'];
const STATE = ['hidden', 'aria-hidden', 'aria-busy', 'aria-rowcount', 'aria-checked', 'checked', 'open', 'inert'];
const OBSERVED = { subtree: true, childList: true, characterData: true, attributeFilter: [...IDENTITY, ...STATE] };

/** How long after a failure the meaning of texts is asked again (ms), and in how many rounds a reading may meet new ones. */
const RETRY = 1000;
const ROUNDS = 8;
/** Where more rows than these have changed, all are read. */
const MOST_TOUCHED = 50;

const NOTHING_READ: PageReading = { ...NOTHING, state: 'searching', reason: null, roots: [] };

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
  /**
   * The page changed `node`: whatever is drawn there may now stand beside other text (`moved`). Returns the key of the row that
   * `node` is in, null where it is in none that was drawn. Called before the page is painted.
   */
  readonly touched: (node: Node, moved: boolean) => string | null;
  readonly emit: (view: ListView) => void;
  /** The page has drawn a row anew; it reads as before. */
  readonly again: (row: ReadRow) => void;
}

export interface Following {
  /** Reads the page again soon. */
  refresh(): void;
  /** Reads the page now, and emits; waits until it is known what all of its texts mean. */
  now(): Promise<ListView>;
  /** Runs something that writes into the page. */
  quietly(write: () => void): void;
  /** Whether the page reads as it did when it was last read: else it will be read, and emitted, soon. */
  isCurrent(): boolean;
  readonly known: KnownRows;
}

/** Follows the customer's list in `document` until `signal` aborts: late grids, paging, sorting, recycled rows. */
export function follow(signal: AbortSignal, options: FollowOptions): Following {
  const known = new KnownRows();
  let lastFound = performance.now();
  let emptySince: number | null = null;
  const { vocabulary } = options;
  let { fresh } = options;
  let last = NOTHING_READ;
  let view: ListView = { state: 'searching', reason: null, reading: last, known };
  /** Rows in which something has changed since the last reading; null where more has. */
  let touched: Set<string> | null = null;
  let learning: Promise<boolean> | null = null;
  let waits = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hear = (records: readonly MutationRecord[]): void => {
    if (!records.length) return;
    for (const { attributeName, target, removedNodes } of records) {
      const key = options.touched(target, !attributeName || IDENTITY.includes(attributeName));
      if (key === null) touched = null;
      else touched?.add(key);
      for (const node of [target, ...removedNodes]) fresh?.touch(node);
    }
    waits = 0;
    request();
  };
  const observer = new MutationObserver(hear);

  /** Writes into the page without taking it for news; what the page has changed before is heard. */
  const quietly = (write: () => void): void => {
    hear(observer.takeRecords());
    write();
    observer.takeRecords();
  };

  /** Reads the page as a whole soon. */
  const refresh = (): void => {
    touched = null;
    request();
  };
  const refreshIn = (wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(refresh, wait);
  };

  const pass = (): void => {
    if (!fresh && touched?.size && touched.size < MOST_TOUCHED && readTouched(touched)) return;
    last = readPage(document, {
      ...options,
      words: vocabulary.words,
      taught: vocabulary.taught,
      everywhere: performance.now() - lastFound > LOOK_EVERYWHERE,
    });
    // A root that is observed already stays so, once.
    for (const root of last.roots) observer.observe(root, OBSERVED);
    touched = null;
    if (vocabulary.missing) return void learn();
    touched = new Set();
    view = look(last);
    quietly(() => options.emit(view));
    if (view.reading.state === 'read' && !fresh) clearTimeout(timer);
    else refreshIn(WAITS[waits++] ?? LONGEST_WAIT);
  };

  /** Reads only the rows that were touched. False where one of them reads other than before. */
  const readTouched = (keys: ReadonlySet<string>): boolean => {
    const { lists, contexts } = last;
    const rows = [...view.reading.rows];
    const read: ReadRow[] = [];
    for (const key of keys) {
      const at = rows.findIndex((row) => row.key === key);
      const row = rows[at];
      const context = contexts[lists.findIndex((list) => row?.elements[0] && isWithin(row.elements[0], list))];
      const now = row && context && readRow(context, row.elements);
      if (!now || textOf(now) !== textOf(row)) return false;
      rows[at] = { ...now, key };
      read.push(rows[at]);
    }
    if (vocabulary.missing) return false;
    view = { ...view, reading: { ...view.reading, rows } };
    touched = new Set();
    quietly(() => read.forEach(options.again));
    return true;
  };

  /** Asks what new texts mean, and reads again; where nobody answers, later. */
  const learn = async (): Promise<void> => {
    learning ??= vocabulary.learn();
    const learnt = await learning;
    learning = null;
    if (learnt) refresh();
    else refreshIn(RETRY);
  };

  const now = async (): Promise<ListView> => {
    touched = null;
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
    if (!found) return waiting(reading, reading.reason ?? 'no-list-found');
    fresh = null;
    lastFound = now;
    known.add(reading, !!reading.filtered);
    return { state: known.list().length ? 'read' : 'empty', reason: null, reading, known };
  };

  /** No list yet: still searching, until the deadline. A list that is being loaded again stays what it was. */
  const waiting = (reading: Reading, reason: string): ListView => {
    const late = performance.now() - lastFound > DEADLINE;
    const isKept = known.list().length > 0 && (reading.state === 'searching' || !late);
    const state = isKept ? 'read' : late ? 'unreadable' : 'searching';
    return { state, reason: state === 'unreadable' ? reason : null, reading, known };
  };

  const request = scheduled(signal, pass);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  request();
  return { refresh, now, quietly, known, isCurrent: () => touched?.size === 0 };
}

/** Everything that a row says. */
const textOf = ({ anchor: _anchor, elements: _elements, key: _key, ...text }: ReadRow): string => JSON.stringify(text);
