import { anchorOf } from './anchor';
import { readCard } from './card';
import { type CellReader, type Line, labelOf, linesOf } from './cells';
import { type ColumnMap, cellIn } from './columns';
import { attribute, tag } from './dom';
import { addAttributes, addIds, COLUMN, guidsOf, noIds, OTHER, OTHER_ID, OWN, ownId, type RowIds, TEXT } from './key';
import { LETTER, nameLine, otherNames } from './name';
import { type RawRow, rawRow } from './rows';
import type { ReadRow } from './types';
import type { HidingClasses } from './visible';
import type { Words } from './words';

/** All that is needed to read one row of a list again. */
export interface RowContext extends CellReader {
  readonly words: Words;
  readonly customerId: string;
  readonly classes: HidingClasses;
  readonly columns: ColumnMap | null;
  /** Items that are not rows of columns: cards. */
  readonly cards: boolean;
  /** Which line of a name's cell names products, where most rows agree; else 0. */
  readonly nameAt: number;
  /** Ids that stand in many rows. */
  readonly shared: ReadonlySet<string>;
}

const ID = /[0-9a-f]{8}-|CFQ7/i;

/** A row as read, before its key is settled among all rows. */
export interface RowText {
  readonly elements: readonly Element[];
  readonly ids: RowIds;
  readonly name: Line | null;
  readonly others: readonly string[];
  readonly statusText: string | null;
  readonly quantityText: string | null;
  readonly productText: string | null;
  /** Whether any cell holds text or a state. */
  readonly text: boolean;
  /** Cells with text. */
  readonly filled: number;
}

/** Reads one row of a list that was read before; `key` is the one it has if no row before it is alike. */
export function readRow(context: RowContext, elements: readonly Element[]): ReadRow | null {
  const row = context.cards ? { elements, cells: [], index: null } : rawRow(elements);
  const text = rowText(row, context);
  return text.name ? finish(text, context, null) : null;
}

export function rowText(row: RawRow, context: RowContext): RowText {
  const ids = noIds();
  for (const element of row.elements) addAttributes(element, ids);
  ids.first = guidsOf(ids, OWN, () => false)[0] ?? '';
  return context.cards ? readCard(row, ids, context) : readCells(row, ids, context);
}

function readCells(row: RawRow, ids: RowIds, context: RowContext): RowText {
  const { columns, words } = context;
  const at = (column: ColumnMap['name']): Element | null => cellIn(row, column)?.element ?? null;
  const named = at(columns?.name ?? null);
  const statusCell = at(columns?.status ?? null);
  const quantityCell = at(columns?.quantity ?? null);
  const products = (columns?.products ?? []).map(at);
  const names = (columns?.names ?? []).map(at);
  let filled = 0;
  let name: Line | null = null;
  const others: string[] = [];
  let statusText: string | null = null;
  let quantityText: string | null = null;
  let productText: string | null = null;
  for (const { element } of row.cells) {
    addAttributes(element, ids);
    const lines = linesOf(element, context, ids);
    let shows = false;
    for (const { text, control } of lines) {
      shows ||= !control && LETTER.test(text);
      if (text.length >= 12 && ID.test(text)) addIds(text, placeOf(element, row, columns), ids);
    }
    if (shows) filled++;
    if (element === named) {
      name = nameLine(lines, context);
      others.push(...otherNames(lines, name));
    } else if (element === statusCell) {
      statusText = statusOf(lines, words) || labelOf(element) || null;
    } else if (element === quantityCell) {
      quantityText = quantityOf(lines, words) || labelOf(element) || null;
    } else if (names.includes(element)) others.push(...lines.filter(({ control }) => !control).map(({ text }) => text));
    else if (products.includes(element)) productText ??= nameLine(lines, context)?.text ?? null;
  }
  return { elements: row.elements, ids, name, others, statusText, quantityText, productText, text: filled > 0, filled };
}

/** How much the ids in a cell's text say, going by what its column is. */
function placeOf(element: Element, row: RawRow, columns: ColumnMap | null): number {
  const column = columns?.all.find((seen) => cellIn(row, seen)?.element === element);
  if (!column) return TEXT;
  if (column.kind === 'other' || column.kind === 'product' || OTHER_ID.test(`${column.key} ${column.header}`))
    return OTHER;
  return column.kind === 'id' ? COLUMN : TEXT;
}

/** The status among the lines of its cell: dates and buttons may stand beside it. Two statuses are none. */
export function statusOf(lines: readonly Line[], { isStatus }: Words): string {
  if (lines.length < 2) return lines[0]?.text ?? '';
  const whole = lines.map((line) => line.text).join(' ');
  if (isStatus(whole)) return whole;
  const words = new Set(lines.filter((line) => !isButton(line) && isStatus(line.text)).map((line) => line.text));
  const [word] = words;
  return word !== undefined && words.size === 1 ? word : whole;
}

const isButton = ({ path }: Line): boolean =>
  path.some((element) => tag(element) === 'button' || attribute(element, 'role') === 'button');

export function quantityOf(lines: readonly Line[], words: Words): string {
  if (lines.length < 2) return lines[0]?.text ?? '';
  const whole = lines.map((line) => line.text).join(' ');
  if (words.quantity(whole) !== null) return whole;
  const numbers = lines.filter((line) => words.quantity(line.text) !== null);
  return numbers.length === 1 ? (numbers[0]?.text ?? whole) : whole;
}

/** The row in its final form. `key`: null where it stands alone. */
export function finish(text: RowText, context: RowContext, key: string | null): ReadRow {
  const { ids, name, others, statusText, quantityText, productText, elements } = text;
  const { customerId, shared, words } = context;
  const id = ownId(ids, (other) => other === customerId || shared.has(other), words.isProductId);
  return {
    key: key ?? id ?? `${name?.text}|${(quantityText ?? '').slice(0, 40)}|1`,
    id,
    ids: [...ids.places.keys()].filter((other) => other !== id && other !== customerId),
    name: name?.text ?? '',
    statusText,
    quantityText,
    productText,
    otherNames: others,
    anchor: anchorOf(name, elements[0]),
    elements,
  };
}
