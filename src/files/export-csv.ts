import type { CsvRecord } from './csv';
import { guid, idsOf } from './ids';
import type { Problems } from './problems';
import type { CsvColumn, CsvColumns, FileRow, Vocabulary } from './types';

/** Rows before the header: titles, dates, empty lines. */
const HEADER_WITHIN = 12;
const SAMPLE = 60;

/** Where each column stands, and how that was found. */
export interface Layout {
  /** Index of the header among the records; -1 where there is none. */
  readonly header: number;
  readonly width: number;
  readonly at: Readonly<Partial<Record<CsvColumn, number>>>;
  /** A second column of names: the product where the first may be a nickname. */
  readonly product: number | null;
  readonly found: CsvColumns;
}

/** How the file's first records read as a list of subscriptions; null where they do not. */
export function layoutOf(
  records: readonly CsvRecord[],
  words: Vocabulary,
  language: string | null,
  now: number,
): Layout | null {
  const rows = records.map((record) => record.fields);
  const isStatus = (cell: string) => words.status(cell, language, now) !== 'unknown';
  const headers = rows.slice(0, HEADER_WITHIN).map((row) => byHeader(row, words, language));
  const score = (at: Layout['at']) => Object.keys(at).length;
  const header = headers.reduce((best, at, i) => (score(at) > score(headers[best] ?? {}) ? i : best), 0);
  const named = score(headers[header] ?? {}) >= 2 ? (headers[header] ?? {}) : null;
  const others = named ? columnsOf(rows[header] ?? [], 'other', words, language) : [];
  const at = byContent(rows.slice(named ? header + 1 : 0, SAMPLE), named ?? {}, others, isStatus);
  if (at.name === undefined || (named ? score(at) < 2 : at.status === undefined)) return null;
  const width = rows[named ? header : 0]?.length ?? 0;
  const found = Object.fromEntries(
    Object.keys(at).map((column) => [column, named && column in named ? 'header-text' : 'content']),
  );
  const names = named ? columnsOf(rows[header] ?? [], 'name', words, language) : [];
  return { header: named ? header : -1, width, at, product: names[1] ?? null, found };
}

/** The first column of each meaning: a file that names a thing twice has the portal's own column first. */
function byHeader(
  row: readonly string[],
  words: Vocabulary,
  language: string | null,
): Partial<Record<CsvColumn, number>> {
  const at: Partial<Record<CsvColumn, number>> = {};
  row.forEach((cell, i) => {
    const column = words.column(cell, language);
    if (column && column !== 'other' && at[column] === undefined) at[column] = i;
  });
  return at;
}

function columnsOf(
  row: readonly string[],
  column: CsvColumn | 'other',
  words: Vocabulary,
  language: string | null,
): number[] {
  return row.flatMap((cell, i) => (words.column(cell, language) === column ? [i] : []));
}

/** Fills what the header did not tell, by what stands in the cells. */
function byContent(
  rows: readonly (readonly string[])[],
  known: Layout['at'],
  others: readonly number[],
  isStatus: (cell: string) => boolean,
): Partial<Record<CsvColumn, number>> {
  const at = { ...known };
  const width = Math.max(0, ...rows.map((row) => row.length));
  const take = (column: CsvColumn, fits: (cell: string) => boolean) => {
    if (at[column] !== undefined) return;
    const taken = (i: number) => others.includes(i) || Object.values(at).includes(i);
    const free = Array.from({ length: width }, (_, i) => i).filter((i) => !taken(i));
    const found = free.find((i) => mostly(rows, i, fits));
    if (found !== undefined) at[column] = found;
  };
  take('id', (cell) => guid(cell) !== null);
  take('status', isStatus);
  take('quantity', (cell) => /^\s*\d{1,8}\s*$/.test(cell));
  take('name', (cell) => /\p{L}{2}/u.test(cell) && guid(cell) === null);
  return at;
}

function mostly(rows: readonly (readonly string[])[], column: number, fits: (cell: string) => boolean): boolean {
  const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell.trim());
  return cells.length > 0 && cells.filter(fits).length * 2 > cells.length;
}

/** The rows of these records; those that cannot be relied on become problems. */
export function readRows(records: readonly CsvRecord[], layout: Layout, problems: Problems): FileRow[] {
  return records.flatMap((record) => readRow(record, layout, problems) ?? []);
}

function readRow(
  { fields, line, broken }: CsvRecord,
  { at, product, width }: Layout,
  problems: Problems,
): FileRow | null {
  if (fields.every((cell) => !cell.trim())) return null;
  const cell = (column: CsvColumn) => clean(fields[at[column] ?? -1]);
  if (broken) return left(problems, 'row_quotes', line, firstQuote(fields));
  const extra = fields.findIndex((value, i) => i >= width && value.trim());
  if (extra >= 0) return left(problems, 'row_long', line, extra + 1, { cells: fields.length, columns: width });
  const last = Math.max(...Object.values(at));
  if (fields.length <= last)
    return left(problems, 'row_short', line, fields.length, { cells: fields.length, columns: width });
  if (isShifted(fields, cell('quantity'), cell('status'), width)) {
    return left(problems, 'row_long', line, (at.name ?? 0) + 1, { cells: fields.length, columns: width });
  }
  const name = cell('name');
  if (!name) return left(problems, 'row_no_name', line, (at.name ?? 0) + 1);
  const id = guid(cell('id'));
  const ids = fields.flatMap((value, i) => (i === at.id ? [] : idsOf(value)));
  return {
    id,
    name,
    productText: product === null ? null : clean(fields[product]),
    ids: [...new Set(ids)],
    offerId: null,
    statusText: cell('status'),
    status: null,
    quantityText: cell('quantity'),
    otherKind: null,
    details: null,
    place: { line },
  };
}

/** A delimiter without quotes in the name moves the cells after it: a number for a status, a word for a quantity. */
function isShifted(fields: readonly string[], quantity: string | null, status: string | null, width: number): boolean {
  if (/^\p{Nd}+$/u.test(status ?? '')) return true;
  return fields.length > width && quantity !== null && !/\p{Nd}/u.test(quantity);
}

function firstQuote(fields: readonly string[]): number {
  return (
    Math.max(
      0,
      fields.findIndex((cell) => cell.includes('"')),
    ) + 1
  );
}

function left(problems: Problems, code: string, line: number, column: number, params = {}): null {
  problems.add('row', code, { line, column }, params);
  return null;
}

function clean(cell: string | undefined): string | null {
  return cell?.trim() || null;
}
