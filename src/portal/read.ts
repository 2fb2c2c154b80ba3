import { isBusy, tabularLists } from './candidates';
import { linesReader } from './cells';
import { recognitionOf } from './columns';
import { allRoots, ancestors, attribute, flatElements, isWithin, type Root, rawText } from './dom';
import { hasOtherTab, isFiltered } from './elsewhere';
import { keysOf } from './key';
import { type Base, hiddenOf, type ListRows, type Recognised, recognise, rowsOf } from './list';
import { repeatedLists } from './repeated';
import type { RowContext } from './row';
import { shapeOf, type TeachableList, teachable } from './taught';
import { type Extent, extentOf } from './total';
import type { Columns, Reading, TaughtShape } from './types';
import { isOutOfSight } from './visible';
import type { Words } from './words';

export { type RowContext, readRow } from './row';

export interface ReadOptions {
  readonly customerId: string;
  readonly taught?: TaughtShape | null | undefined;
  readonly words: Words;
  /** Ask all elements for closed shadow roots, which is slow: for pages where no list was found. */
  readonly everywhere?: boolean;
}

/** A reading with what is needed to read single rows again: `contexts[i]` belongs to `lists[i]`. */
export interface PageReading extends Reading {
  readonly lists: readonly Element[];
  readonly roots: readonly Root[];
  readonly contexts: readonly RowContext[];
}

export const NOTHING = { columns: {}, rows: [], rowsTotal: null, more: false, lists: [], contexts: [], diagnosis: {} };

/**
 * Reads the customer's subscription lists from the page as it is now. Never throws, writes nothing and reads no layout.
 * `not-a-list`: no list on the page, or only lists of other things; `unreadable`: a list that seems to be it but cannot be
 * read (`no-list-found`: too little speaks for it; `no-name-column`; `rows-without-text`; `failed`: a fault of ours).
 */
export function readPage(document: Document, options: ReadOptions): PageReading {
  const roots: Root[] = [];
  try {
    roots.push(...allRoots(document, options.everywhere));
    return readRoots(document, roots, options);
  } catch (error) {
    const fault = error instanceof Error ? error.name : typeof error;
    return { ...NOTHING, roots, state: 'unreadable', reason: 'failed', diagnosis: { fault } };
  }
}

/** The lists that the user may point at where none was recognised. */
export function teachableLists(document: Document, options: ReadOptions): TeachableList[] {
  const base = baseOf(options);
  const lists = tabularLists(allRoots(document)).filter(({ list }) => !isOutOfSight(list));
  return lists.map((grid) => teachable(recognise(grid, base, null)));
}

const baseOf = ({ words, customerId }: ReadOptions): Base => ({
  words,
  customerId: customerId.toLowerCase(),
  linesOf: linesReader(),
});

const isAccepted = ({ evidence }: Recognised): boolean => evidence.accepted;

function readRoots(document: Document, roots: readonly Root[], options: ReadOptions): PageReading {
  const base = baseOf(options);
  const judge = (grid: Recognised['grid']): Recognised => recognise(grid, base, options.taught ?? null);
  const grids = tabularLists(roots);
  const hidden = grids.filter(({ list }) => isOutOfSight(list));
  const tabular = grids.filter((grid) => !hidden.includes(grid)).map(judge);
  const found = withoutNested(tabular.filter(isAccepted));
  const judged = tabular.filter((one) => found.includes(one) || one.grid.headers.some(({ cells }) => cells.length > 1));
  repeatedLists(document, new Set(judged.map(({ grid }) => grid.list)), base.words, (grid) => {
    const one = judge(grid);
    return isAccepted(one) && found.push(one) > 0;
  });
  if (!found.length) return withoutList(tabular, roots);
  found.sort((a, b) => inPageOrder(a.grid.list, b.grid.list));
  return readLists(found, hidden.map(judge), roots, base);
}

/** Of a list in another (a layout around it, add-ons in an unfolded row) the one that knows more columns; of its copies the first. */
function withoutNested(lists: readonly Recognised[]): Recognised[] {
  const worth = ({ context }: Recognised): number => Object.keys(recognitionOf(context.columns ?? [])).length;
  const textOf = ({ grid }: Recognised): string => grid.rows.flatMap(({ elements }) => elements.map(rawText)).join();
  const isWorthMore = (list: Recognised, at: number, other: Recognised, index: number): boolean => {
    if (isWithin(list.grid.list, other.grid.list)) return worth(list) > worth(other);
    if (isWithin(other.grid.list, list.grid.list)) return worth(list) >= worth(other);
    // Tables draw fixed columns as a second table over the first. Rows with links are told apart by them.
    return at < index || list.evidence.links > 0 || textOf(list) !== textOf(other);
  };
  return lists.filter((list, at) =>
    lists.every((other, index) => other === list || isWorthMore(list, at, other, index)),
  );
}

function readLists(
  lists: readonly Recognised[],
  hidden: readonly Recognised[],
  roots: readonly Root[],
  base: Base,
): PageReading {
  const read = lists.map(rowsOf);
  const elements = lists.map(({ grid }) => grid.list);
  const extents = lists.map(({ grid }, index) =>
    extentOf(
      grid,
      read[index]?.raw ?? [],
      elements.filter((other, at) => other !== grid.list && !!read[at]?.raw.length),
      base,
    ),
  );
  const drafts = read.flatMap((list) => list.rows);
  const keys = keysOf(drafts);
  const rows = drafts.map((row, index) => (keys[index] === row.key ? row : { ...row, key: keys[index] ?? row.key }));
  const sum = (of: 'skeletons' | 'nameless' | 'spacers'): number => read.reduce((total, list) => total + list[of], 0);
  const [skeletons, nameless] = [sum('skeletons'), sum('nameless')];
  const known = new Set(keys);
  const elsewhere =
    [...lists.map(hiddenOf), ...hidden.filter(isAccepted)]
      .flatMap((list) => rowsOf(list).rows)
      // Row elements are kept to be filled again, with a name from before and nothing else.
      .some(({ id, statusText, quantityText, key }) => (id || statusText || quantityText) && !known.has(key)) ||
    hasOtherTab(roots, base.words);
  const filtered = isFiltered(roots, base.words);
  const busy =
    lists.some(({ grid }) => attribute(grid.list, 'aria-busy') === 'true') || (!rows.length && isBusy(roots));
  const state = rows.length ? 'read' : busy || skeletons ? 'searching' : nameless ? 'unreadable' : 'empty';
  return {
    state,
    reason: state === 'unreadable' ? reasonOf(lists, 'rows-without-text') : null,
    columns: Object.assign({}, ...lists.map(columnsIn).reverse()) as Columns,
    rows,
    rowsTotal: totalOf(extents, read),
    more: elsewhere || filtered || skeletons + nameless + sum('spacers') > 0 || extents.some(({ more }) => more),
    elsewhere,
    filtered,
    pager: Object.assign({}, ...extents.map(({ pager }) => pager).reverse()),
    lists: elements,
    roots,
    contexts: read.map(({ context }) => context),
    diagnosis: {
      shapes: shapesOf(lists),
      rows: rows.length,
      skeletons,
      nameless,
      repeatedIds: keys.filter((key) => /#\d+$/.test(key)).length,
      paged: extents.some(({ paged }) => paged),
      folded: extents.some(({ folded }) => folded),
    },
  };
}

/** What all lists have together, null as soon as one that has more rows does not say how many. */
function totalOf(extents: readonly Extent[], read: readonly ListRows[]): number | null {
  if (extents.every(({ total }) => total === null)) return null;
  if (extents.some(({ total, more }) => total === null && more)) return null;
  return extents.reduce((sum, { total }, index) => sum + (total ?? read[index]?.raw.length ?? 0), 0);
}

const columnsIn = ({ context: { columns } }: Recognised): Columns =>
  columns ? recognitionOf(columns) : { name: 'content' };

/** No list was accepted: is the page still loading, is there one that cannot be read, or none? */
function withoutList(refused: readonly Recognised[], roots: readonly Root[]): PageReading {
  const tempting = refused.filter(({ evidence }) => evidence.tempting);
  const isSkeleton = ({ grid: { rows }, evidence }: Recognised): boolean =>
    rows.length > 0 && !evidence.rows && !rows.some(({ elements: [row] }) => row && /\S/.test(rawText(row)));
  const nothing = { ...NOTHING, roots, reason: null, diagnosis: { shapes: shapesOf(refused) } };
  if (isBusy(roots) || refused.some(isSkeleton)) return { ...nothing, state: 'searching' };
  if (!tempting.length) return { ...nothing, state: 'not-a-list' };
  return { ...nothing, state: 'unreadable', reason: reasonOf(tempting, 'no-list-found') };
}

/** Why lists cannot be read: none of their columns is surely that of the names, or `otherwise`. */
const reasonOf = (lists: readonly Recognised[], otherwise: string): string =>
  lists.every(({ context: { columns } }) => columns && !columns.some(({ kind }) => kind === 'name'))
    ? 'no-name-column'
    : otherwise;

/** What the lists look like: tags, roles and counts, nothing that stands in them. */
const shapesOf = (lists: readonly Recognised[]): string =>
  lists
    .slice(0, 5)
    .map(({ grid, context: { columns }, evidence }) =>
      [shapeOf(grid), grid.headers.length, grid.rows.length, columns?.length, evidence.counts].join(' '),
    )
    .join('; ');

/** Document order, across shadow roots: by the children of the smallest element that both stand in. */
function inPageOrder(a: Element, b: Element): number {
  const [as, bs] = [ancestors(a).reverse(), ancestors(b).reverse()];
  const parts = as.findIndex((at, index) => at !== bs[index]);
  const [x, y, around] = [as[parts], bs[parts], as[parts - 1]];
  const siblings = around ? flatElements(around) : [];
  return x && y ? siblings.indexOf(x) - siblings.indexOf(y) : 0;
}
