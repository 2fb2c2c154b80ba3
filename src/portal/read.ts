import { isBusy, tabularLists } from './candidates';
import { attribute, isWithin, parentNode, type Root, tag } from './dom';
import { keysOf } from './key';
import { type Base, type ListRows, type Recognised, recognise, rowsOf } from './list';
import { repeatedLists } from './repeated';
import { allRoots } from './roots';
import { finish, type RowContext } from './row';
import type { Grid } from './rows';
import { type TeachableList, teachable } from './taught';
import { type Extent, extentOf } from './total';
import type { Columns, Reading, TaughtShape } from './types';
import type { Words } from './words';

export { type RowContext, readRow } from './row';

export interface ReadOptions {
  readonly customerId: string;
  readonly taught?: TaughtShape | null;
  readonly words: Words;
}

/** A reading with what is needed to read single rows again: `contexts[i]` belongs to `lists[i]`. */
export interface PageReading extends Reading {
  readonly lists: readonly Element[];
  readonly roots: readonly Root[];
  readonly contexts: readonly RowContext[];
}

/**
 * Reads the customer's subscription lists from the page as it is now. Never throws, writes nothing and reads no layout.
 * `not-a-list`: no list on the page, or only lists of other things; `unreadable`: a list that seems to be it but cannot be
 * read (`no-list-found`: too little speaks for it; `no-name-column`; `rows-without-text`; `failed`: a fault of ours).
 */
export function readPage(document: Document, options: ReadOptions): PageReading {
  const roots: Root[] = [];
  try {
    roots.push(...allRoots(document));
    return readRoots(document, roots, options);
  } catch (error) {
    const fault = error instanceof Error ? error.name : typeof error;
    return { ...NOTHING, roots, state: 'unreadable', reason: 'failed', diagnosis: { fault, roots: roots.length } };
  }
}

/** The lists that the user may point at where none was recognised. */
export function teachableLists(document: Document, options: ReadOptions): TeachableList[] {
  const base = baseOf(options);
  return tabularLists(allRoots(document)).map((grid) => {
    const { seen, context, grid: whole } = recognise(grid, base, null);
    return teachable(whole, seen, context);
  });
}

const NOTHING = { columns: {}, rows: [], rowsTotal: null, more: false, lists: [], contexts: [] };

function baseOf({ words, customerId }: ReadOptions): Base {
  const known = remembering(words);
  return { words: known, customerId: customerId.toLowerCase(), classes: new Map() };
}

function readRoots(document: Document, roots: readonly Root[], options: ReadOptions): PageReading {
  const base = baseOf(options);
  const { words } = base;
  const taught = options.taught ?? null;
  const tabular = tabularLists(roots).map((grid) => recognise(grid, base, taught));
  const found = withoutNested(tabular.filter(({ accepted }) => accepted));
  const loose = new Map<Grid, Recognised>();
  repeatedLists(
    document,
    tabular
      .filter((list) => found.includes(list) || list.grid.headers.some(({ cells }) => cells.length > 1))
      .map(({ grid }) => grid.list),
    words,
    (grid) => {
      const recognised = recognise(grid, base, taught);
      if (recognised.accepted) loose.set(grid, recognised);
      return recognised.accepted;
    },
  );
  const lists = [...found, ...loose.values()].sort((a, b) => inPageOrder(a.grid.list, b.grid.list));
  return lists.length ? readLists(lists, roots) : withoutList(tabular, roots);
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-/i;

/** Each spelling is looked up once in a reading, and the catalog is not asked about numbers, dates and ids. */
function remembering(words: Words): Words {
  const once = <Result>(ask: (text: string) => Result): ((text: string) => Result) => {
    const known = new Map<string, Result>();
    return (text) => {
      const before = known.get(text);
      if (before !== undefined) return before;
      const result = ask(text);
      known.set(text, result);
      return result;
    };
  };
  const isName = (text: string): boolean => text.length < 250 && /\p{L}{2}/u.test(text) && !ID.test(text);
  return {
    ...words,
    header: once(words.header),
    isStatus: once(words.isStatus),
    isProduct: once((text) => isName(text) && words.isProduct(text)),
  };
}

/** Of a table in a cell and the table around it the one that knows more columns. */
function withoutNested(lists: readonly Recognised[]): Recognised[] {
  const worth = ({ context }: Recognised): number => Object.keys(context.columns?.by ?? {}).length;
  return lists.filter((list) => {
    const around = lists.filter((other) => other !== list && isWithin(list.grid.list, other.grid.list));
    const inside = lists.filter((other) => other !== list && isWithin(other.grid.list, list.grid.list));
    const single = list.grid.rows.length < 2 && list.grid.headers.length === 0;
    if (single && around.some((other) => worth(other) >= worth(list))) return false;
    return !inside.some(
      (other) => other.grid.rows.length < 2 && other.grid.headers.length === 0 && worth(other) > worth(list),
    );
  });
}

function readLists(lists: readonly Recognised[], roots: readonly Root[]): PageReading {
  const read = lists.map(rowsOf);
  const elements = lists.map(({ grid }) => grid.list);
  const extents = lists.map(({ grid, context }, index) =>
    extentOf(
      grid,
      read[index]?.raw ?? [],
      elements.filter((other) => other !== grid.list),
      context.words,
      context,
    ),
  );
  const texts = read.flatMap((list) => list.texts.map((text) => ({ text, context: list.context })));
  const drafts = texts.map(({ text, context }) => finish(text, context, null));
  const { keys, repeatedIds } = keysOf(drafts);
  const rows = drafts.map((row, index) => ({ ...row, key: keys[index] ?? row.key }));
  const sum = (of: (list: ListRows) => number): number => read.reduce((total, list) => total + of(list), 0);
  const skeletons = sum((list) => list.skeletons);
  const nameless = sum((list) => list.nameless);
  const busy =
    lists.some(({ grid }) => attribute(grid.list, 'aria-busy') === 'true') || (!rows.length && isBusy(roots));
  const state = stateOf(rows.length, { busy, skeletons, nameless });
  return {
    state,
    reason: state === 'unreadable' ? reasonOf(lists) : null,
    columns: columnsOf(lists),
    rows,
    rowsTotal: totalOf(extents, read),
    more:
      skeletons + nameless > 0 ||
      read.some(({ filtered }) => filtered) ||
      sum((list) => list.spacers) > 0 ||
      extents.some(({ more }) => more),
    lists: elements,
    roots,
    contexts: read.map(({ context }) => context),
    diagnosis: {
      ...describe(lists),
      roots: roots.length,
      rows: rows.length,
      skeletons,
      nameless,
      left: sum((list) => list.left),
      repeatedIds,
      busy,
      signs: [...new Set(extents.flatMap(({ signs }) => signs))].join(' '),
    },
  };
}

function stateOf(
  rows: number,
  { busy, skeletons, nameless }: { busy: boolean; skeletons: number; nameless: number },
): Reading['state'] {
  if (rows > 0) return 'read';
  if (busy || skeletons > 0) return 'searching';
  return nameless > 0 ? 'unreadable' : 'empty';
}

const reasonOf = (lists: readonly Recognised[]): string =>
  lists.some(({ context }) => context.cards || context.columns?.name) ? 'rows-without-text' : 'no-name-column';

/** What all lists have together, null as soon as one that has more rows does not say how many. */
function totalOf(extents: readonly Extent[], read: readonly ListRows[]): number | null {
  if (extents.every(({ total }) => total === null)) return null;
  if (extents.some(({ total, more }) => total === null && more)) return null;
  return extents.reduce((sum, { total }, index) => sum + (total ?? read[index]?.raw.length ?? 0), 0);
}

function columnsOf(lists: readonly Recognised[]): Columns {
  const columns: Columns = {};
  for (const { context } of [...lists].reverse())
    Object.assign(columns, context.cards ? { name: 'content' } : context.columns?.by);
  return columns;
}

/** No list was accepted: is the page still loading, is there one that cannot be read, or none? */
function withoutList(refused: readonly Recognised[], roots: readonly Root[]): PageReading {
  const tempting = refused.filter(({ evidence }) => isTempting(evidence));
  const skeletons = refused.filter(
    ({ grid, evidence }) =>
      grid.rows.length > 0 &&
      evidence.rows === 0 &&
      !grid.rows.some(({ elements }) => /\S/.test(elements[0]?.textContent ?? '')),
  );
  const busy = isBusy(roots);
  const state = busy || skeletons.length ? 'searching' : tempting.length ? 'unreadable' : 'not-a-list';
  return {
    ...NOTHING,
    state,
    reason: tempting.length && state === 'unreadable' ? reasonOfRefused(tempting) : null,
    roots,
    diagnosis: {
      ...describe(tempting.length ? tempting : refused),
      roots: roots.length,
      refused: refused.length,
      busy,
    },
  };
}

const isTempting = ({ rows, links, products, named, foreign, others }: Recognised['evidence']): boolean =>
  rows > 0 && !foreign && !others && links + products + named > 1;

const reasonOfRefused = (lists: readonly Recognised[]): string =>
  lists.some(({ context, evidence }) => !context.columns?.name && evidence.links > 0)
    ? 'no-name-column'
    : 'no-list-found';

/** Shapes and counts of the lists: tags without the page's own prefixes, no text. */
function describe(lists: readonly Recognised[]): Reading['diagnosis'] {
  const shapes = lists.slice(0, 5).map(({ grid, seen, context, evidence: e }) => {
    const name = `${tag(grid.list)}[${attribute(grid.list, 'role') ?? ''}]${context.cards ? ' cards' : ''}`;
    const facts = `links ${e.links}, products ${e.products}, statuses ${e.statuses}, quantities ${e.quantities}, ids ${e.ids}, named ${e.named}`;
    return `${name}: ${grid.rows.length} rows, ${grid.headers.length} headers, ${seen.length} columns (${facts})`;
  });
  return { lists: lists.length, shapes: shapes.join('; ').slice(0, 1000) };
}

/** Document order, across shadow roots: compared where the two lists part. */
function inPageOrder(a: Element, b: Element): number {
  const [as, bs] = [hostsOf(a), hostsOf(b)];
  let index = 0;
  while (as[index + 1] && as[index] === bs[index]) index++;
  const [x, y] = [as[index], bs[index]];
  return x && y && x !== y
    ? Node.prototype.compareDocumentPosition.call(x, y) & Node.DOCUMENT_POSITION_FOLLOWING
      ? -1
      : 1
    : 0;
}

/** The element, and the hosts of the roots it stands in, outermost first. */
function hostsOf(element: Element): Element[] {
  const hosts = [element];
  let at: Node | null = element;
  while (at) {
    const parent: Node | null = parentNode(at);
    if (!parent && at instanceof ShadowRoot) hosts.unshift(at.host);
    at = parent ?? (at instanceof ShadowRoot ? at.host : null);
  }
  return hosts;
}
