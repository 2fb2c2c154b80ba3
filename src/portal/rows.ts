import { attribute, attributeNames, flatChildren, flatElements, flatParent, hasAny, isElement, role, tag } from './dom';
import { isParked, isTakenAway } from './visible';

/** A cell and what it says about its column. */
export interface Cell {
  readonly element: Element;
  readonly key: string | null;
  readonly position: number;
}

export interface RawRow {
  readonly elements: readonly Element[];
  readonly cells: readonly Cell[];
  /** `aria-rowindex`, from 1. */
  readonly index: number | null;
}

/** A list as its markup has it, nothing judged yet. */
export interface Grid {
  readonly list: Element;
  readonly headers: readonly RawRow[];
  readonly rows: readonly RawRow[];
  /** Row elements that are not shown: filtered out, or kept to be filled again. */
  readonly hidden: readonly Element[];
  /** Tables that this list is made of (header apart from body, frozen columns). */
  readonly parts: readonly Element[];
  /** Without roles and table tags: found by repetition. */
  readonly loose: boolean;
}

const MOST_ROWS = 25_000;
const LISTS = /^(grid|treegrid|table)$/;
const CELLS = /^(gridcell|cell|rowheader|columnheader)$/;

export function isRow(element: Element): boolean {
  const kind = role(element);
  return kind === 'row' || (kind === '' && tag(element) === 'tr');
}

const isHeaderCell = (element: Element): boolean =>
  role(element) === 'columnheader' ||
  (tag(element) === 'th' && role(element) === '' && attribute(element, 'scope') !== 'row');

interface Found {
  readonly rows: Element[];
  readonly hidden: Element[];
  readonly looseHeaders: Element[];
  readonly parts: Element[];
}

/** The rows of `list` as rendered, through shadow roots and the tables it is made of, but not those of lists in its cells. */
export function gridOf(list: Element): Grid {
  const found: Found = { rows: [], hidden: [], looseHeaders: [], parts: [] };
  collect(list, list, found, 0);
  const headers: Element[] = [];
  const rows: Element[] = [];
  const cells = new Map<Element, Element[]>();
  for (const element of found.rows) {
    const section = flatParent(element);
    if (section && tag(section) === 'tfoot') continue;
    const own = cellElements(element);
    cells.set(element, own);
    (isHeaderRow(element, own, section) ? headers : rows).push(element);
  }
  const raw = (elements: readonly Element[]): RawRow =>
    rawRow(
      elements,
      elements.map((row) => cells.get(row) ?? []),
    );
  const merged = merge(rows);
  const fragments = merged.reduce((most, elements) => Math.max(most, elements.length), 0);
  // Headers of pinned columns are one header, also where only their number tells.
  const joined = fragments > 1 && headers.length === fragments ? [headers] : merge(headers);
  const loose = found.looseHeaders.length ? [rawRow([], [found.looseHeaders])] : [];
  return {
    list,
    headers: [...joined.map(raw), ...loose],
    rows: inOrder(merged.map(raw)),
    hidden: found.hidden,
    parts: found.parts,
    loose: false,
  };
}

function collect(list: Element, at: Element, found: Found, depth: number): void {
  if (depth > 40) return;
  for (const child of flatChildren(at)) {
    if (!isElement(child) || found.rows.length >= MOST_ROWS) continue;
    if (isRow(child)) (isParked(child) ? found.hidden : found.rows).push(child);
    else if (isTakenAway(child)) continue;
    else if (role(child) === 'columnheader') found.looseHeaders.push(child);
    else if (isPart(list, child, found)) collect(list, child, found, depth + 1);
  }
}

/** A list element inside a list belongs to it only as a plain table that draws it. */
function isPart(list: Element, child: Element, found: Found): boolean {
  const kind = role(child);
  if (LISTS.test(kind)) return false;
  if (tag(child) !== 'table') return true;
  if (tag(list) === 'table' && !LISTS.test(role(list))) return false;
  found.parts.push(child);
  return true;
}

function isHeaderRow(row: Element, cells: readonly Element[], section: Element | null): boolean {
  if ((section && tag(section) === 'thead') || /header/.test(attribute(row, 'row-type') ?? '')) return true;
  const headers = cells.filter(isHeaderCell).length;
  return headers > 1 ? headers >= cells.length - 2 : headers === 1 && cells.length === 1;
}

/** The elements that are a row's cells; the children of the row where none says so. */
export function cellElements(row: Element): Element[] {
  const cells: Element[] = [];
  collectCells(row, cells, 0);
  return cells.length ? cells : flatElements(row);
}

function collectCells(at: Element, cells: Element[], depth: number): void {
  for (const child of flatChildren(at)) {
    if (!isElement(child) || cells.length > 200) continue;
    const name = tag(child);
    if (name === 'td' || name === 'th') {
      cells.push(child);
      continue;
    }
    const kind = role(child);
    if (CELLS.test(kind)) cells.push(child);
    else if (depth < 8 && !LISTS.test(kind)) collectCells(child, cells, depth + 1);
  }
}

/** Attributes by which grids tie the fragments of one row together. */
const FRAGMENT = [
  'row-id',
  'row-index',
  'data-uid',
  'data-row-key',
  'data-rowindex',
  'data-row-index',
  'data-id',
  'data-index',
  'aria-rowindex',
];

const fragmentKey = (row: Element): string | null => {
  if (!hasAny(row)) return null;
  for (const name of FRAGMENT) {
    const value = attribute(row, name);
    if (value !== null) return `${name}=${value}`;
  }
  return null;
};

/** Puts fragments of one row together: same key, but in another container, as pinned columns have it. */
function merge(rows: readonly Element[]): Element[][] {
  const merged: Element[][] = [];
  const byKey = new Map<string, { parents: Set<Element | null>; elements: Element[] }>();
  for (const row of rows) {
    const key = fragmentKey(row);
    const parent = flatParent(row);
    const known = key === null ? undefined : byKey.get(key);
    if (known && !known.parents.has(parent)) {
      known.parents.add(parent);
      known.elements.push(row);
      continue;
    }
    const elements = [row];
    merged.push(elements);
    if (key !== null) byKey.set(key, { parents: new Set([parent]), elements });
  }
  return merged;
}

/** The order of the page is the order of the indices where all rows have one: grids place rows by position, not by order. */
function inOrder(rows: RawRow[]): RawRow[] {
  const known = rows.every((row) => row.index !== null) && new Set(rows.map((row) => row.index)).size === rows.length;
  return known ? rows.sort((a, b) => (a.index ?? 0) - (b.index ?? 0)) : rows;
}

const numberOf = (element: Element, name: string): number | null => {
  const value = Number.parseInt(attribute(element, name) ?? '', 10);
  return value > 0 ? value : null;
};

export function rawRow(elements: readonly Element[], cells = elements.map(cellElements)): RawRow {
  const first = elements[0];
  return { elements, cells: cellsOf(cells.flat()), index: first ? numberOf(first, 'aria-rowindex') : null };
}

const KEYS = new Set(
  'data-automation-key col-id data-field data-item-key data-column-id data-column-key data-col-id data-colid data-column data-col data-key data-prop data-property'.split(
    ' ',
  ),
);

interface CellFacts {
  key: string | null;
  index: number;
  span: number;
}

/**
 * What the attributes of a cell or header say: the key it shares with its column (header ids `cell-name-column-header` and
 * cell ids `cell-name-{row}` name the same one), its number from 1 (else 0), and over how many columns it goes.
 */
function factsOf(cell: Element): CellFacts {
  const facts: CellFacts = { key: null, index: 0, span: 1 };
  if (!hasAny(cell)) return facts;
  let byId: string | null = null;
  for (const name of attributeNames(cell)) {
    const value = (): string => attribute(cell, name) ?? '';
    if (KEYS.has(name)) facts.key ??= value() || null;
    else if (name === 'headers') byId = value().trim().split(/\s+/).map(bareId).join(' ');
    else if (name === 'id') byId ??= bareId(value());
    else if (name === 'aria-colindex' || name === 'grid-column') facts.index = Number.parseInt(value(), 10) || 0;
    else if (name === 'colspan' || name === 'aria-colspan') facts.span = Math.max(1, Number.parseInt(value(), 10) || 1);
  }
  facts.key ??= byId;
  return facts;
}

function cellsOf(elements: readonly Element[]): Cell[] {
  const facts = elements.map(factsOf);
  const indexed = facts.every(({ index }) => index > 0);
  let next = 0;
  return elements.map((element, at) => {
    const { key, index, span } = facts[at] ?? factsOf(element);
    const position = indexed ? index - 1 : next;
    next = position + span;
    return { element, key, position };
  });
}

const ID_ENDS = [/[-_:][0-9a-f]{8}-[0-9a-f-]{27}$/i, /[-_:](?:column-?header|header)$/i, /[-_:][^-_:]*\d[^-_:]*$/];

function bareId(id: string): string {
  const bare = /^(?:cell|col|column|header|th|td)[-_:](.+)$/i.exec(id)?.[1];
  if (!bare) return id;
  const end = ID_ENDS.find((pattern) => pattern.test(bare));
  return end ? bare.replace(end, '') : bare;
}
