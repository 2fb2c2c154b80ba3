import { type Line, linesOf } from './cells';
import { addIds, COLUMN, OTHER, type RowIds, TEXT } from './key';
import { nameLine, otherNames } from './name';
import { type RowContext, type RowText, statusOf } from './row';
import type { RawRow } from './rows';
import type { HeaderKind } from './words';

const LABELLED = /^(.{2,40}?)\s*[:：]\s*(.+)$/;

/** What a card says: its lines, those that are values of a known label apart. */
interface Fields {
  readonly values: Map<HeaderKind, Line[]>;
  readonly plain: Line[];
}

/** Reads an item that is not a row of columns: a name, and facts with labels or recognised by what they are. */
export function readCard(row: RawRow, ids: RowIds, context: RowContext): RowText {
  const { words } = context;
  const lines = row.elements.flatMap((element) => linesOf(element, context, ids));
  const { values, plain } = fieldsOf(lines, context);
  for (const { text } of values.get('id') ?? []) addIds(text, COLUMN, ids);
  for (const kind of ['other', 'product'] as const)
    for (const { text } of values.get(kind) ?? []) addIds(text, OTHER, ids);
  for (const { text } of plain) addIds(text, TEXT, ids);
  const first = values.get('name')?.[0] ?? null;
  const product = values.get('product')?.[0] ?? null;
  const name = first ?? productLine(plain, context) ?? product;
  const statuses = values.get('status') ?? plain.filter((line) => line !== name && words.isStatus(line.text));
  return {
    elements: row.elements,
    ids,
    name,
    others: otherNames(plain, name),
    statusText: statuses.length ? statusOf(statuses, words) : null,
    quantityText: values.get('quantity')?.[0]?.text ?? countOf(plain, name, context),
    productText: product && product !== name ? product.text : null,
    text: lines.length > 0,
    filled: lines.length,
  };
}

/** The card's name: as in a cell, but a line that is a product outranks the first line where nothing is linked. */
function productLine(lines: readonly Line[], context: RowContext): Line | null {
  const name = nameLine(lines, context);
  const marked = name && name !== lines[0];
  return marked ? name : (lines.find((line) => context.words.isProduct(line.text)) ?? name);
}

function fieldsOf(lines: readonly Line[], { words }: RowContext): Fields {
  const values = new Map<HeaderKind, Line[]>();
  const plain: Line[] = [];
  let label: HeaderKind | null = null;
  for (const line of lines) {
    const [, before, value] = LABELLED.exec(line.text) ?? [];
    const kind = before && value ? words.header(before) : null;
    const own =
      kind || words.isProduct(line.text) || words.isStatus(line.text)
        ? null
        : words.header(line.text.replace(/\s*[:：]$/, ''));
    if (kind && value) put(values, kind, { ...line, text: value });
    else if (label && !own) put(values, label, line);
    else if (!own) plain.push(line);
    label = kind ? null : own;
  }
  return { values, plain };
}

function put(values: Map<HeaderKind, Line[]>, kind: HeaderKind, line: Line): void {
  values.set(kind, [...(values.get(kind) ?? []), line]);
}

/** "25 licenses", or the only bare number of the card. */
function countOf(lines: readonly Line[], name: Line | null, { words }: RowContext): string | null {
  const others = lines.filter((line) => line !== name);
  const counted = others.find(
    ({ text }) => /\d/.test(text) && words.header(text.replace(/[\d\s.,]+/g, ' ').trim()) === 'quantity',
  );
  const bare = others.filter(({ text }) => /^\d{1,6}$/.test(text));
  return counted?.text ?? (bare.length === 1 ? (bare[0]?.text ?? null) : null);
}
