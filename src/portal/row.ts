import { anchorOf } from './anchor';
import { labelledLines, put } from './card';
import { joined, type Line, type LinesOf, labelOf } from './cells';
import { type Column, type ColumnKind, columnOf } from './columns';
import { attribute, tag } from './dom';
import { addAttributes, addIds, guidsOf, keyOf, noIds, OWN, ownId, type RowIds, TEXT } from './key';
import { isName, nameLine, otherNames } from './name';
import { type RawRow, rawRow } from './rows';
import type { ReadRow } from './types';
import type { Words } from './words';

/** All that is needed to read one row of a list again. */
export interface RowContext {
  readonly words: Words;
  readonly linesOf: LinesOf;
  readonly customerId: string;
  /** Null for items that are not rows of columns: cards. */
  readonly columns: readonly Column[] | null;
  /** Which line of a name's cell names products, where most rows agree; else 0. */
  readonly usual: number;
  /** Ids that stand in many rows. */
  readonly shared: ReadonlySet<string>;
}

/** Lines of a row by what they are. */
export type Fields = Partial<Record<ColumnKind, Line[]>>;

/** A row as read, before its key is settled among all rows. */
export interface RowText {
  readonly elements: readonly Element[];
  readonly ids: RowIds;
  readonly name: Line | null;
  readonly others: readonly string[];
  readonly statusText: string | null;
  readonly quantityText: string | null;
  readonly productText: string | null;
  readonly lines: readonly Line[];
  /** What labels in the row itself say that it shows. */
  readonly labels: readonly string[];
  /** Cells with text; of a card: lines. */
  readonly filled: number;
}

/** Reads one row of a list that was read before; its key is the one it has if no row before it is alike. */
export function readRow(context: RowContext, elements: readonly Element[]): ReadRow | null {
  const text = rowText(context.columns ? rawRow(elements) : { elements, cells: [], index: 0 }, context);
  return text.name && finish(text, context);
}

export function rowText(row: RawRow, context: RowContext): RowText {
  const { words, usual } = context;
  const ids = noIds(words);
  for (const element of row.elements) addAttributes(element, ids);
  ids.first = guidsOf(ids, OWN)[0] ?? '';
  const found = context.columns ? inCells(row, context.columns, context, ids) : labelledLines(row, context, ids);
  const { fields, lines, labels, filled } = found;
  const name = found.name === undefined ? nameLine(fields.name ?? [], words, usual) : found.name;
  const product = fields.product?.find(({ text }) => words(text).isProduct) ?? fields.product?.find(isName);
  const others = otherNames(fields.name ?? [], name);
  for (const { text, control } of fields.alias ?? []) if (!control) others.push(text);
  return {
    elements: row.elements,
    ids,
    name,
    others,
    statusText: statusOf(fields.status ?? [], words) || null,
    quantityText: quantityOf(fields.quantity ?? [], words) || null,
    productText: (product !== name && product?.text) || null,
    lines,
    labels,
    filled,
  };
}

/** What was found in a row; `name` where it is known already. */
export interface Found extends Pick<RowText, 'lines' | 'labels' | 'filled'> {
  readonly fields: Fields;
  readonly name?: Line | null;
}

function inCells({ cells }: RawRow, columns: readonly Column[], { linesOf }: RowContext, ids: RowIds): Found {
  const fields: Fields = {};
  const all: Line[] = [];
  const walk = { ids };
  let filled = 0;
  for (const cell of cells) {
    const { element } = cell;
    addAttributes(element, ids, cell.names);
    const lines = linesOf(element, walk);
    const column = columnOf(columns, cell);
    const kind = column?.kind;
    for (const { text } of lines) addIds(text, column?.place ?? TEXT, ids);
    if (lines.some(isName)) filled++;
    for (const line of lines) all.push(line);
    if (!kind) continue;
    const label = lines.length || !/status|quantity/.test(kind) ? '' : labelOf(element);
    if (label) lines.push({ text: label, path: [element], control: false });
    put(fields, kind, ...lines);
  }
  return { fields, lines: all, labels: [], filled };
}

/** The status among the lines of its cell: dates and buttons may stand beside it. Two statuses are none. */
function statusOf(lines: readonly Line[], words: Words): string {
  const whole = joined(lines);
  if (lines.length < 2 || words(whole).isStatus) return whole;
  const known = new Set(lines.filter((line) => !isButton(line) && words(line.text).isStatus).map(({ text }) => text));
  const [word] = known;
  return word && known.size === 1 ? word : whole;
}

const isButton = ({ path }: Line): boolean =>
  path.some((element) => tag(element) === 'button' || attribute(element, 'role') === 'button');

function quantityOf(lines: readonly Line[], words: Words): string {
  const whole = joined(lines);
  const isQuantity = (text: string): boolean => words(text).quantity != null;
  if (lines.length < 2 || isQuantity(whole)) return whole;
  const [number, another] = lines.filter(({ text }) => isQuantity(text));
  return number && !another ? number.text : whole;
}

/** The row in its final form, with the key that it has where it stands alone. */
export function finish(row: RowText, { customerId, shared, words }: RowContext): ReadRow {
  const { ids, name, others, statusText, quantityText, productText, elements } = row;
  const id = ownId(
    ids,
    (other) => other === customerId || shared.has(other),
    (other) => !!words(other).isProductId,
  );
  const shown = name?.text ?? '';
  return {
    key: keyOf({ id, name: shown, quantityText }),
    id,
    ids: [...ids.places.keys()].filter((other) => other !== id && other !== customerId),
    name: shown,
    statusText,
    quantityText,
    productText,
    otherNames: others,
    anchor: anchorOf(name, elements[0] as Element),
    elements,
  };
}
