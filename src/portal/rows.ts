import { attribute, attributeNames, flatElements, flatParent, isList, role, tag } from './dom';
import { isParked, isTakenAway } from './visible';

/** A cell and what it says about its column. */
export interface Cell {
  readonly element: Element;
  /** Which column it is in by its own words, several where it names several headers; empty where it does not say. */
  readonly key: string;
  readonly position: number;
  /** Its attributes. */
  readonly names: string[];
}

export interface RawRow {
  readonly elements: readonly Element[];
  readonly cells: readonly Cell[];
  /** `aria-rowindex`, from 1; 0 where there is none. */
  readonly index: number;
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

const isRow = (element: Element, kind: string): boolean => kind === 'row' || (kind === '' && tag(element) === 'tr');

const isHeaderCell = (element: Element): boolean => {
  const kind = role(element);
  return kind === 'columnheader' || (kind === '' && tag(element) === 'th' && attribute(element, 'scope') !== 'row');
};

/** The rows of `list` as rendered, through shadow roots and the tables it is made of, but not those of lists in its cells. */
export function gridOf(list: Element): Grid {
  const hidden: Element[] = [];
  const parts: Element[] = [];
  const headers: Element[] = [];
  const rows: Element[] = [];
  /** Header cells that stand in no row. */
  const loose: Element[] = [];
  const plain = tag(list) === 'table' && !isList(role(list));
  const cells = new Map<Element, Element[]>();
  const sections = new Set<Element>();

  const take = (row: Element, section: Element): void => {
    if (isParked(row, attributeNames(row))) return void hidden.push(row);
    if (tag(section) === 'tfoot') return;
    const own = cellElements(row);
    cells.set(row, own);
    if (isHeaderRow(row, own, section)) headers.push(row);
    else rows.push(row) && sections.add(section);
  };
  /** A list element inside a list belongs to it only as a plain table that draws it. */
  const isPart = (child: Element, kind: string): boolean => {
    if (isList(kind)) return false;
    if (tag(child) !== 'table') return true;
    if (!plain) parts.push(child);
    return !plain;
  };
  const collect = (at: Element, depth: number): void => {
    for (const child of depth < 40 ? flatElements(at) : []) {
      const kind = role(child);
      if (rows.length >= MOST_ROWS) return;
      if (isRow(child, kind)) take(child, at);
      else if (isTakenAway(child)) continue;
      else if (kind === 'columnheader') loose.push(child);
      else if (isPart(child, kind)) collect(child, depth + 1);
    }
  };
  collect(list, 0);

  const raw = (elements: readonly Element[]): RawRow =>
    rawRow(
      elements,
      elements.flatMap((row) => cells.get(row) ?? []),
    );
  const merged = sections.size > 1 ? merge(rows) : rows.map((row) => [row]);
  const fragments = merged.reduce((most, { length }) => Math.max(most, length), 0);
  // Headers of pinned columns are one header, also where only their number tells.
  const heads = fragments > 1 && headers.length === fragments ? [headers] : merge(headers);
  return {
    list,
    headers: [...heads.map(raw), ...(loose.length ? [rawRow([], loose)] : [])],
    rows: inOrder(merged.map(raw)),
    hidden,
    parts,
    loose: false,
  };
}

function isHeaderRow(row: Element, cells: readonly Element[], section: Element): boolean {
  if (tag(section) === 'thead' || /header/.test(attribute(row, 'row-type') ?? '')) return true;
  // One of the first three is, where all but two are: most rows need no more looks.
  if (!cells.slice(0, 3).some(isHeaderCell)) return false;
  const headers = cells.filter(isHeaderCell).length;
  return headers > 1 ? headers >= cells.length - 2 : headers === 1 && cells.length === 1;
}

/** The elements that are a row's cells; the children of the row where none says so. */
export function cellElements(row: Element): Element[] {
  const cells: Element[] = [];
  const collect = (at: Element, depth: number): void => {
    for (const child of flatElements(at)) {
      if (cells.length > 200) return;
      const kind = /^t[dh]$/.test(tag(child)) ? 'cell' : role(child);
      if (/^(gridcell|cell|rowheader|columnheader)$/.test(kind)) cells.push(child);
      else if (depth < 8 && !isList(kind)) collect(child, depth + 1);
    }
  };
  collect(row, 0);
  return cells.length ? cells : flatElements(row);
}

/** Attributes by which grids tie the fragments of one row together. */
const FRAGMENT = /^(row-id|(row-|aria-row|data-row-?|data-)index|data-(uid|id|row-key))$/;

/** Puts fragments of one row together: same key, but in another container, as pinned columns have it. */
function merge(rows: readonly Element[]): Element[][] {
  const merged: Element[][] = [];
  const known = new Map<string, Element[]>();
  for (const row of rows) {
    const name = attributeNames(row).find((name) => FRAGMENT.test(name));
    const key = name ? name + attribute(row, name) : '';
    const fragments = known.get(key);
    if (key && fragments?.every((other) => flatParent(other) !== flatParent(row))) fragments.push(row);
    else {
      const elements = [row];
      merged.push(elements);
      known.set(key, elements);
    }
  }
  return merged;
}

/** The order of the page is the order of the indices where all rows have one: grids place rows by position, not by order. */
function inOrder(rows: RawRow[]): RawRow[] {
  const indices = new Set(rows.map(({ index }) => index));
  return indices.has(0) || indices.size < rows.length ? rows : rows.sort((a, b) => a.index - b.index);
}

export const rawRow = (elements: readonly Element[], cells = elements.flatMap(cellElements)): RawRow => ({
  elements,
  cells: cellsOf(cells),
  index: Number(elements[0] && attribute(elements[0], 'aria-rowindex')) || 0,
});

const COLUMN_KEY = /^(col-id|data-(automation-key|field|item-key|col(umn)?(-?(id|key))?|key|prop(erty)?))$/;

/**
 * The cells of a row with the keys that they share with their columns (header ids `cell-name-column-header` and cell ids
 * `cell-name-{row}` name the same one) and their positions: their numbers where all have one, else counted.
 */
function cellsOf(elements: readonly Element[]): Cell[] {
  const facts = elements.map(factsOf);
  const indexed = facts.every(({ index }) => index > 0);
  let next = 0;
  return facts.map(({ element, key, index, span, names }) => {
    const position = indexed ? index - 1 : next;
    next = position + span;
    return { element, key, position, names };
  });
}

/** What the attributes of a cell or header say: its key, its number from 1 (else 0), and over how many columns it goes. */
function factsOf(element: Element): Omit<Cell, 'position'> & { index: number; span: number } {
  let key = '';
  let ids = '';
  let index = 0;
  let span = 1;
  const names = attributeNames(element);
  for (const name of names) {
    if (name === 'class') continue;
    const value = attribute(element, name) ?? '';
    if (COLUMN_KEY.test(name)) key ||= value;
    else if (name === 'headers') ids = value.trim();
    else if (name === 'id') ids ||= value;
    else if (/col(index|umn)$/.test(name)) index = Number(value) || 0;
    else if (name.endsWith('colspan')) span = Number(value) || 1;
  }
  return {
    element,
    key: key || (/\s/.test(ids) ? ids.split(/\s+/).map(bareId).join(' ') : bareId(ids)),
    index,
    span,
    names,
  };
}

const BARE =
  /^(?:cell|col|column|header|th|td)[-_:](.+?)(?:[-_:](?:[0-9a-f]{8}-[0-9a-f-]{27}|(?:column-?)?header|[^-_:]*\d[^-_:]*))?$/i;

/** What an id says of its column: without what says that it is a cell's, and without what says which row's. */
const bareId = (id: string): string => BARE.exec(id)?.[1] ?? id;

/** Whether a cell says that it is in the column `key`. */
export const isInColumn = (cell: Cell, key: string): boolean =>
  key !== '' && (cell.key === key || (cell.key.includes(' ') && cell.key.split(' ').includes(key)));
