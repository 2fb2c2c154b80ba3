import { linesOf, textOf } from './cells';
import { attribute } from './dom';
import { guidsOf, LINK, noIds } from './key';
import type { RowContext } from './row';
import type { Cell, Grid, RawRow } from './rows';
import type { ColumnName, ColumnRecognition, Columns } from './types';
import { type HeaderKind, keyKind } from './words';

/** Where a column stands: by key, and by position where a row's cells have no keys. */
export interface Column {
  readonly key: string | null;
  readonly position: number;
  readonly header: string;
  readonly kind: HeaderKind | null;
  readonly by: ColumnRecognition;
}

/** What the cells of a column look like in the rows that were sampled. */
interface Content {
  filled: number;
  products: number;
  statuses: number;
  numbers: number;
  guids: number;
  links: number;
}

export interface Seen extends Column {
  readonly content: Content;
}

export interface ColumnMap {
  readonly name: Column | null;
  readonly status: Column | null;
  readonly quantity: Column | null;
  readonly id: Column | null;
  /** Other columns whose text says what was bought. */
  readonly products: readonly Column[];
  /** Other columns with names that people gave. */
  readonly names: readonly Column[];
  readonly all: readonly Column[];
  readonly by: Columns;
}

const SAMPLE = 40;

/** The cell of `row` in `column`, null where the row has none. */
export function cellIn(row: RawRow, column: Column | null): Cell | null {
  if (!column) return null;
  const { key, position } = column;
  if (key !== null) {
    const cell = row.cells.find((c) => c.key === key || (c.key?.includes(' ') && c.key.split(' ').includes(key)));
    if (cell) return cell;
  }
  return row.cells.find((cell) => cell.position === position) ?? null;
}

/** All columns of a list, with what its headers, keys and cells say. */
export function seenColumns(grid: Grid, context: RowContext): Seen[] {
  const sample = grid.rows.slice(0, SAMPLE);
  return bareColumns(grid, context).map((column) => ({ ...column, content: contentOf(sample, column, context) }));
}

function bareColumns(grid: Grid, context: RowContext): Column[] {
  const columns: Column[] = [];
  // The last header row is the one next to the cells; those above it only group.
  for (const { element, key, position } of grid.headers.flatMap((row) => row.cells)) {
    const header = textOf(element, context) || attribute(element, 'aria-label') || attribute(element, 'title') || '';
    const at = columns.findIndex((column) => column.position === position);
    if (at < 0) columns.push(columnOf(key, position, header, context));
    else if (header) columns[at] = columnOf(key, position, header, context);
  }
  for (const cell of widest(grid.rows)) {
    if (columns.some((column) => cellMatches(cell, column))) continue;
    columns.push(columnOf(cell.key, cell.position, labelledBy(cell.element), context));
  }
  return columns;
}

const cellMatches = (cell: Cell, column: Column): boolean =>
  cell.position === column.position || (cell.key !== null && cell.key === column.key);

const widest = (rows: readonly RawRow[]): readonly Cell[] =>
  rows.slice(0, SAMPLE).reduce<readonly Cell[]>((most, row) => (row.cells.length > most.length ? row.cells : most), []);

/** Tables that fold on narrow windows repeat the header in each cell. */
function labelledBy(cell: Element): string {
  return (
    ['data-label', 'data-title', 'data-th', 'data-header'].map((name) => attribute(cell, name)).find(Boolean) ?? ''
  );
}

function columnOf(key: string | null, position: number, header: string, { words }: RowContext): Column {
  const byKey = key === null ? null : keyKind(key);
  const kind = byKey ?? words.header(header);
  return { key, position, header, kind, by: byKey ? 'key' : 'header-text' };
}

const GUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const NUMBER = /^\d{1,6}$/;

function contentOf(rows: readonly RawRow[], column: Column, context: RowContext): Content {
  const content: Content = { filled: 0, products: 0, statuses: 0, numbers: 0, guids: 0, links: 0 };
  const { words } = context;
  for (const row of rows) {
    const cell = cellIn(row, column);
    const ids = noIds();
    const lines = cell ? linesOf(cell.element, context, ids) : [];
    if (!lines.length) continue;
    const texts = [lines.map((line) => line.text).join(' '), ...lines.map((line) => line.text)];
    const count = (name: keyof Content, test: (text: string) => boolean): void => {
      if (texts.some(test)) content[name]++;
    };
    content.filled++;
    count('products', words.isProduct);
    count('statuses', (text) => words.isStatus(text));
    count('numbers', (text) => NUMBER.test(text));
    count('guids', (text) => GUID.test(text));
    if (guidsOf(ids, LINK, () => false).length) content.links++;
  }
  return content;
}

/** Which column is which: by key, then header, then content, then position. */
export function mapColumns(seen: readonly Seen[]): ColumnMap {
  const namey = seen.filter(
    ({ kind, content }) => kind === 'name' || kind === 'product' || (kind === null && content.products > 0),
  );
  const name = nameColumn(seen, namey);
  const unknown = seen.filter(({ kind, position }) => kind === null && position !== name?.position);
  const status =
    most(seen, 'status', 'statuses') ?? only(unknown, ({ filled, statuses }) => statuses >= filled / 2 && statuses > 0);
  const rest = unknown.filter(({ position }) => position !== status?.position);
  const quantity =
    most(seen, 'quantity', 'numbers') ?? only(rest, ({ filled, numbers }) => numbers === filled && filled > 0);
  const found = { name, status, quantity, id: most(seen, 'id', 'guids') };
  const by: Columns = {};
  for (const [role, column] of Object.entries(found)) if (column) by[role as ColumnName] = column.by;
  const others = (of: HeaderKind): Seen[] =>
    seen.filter(({ kind, position }) => kind === of && position !== name?.position);
  return { ...found, products: others('product'), names: others('name'), all: seen, by };
}

const isNickname = ({ header, key }: Column): boolean => /nick|friendly/i.test(`${key} ${header}`);

/** The subscription's shown name; where several columns may be it, the one that names products. */
function nameColumn(seen: readonly Seen[], namey: readonly Seen[]): Seen | null {
  for (const kind of ['name', 'product', null]) {
    const [best] = namey
      .filter((column) => column.kind === kind)
      .sort((a, b) => b.content.products - a.content.products || Number(isNickname(a)) - Number(isNickname(b)));
    if (best) return best.kind === null ? { ...best, by: 'content' } : best;
  }
  const linked = seen.find(({ kind, content }) => kind === null && content.links > 0);
  if (linked) return { ...linked, by: 'content' };
  const known = seen.some(({ kind }) => kind === 'status' || kind === 'quantity');
  const first = seen.find(
    ({ kind, content }) => kind === null && content.filled > content.numbers + content.guids + content.statuses,
  );
  return known && first ? { ...first, by: 'position' } : null;
}

function most(seen: readonly Seen[], kind: HeaderKind, of: keyof Content): Seen | null {
  const [best] = seen.filter((column) => column.kind === kind).sort((a, b) => b.content[of] - a.content[of]);
  return best ?? null;
}

function only(seen: readonly Seen[], test: (content: Content) => boolean): Seen | null {
  const found = seen.filter(({ content }) => test(content));
  const [first] = found;
  return first && found.length === 1 ? { ...first, by: 'content' } : null;
}
