import { joined } from './cells';
import { type Column, columnOf, columnsOf, SAMPLE } from './columns';
import { attribute, has, queryAll, tag } from './dom';
import { type Evidence, evidenceOf } from './evidence';
import { guidsOf, LINK, OWN, sharedIds } from './key';
import { usualLine } from './name';
import { finish, type RowContext, type RowText, rowText } from './row';
import { type Grid, type RawRow, rawRow } from './rows';
import { shapeOf } from './taught';
import { isSpace } from './total';
import type { ReadRow, TaughtShape } from './types';

export type Base = Pick<RowContext, 'words' | 'linesOf' | 'customerId'>;

/** A list and how to read it. */
export interface Recognised {
  readonly grid: Grid;
  readonly context: RowContext;
  readonly evidence: Evidence;
}

/** Finds out what a list is and which column is which. */
export function recognise(found: Grid, base: Base, taught: TaughtShape | null): Recognised {
  const cards: RowContext = { ...base, columns: null, usual: 0, shared: new Set() };
  const grid = liftHeader(found, base);
  const columns = columnsOf(grid, cards, taught && taught.shape === shapeOf(grid) ? taught : null);
  const table = judge(grid, { ...cards, columns, usual: usualOf(grid, columns, base) });
  if (columns.some(({ by }) => by === 'taught')) return { ...table, evidence: { ...table.evidence, accepted: true } };
  const loose = grid.loose ? judge(grid, cards) : table;
  return loose.evidence.facts > table.evidence.facts ? loose : table;
}

function usualOf({ rows }: Grid, columns: readonly Column[], { words, linesOf }: Base): number {
  const names = rows
    .slice(0, SAMPLE)
    .flatMap(({ cells }) => cells.filter((cell) => columnOf(columns, cell)?.kind === 'name'));
  return usualLine(
    names.map(({ element }) => linesOf(element)),
    words,
  );
}

function judge(grid: Grid, context: RowContext): Recognised {
  const sample = grid.rows.slice(0, SAMPLE).flatMap((raw) => {
    const text = rowText(raw, context);
    return kindOf(raw, text, context) ? [] : [text];
  });
  return { grid, context, evidence: evidenceOf(grid, sample, context) };
}

/** A first row of plain cells that say what the columns are. */
function liftHeader(grid: Grid, { words, linesOf }: Base): Grid {
  const [first, ...rows] = grid.rows;
  if (grid.headers.some(({ cells }) => cells.length > 1) || !first || !rows.length) return grid;
  const said = first.cells.map(({ element }) => words(joined(linesOf(element))));
  const kinds = new Set(said.map(({ header }) => header).filter(Boolean));
  return kinds.size > 1 && !said.some(({ isProduct }) => isProduct) ? { ...grid, headers: [first], rows } : grid;
}

/** The rows of a list that are subscriptions, and what else was among its rows. */
export interface ListRows {
  readonly context: RowContext;
  readonly raw: readonly RawRow[];
  readonly rows: readonly ReadRow[];
  readonly skeletons: number;
  /** Rows with an id and without a name. */
  readonly nameless: number;
  readonly spacers: number;
}

export function rowsOf({ grid, context }: Recognised): ListRows {
  const raw: RawRow[] = [];
  const texts: RowText[] = [];
  const counts = { skeletons: 0, nameless: 0, spacers: 0, others: 0 };
  for (const row of grid.rows) {
    const text = rowText(row, context);
    const kind = kindOf(row, text, context);
    if (kind) counts[kind]++;
    else texts.push(text) && raw.push(row);
  }
  if (isSum(texts, context)) texts.length = --raw.length;
  const whole = { ...context, shared: sharedIds(texts.map(({ ids }) => ids)) };
  return { context: whole, raw, rows: texts.map((text) => finish(text, whole)), ...counts };
}

/** The row elements of a list that are not shown, as a list of its own. */
export const hiddenOf = ({ grid, ...list }: Recognised): Recognised => ({
  ...list,
  grid: { ...grid, rows: grid.hidden.map((row) => rawRow([row])) },
});

const isIdentified = ({ ids }: RowText, { customerId }: RowContext): boolean =>
  guidsOf(ids, LINK | OWN, (id) => id === customerId).length > 0;

/** What a row is that is no subscription, or null. */
function kindOf(
  raw: RawRow,
  text: RowText,
  context: RowContext,
): 'skeletons' | 'nameless' | 'spacers' | 'others' | null {
  const { name, filled, statusText, quantityText } = text;
  const { columns, words } = context;
  const identified = isIdentified(text, context);
  const [row] = raw.elements;
  if (row && (attribute(row, 'aria-busy') === 'true' || !(filled || identified))) {
    if (isSpace(row)) return 'spacers';
    // Filters stand in rows of fields, add-ons in tables of their own; they are not waiting for anything.
    return hasField(row, context) || queryAll(row, 'tr')[0] ? 'others' : 'skeletons';
  }
  if (!name) return identified ? 'nameless' : 'others';
  const { isProduct } = words(name.text);
  // A message, a group or the details of the row above: one cell across the columns.
  const isAcross =
    columns && columns.length > 1 && filled === 1 && (raw.cells.length === 1 || (row && has(row, 'aria-expanded')));
  if (isAcross) return identified && isProduct ? null : 'others';
  return identified || columns || statusText || quantityText || isProduct ? null : 'others';
}

function hasField(row: Element, { linesOf }: RowContext): boolean {
  const controls: Element[] = [];
  linesOf(row, { controls });
  return controls.some((control) => /^(input|select|textarea)$/.test(tag(control)));
}

/** Whether the last row only adds up the others. */
function isSum(rows: readonly RowText[], { words }: RowContext): boolean {
  const last = rows.at(-1);
  if (!last || rows.length < 3 || last.statusText || guidsOf(last.ids, LINK | OWN).length) return false;
  if (words(last.name?.text ?? '').isProduct) return false;
  const [sum = 0, ...parts] = rows.map(({ quantityText }) => words(quantityText ?? '').quantity ?? 0).reverse();
  return sum > 0 && sum === parts.reduce((total, part) => total + part, 0);
}
