import { joined, labelOf } from './cells';
import { attribute } from './dom';
import { guidsOf, LINK, noIds, OTHER, OTHER_ID, placeOf, TEXT } from './key';
import { LETTER } from './name';
import type { RowContext } from './row';
import { type Cell, type Grid, isInColumn, type RawRow } from './rows';
import type { ColumnName, ColumnRecognition, Columns, TaughtShape } from './types';
import type { HeaderKind } from './words';

/** What a column's cells hold; `alias`: other names that people gave. */
export type ColumnKind = HeaderKind | 'alias';

/** Where a column stands: by key, and by position where a row's cells have no keys. */
export interface Column {
  readonly key: string;
  readonly position: number;
  readonly header: string;
  kind: ColumnKind | null;
  by: ColumnRecognition;
  /** How much the ids in its texts say. */
  place: number;
  /** What its cells look like in the rows that were sampled: how many of them … */
  readonly content: {
    filled: number;
    products: number;
    statuses: number;
    numbers: number;
    names: number;
    links: number;
  };
}

export const SAMPLE = 40;

/** The column that a cell is in. */
export function columnOf(columns: readonly Column[], cell: Cell): Column | undefined {
  let found: Column | undefined;
  for (const column of columns) {
    if (isInColumn(cell, column.key)) return column;
    if (column.position === cell.position) found ??= column;
  }
  return found;
}

/** All columns of a list, and which is which. */
export function columnsOf(grid: Grid, context: RowContext, taught: TaughtShape | null): Column[] {
  const columns = bareColumns(grid, context);
  for (const row of grid.rows.slice(0, SAMPLE)) count(row, columns, context);
  settle(columns);
  if (taught) teach(columns, taught);
  for (const column of columns) column.place = OTHER_ID.test(column.key + column.header) ? OTHER : placeOf(column.kind);
  return columns;
}

function bareColumns({ headers, rows }: Grid, { words, linesOf }: RowContext): Column[] {
  const columns: Column[] = [];
  const put = ({ key, position }: Cell, header: string): void => {
    const byKey = key && words(key).key;
    const column: Column = {
      key,
      position,
      header,
      kind: byKey || words(header).header || null,
      by: byKey ? 'key' : 'header-text',
      place: TEXT,
      content: { filled: 0, products: 0, statuses: 0, numbers: 0, names: 0, links: 0 },
    };
    // The last header row is the one next to the cells; those above it only group.
    const at = columns.findIndex((other) => other.position === position);
    if (at < 0) columns.push(column);
    else if (header) columns[at] = column;
  };
  for (const cell of headers.flatMap(({ cells }) => cells))
    put(cell, joined(linesOf(cell.element)) || labelOf(cell.element));
  const widest = rows
    .slice(0, SAMPLE)
    .reduce<readonly Cell[]>((most, { cells }) => (cells.length > most.length ? cells : most), []);
  for (const cell of widest) if (!columnOf(columns, cell)) put(cell, labelIn(cell.element));
  return columns;
}

/** Tables that fold on narrow windows repeat the header in each cell. */
const labelIn = (cell: Element): string =>
  ['label', 'title', 'th', 'header'].map((name) => attribute(cell, `data-${name}`)).find(Boolean) ?? '';

function count(row: RawRow, columns: readonly Column[], { words, linesOf }: RowContext): void {
  for (const cell of row.cells) {
    const ids = noIds(words);
    const lines = linesOf(cell.element, { ids });
    const content = columnOf(columns, cell)?.content;
    if (!content || !lines.length) continue;
    const texts = [joined(lines), ...lines.map(({ text }) => text)];
    const isStatus = texts.some((text) => words(text).isStatus);
    content.filled++;
    if (texts.some((text) => words(text).isProduct)) content.products++;
    if (isStatus) content.statuses++;
    if (texts.some((text) => /^\d{1,6}$/.test(text))) content.numbers++;
    else if (!isStatus && texts.some((text) => LETTER.test(text) && !/^[\da-f-]{36}$/i.test(text))) content.names++;
    if (guidsOf(ids, LINK).length) content.links++;
  }
}

/** Settles which column is which: by key, then header, then content, then position. */
function settle(columns: readonly Column[]): void {
  const of = (kind: ColumnKind | null): Column[] => columns.filter((column) => column.kind === kind);
  const known = of('status').length + of('quantity').length > 0;
  /** Of the columns that say to be `said` the one that shows most of `what`; the others are `left`. */
  const choose = (kind: ColumnName, said: ColumnKind, what: keyof Column['content'], left: ColumnKind): boolean => {
    const [best, ...rest] = of(said).sort(
      (a, b) => b.content[what] - a.content[what] || Number(isNickname(a)) - Number(isNickname(b)),
    );
    for (const column of rest) column.kind = left;
    return !!best && !!Object.assign(best, { kind });
  };
  /** The first (where `sole`: the only) column that says nothing and looks like it. */
  const find = (
    kind: ColumnName,
    looks: (column: Column) => boolean,
    sole = true,
    by: ColumnRecognition = 'content',
  ) => {
    const [column, another] = of(null).filter(looks);
    return !!column && !(sole && another) && !!Object.assign(column, { kind, by });
  };
  const most = Math.max(1, ...of(null).map(({ content }) => content.products));
  void (
    choose('name', 'name', 'products', 'alias') ||
    choose('name', 'product', 'products', 'product') ||
    find('name', ({ content }) => content.products === most, false) ||
    find('name', ({ content }) => content.links > 0, false) ||
    (known && find('name', ({ content }) => content.names > 0, false, 'position'))
  );
  void (
    choose('status', 'status', 'statuses', 'other') ||
    find('status', ({ content }) => content.statuses > 0 && content.statuses >= content.filled / 2)
  );
  void (
    choose('quantity', 'quantity', 'numbers', 'other') ||
    find('quantity', ({ content }) => content.numbers > 0 && content.numbers === content.filled)
  );
}

const isNickname = ({ header, key }: Column): boolean => /nick|friendly/i.test(key + header);

/** Where a column is to be found again: its key where it has one, else its position. */
export const addressOf = ({ key, position }: Column): string | number => key || position;

/** Which is which as the user has said; nothing where the list has not all of the columns. */
function teach(columns: readonly Column[], taught: TaughtShape): void {
  const named = Object.entries(taught.columns).map(
    ([kind, at]) => [kind as ColumnName, columns.find((column) => addressOf(column) === at)] as const,
  );
  if (named.some(([, column]) => !column)) return;
  for (const column of columns) if (isNamed(column.kind)) column.kind = null;
  for (const [kind, column] of named) if (column) Object.assign(column, { kind, by: 'taught' });
}

export const isNamed = (kind: ColumnKind | null): kind is ColumnName =>
  kind === 'name' || kind === 'status' || kind === 'quantity' || kind === 'id';

/** How each column was recognised. */
export function recognitionOf(columns: readonly Column[]): Columns {
  const by: Columns = {};
  for (const { kind, by: how } of columns) if (isNamed(kind)) by[kind] = how;
  return by;
}
