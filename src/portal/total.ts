import { type CellReader, linesOf } from './cells';
import { attribute, firstElement, flatAncestors, flatElements, flatParent, has, isWithin, role, tag } from './dom';
import { isInteractive } from './name';
import { type Grid, isRow, type RawRow } from './rows';
import { isListHidden, isTakenAway } from './visible';
import type { Words } from './words';

/** What the page shows of how long a list is. */
export interface Extent {
  readonly total: number | null;
  readonly more: boolean;
  /** Which signs there were, for the diagnosis. */
  readonly signs: readonly string[];
}

/** How far above a list its pager and its count may stand. */
const REACH = 6;

/** How many rows the whole list has, from every sign there is; where signs differ, the one that says more rows. */
export function extentOf(
  grid: Grid,
  rows: readonly RawRow[],
  others: readonly Element[],
  words: Words,
  reader: CellReader,
): Extent {
  const signs = new Set<string>();
  const counts = [ariaTotal(grid, rows, signs), setSize(rows)];
  for (const part of surroundings(grid, others)) {
    for (const { text, control } of linesOf(part, reader)) {
      const total = control || text.length > 120 ? null : words.total(text);
      if (total !== null) signs.add('count');
      counts.push(total);
    }
    if (hasPager(part, words, reader)) signs.add('pager');
  }
  if (hasSpacer(grid, rows)) signs.add('spacer');
  if (grid.rows.some(({ elements }) => elements.some((row) => attribute(row, 'aria-expanded') === 'false')))
    signs.add('collapsed');
  const known = counts.filter((count) => count !== null);
  const total = known.length ? Math.max(rows.length, ...known) : null;
  const open = ['pager', 'spacer', 'collapsed', 'unknown-count'].some((sign) => signs.has(sign));
  return { total, more: open || (total !== null && total > rows.length), signs: [...signs] };
}

/** `aria-rowcount` without the header rows it may count: their number follows from the rows' indices. */
function ariaTotal(grid: Grid, rows: readonly RawRow[], signs: Set<string>): number | null {
  const holders = [
    grid.list,
    ...flatAncestors(grid.list)
      .slice(1, 4)
      .filter((at) => /grid$|^table$/.test(role(at))),
    ...grid.parts,
  ];
  const holder = holders.find((element) => has(element, 'aria-rowcount'));
  const count = holder ? Number(attribute(holder, 'aria-rowcount')) : Number.NaN;
  if (count < 0) signs.add('unknown-count');
  if (!(count > 0)) return null;
  signs.add('rowcount');
  return Math.max(0, count - countedHeaders(grid, rows, count));
}

function countedHeaders(grid: Grid, rows: readonly RawRow[], count: number): number {
  for (const row of rows.slice(0, 5)) {
    const zeroBased = row.index === null ? null : zeroBasedIndex(row);
    const headers = row.index === null || zeroBased === null ? -1 : row.index - zeroBased - 1;
    if (headers >= 0 && headers <= 4) return headers;
  }
  const header = Math.max(0, ...grid.headers.map((row) => row.index ?? 0));
  if (header > 0) return header;
  const { length } = grid.headers;
  const indices = rows.map((row) => row.index ?? 0);
  const first = Math.min(...indices);
  if (rows.length && first > 0)
    return first === 2 && Math.max(...indices) === count && count === rows.length + 1 ? 1 : 0;
  return length > 0 && count === rows.length + length ? length : 0;
}

const ZERO_BASED = ['row-index', 'data-item-index', 'data-rowindex', 'data-row-index', 'data-list-index', 'data-index'];

function zeroBasedIndex({ elements }: RawRow): number | null {
  const [row] = elements;
  if (!row) return null;
  for (const at of flatAncestors(row).slice(0, 3)) {
    for (const name of ZERO_BASED) if (/^\d+$/.test(attribute(at, name) ?? '')) return Number(attribute(at, name));
  }
  return null;
}

function setSize(rows: readonly RawRow[]): number | null {
  const sizes = rows.flatMap(({ elements }) => elements.map((row) => Number(attribute(row, 'aria-setsize') ?? 0)));
  const most = sizes.reduce((a, b) => Math.max(a, b), 0);
  return most > 0 ? most : null;
}

/** What stands around the rows: parts of the list that are no rows, and what stands beside the list up to the next list. */
function surroundings(grid: Grid, others: readonly Element[]): Element[] {
  const parts = insideWithoutRows(grid.list, holdersOf(grid), grid.loose, 0);
  let from = grid.list;
  for (let level = 0; level < REACH; level++) {
    const parent = flatParent(from);
    if (!parent || /^(body|main|html)$/.test(tag(from))) break;
    const siblings = flatElements(parent);
    const shared = others.some((other) => isWithin(other, parent));
    const after = siblings.slice(siblings.indexOf(from) + 1);
    const end = after.findIndex((sibling) => others.some((other) => isWithin(other, sibling)));
    if (shared) return [...parts, ...(end < 0 ? after : after.slice(0, end))];
    parts.push(...siblings.filter((sibling) => sibling !== from && !isListHidden(sibling)));
    from = parent;
  }
  return parts.slice(0, 200);
}

/** The elements that rows stand in, up to the list. */
function holdersOf({ list, rows, headers }: Grid): Set<Element> {
  const holders = new Set<Element>([list]);
  for (const row of [...rows, ...headers].flatMap(({ elements }) => elements)) {
    for (const at of flatAncestors(row)) {
      if (at === row) continue;
      if (holders.has(at)) break;
      holders.add(at);
    }
  }
  return holders;
}

function insideWithoutRows(at: Element, holders: ReadonlySet<Element>, loose: boolean, depth: number): Element[] {
  if (depth > 12) return [];
  return flatElements(at).flatMap((child) => {
    if (holders.has(child)) return insideWithoutRows(child, holders, loose, depth + 1);
    return loose || isRow(child) || role(child) === 'columnheader' || isTakenAway(child) ? [] : [child];
  });
}

/** Page numbers, or a control for other rows that can be used. */
function hasPager(part: Element, words: Words, reader: CellReader): boolean {
  const numbers = new Set<number>();
  for (const control of controlsIn(part)) {
    const text = linesOf(control, reader)
      .map((line) => line.text)
      .join(' ');
    const labels = [attribute(control, 'aria-label'), text, attribute(control, 'title')];
    if (!isDisabled(control) && labels.some((label) => !!label && label.length < 60 && words.paging(label.trim())))
      return true;
    if (/^\d{1,4}$/.test(text)) numbers.add(Number(text));
  }
  return numbers.has(2) || [...numbers].some((number) => numbers.has(number + 1));
}

/** What can be clicked in `part`, and what a pager marks as its current page. */
export function controlsIn(part: Element): Element[] {
  const controls: Element[] = [];
  const stack = [part];
  for (let seen = 0; stack.length && seen < 1500; seen++) {
    const at = stack.pop();
    if (!at || isTakenAway(at)) continue;
    if (isInteractive(at) || has(at, 'aria-current')) controls.push(at);
    else if (tag(at) !== 'select') stack.push(...flatElements(at));
  }
  return controls;
}

/** Disabled by itself, or by what it stands in, as pagers do with list items. */
export function isDisabled(control: Element): boolean {
  return flatAncestors(control)
    .slice(0, 2)
    .some(
      (at) =>
        has(at, 'disabled') ||
        attribute(at, 'aria-disabled') === 'true' ||
        /(^|[\s_-])disabled(?=$|[\s_-])/i.test(attribute(at, 'class') ?? ''),
    );
}

/** Height of an element in pixels where its own style says it. */
const styled = (element: Element, name: string): number => {
  const style = attribute(element, 'style') ?? '';
  return Number(new RegExp(`(?:^|[;\\s])${name}:\\s*(\\d+(?:\\.\\d+)?)px`).exec(style)?.[1] ?? 0);
};

const PLACED = /position:\s*absolute|translate/;

/** Virtual lists hold the place of rows that are not there: by empty elements, paddings, or a tall box with placed rows. */
function hasSpacer(grid: Grid, rows: readonly RawRow[]): boolean {
  const row = rows[0]?.elements[0];
  if (!row) return false;
  const height = styled(row, 'height') || 40;
  let placed = PLACED.test(attribute(row, 'style') ?? '');
  let child: Element = row;
  for (const at of flatAncestors(row, 12).slice(1)) {
    const own = Math.max(styled(at, 'height'), styled(at, 'min-height'));
    if (placed && own > 0) {
      if (own > (rows.length + 1.5) * height) return true;
      // The boxes further out are windows onto this one.
      placed = false;
    }
    if (Math.max(styled(at, 'padding-top'), styled(at, 'padding-bottom')) > Math.max(60, height * 1.5)) return true;
    if (flatElements(at).some((sibling) => sibling !== child && isSpace(sibling, height))) return true;
    if (at === grid.list) break;
    child = at;
  }
  return false;
}

/** An empty element that is higher than a row. */
export function isSpace(element: Element, row = 40): boolean {
  const inner = firstElement(element);
  const height = styled(element, 'height') || (inner ? styled(inner, 'height') : 0);
  return height > row && !isTakenAway(element) && !hasContent(element, 0);
}

function hasContent(element: Element, depth: number): boolean {
  return (
    /\S/.test(element.textContent ?? '') ||
    (depth < 3 && flatElements(element).some((child) => isInteractive(child) || hasContent(child, depth + 1)))
  );
}
