import type { Line } from './cells';
import { addIds, placeOf, type RowIds } from './key';
import { isName, markedLine } from './name';
import type { Fields, Found, RowContext } from './row';
import type { RawRow } from './rows';
import type { HeaderKind, Words } from './words';

/** Reads an item that is not a row of columns: a name, and facts with labels or recognised by what they are. */
export function labelledLines({ elements }: RawRow, { words, linesOf }: RowContext, ids: RowIds): Found {
  const fields: Fields = {};
  const plain: Line[] = [];
  const lines = elements.flatMap((element) => linesOf(element, { ids }));
  let label: HeaderKind | null = null;
  for (const line of lines) {
    const { kind, value, isLabel } = labelled(line.text, words);
    if (kind && value) put(fields, kind, { ...line, text: value });
    else if (label && !isLabel) put(fields, label, line);
    else if (!isLabel) plain.push(line);
    label = isLabel ? kind : null;
  }
  for (const [kind, values] of [...Object.entries(fields), ['', plain] as const])
    for (const { text } of values) addIds(text, placeOf(kind), ids);
  const labels = Object.keys(fields);
  const name = fields.name?.[0] ?? productLine(plain, words) ?? fields.product?.[0] ?? null;
  const rest = plain.filter((line) => line !== name);
  fields.status ??= rest.filter(({ text }) => words(text).isStatus);
  fields.quantity ??= countOf(rest, words);
  return { fields: { ...fields, name: plain }, name, lines, labels, filled: lines.length };
}

export function put(fields: Fields, kind: keyof Fields, ...lines: Line[]): void {
  fields[kind] = [...(fields[kind] ?? []), ...lines];
}

/** "Status: Active", or "Status" alone, which labels what follows. */
function labelled(text: string, words: Words): { kind: HeaderKind | null; value: string; isLabel: boolean } {
  const [, before = text, value = ''] = /^(.{2,40}?)\s*[:：]\s*(.*)$/.exec(text) ?? [];
  const { isProduct, isStatus } = words(text);
  const kind = (!isProduct && !isStatus && words(before).header) || null;
  return { kind, value, isLabel: !!kind && !value };
}

/** The card's name: as in a cell, but a line that is a product outranks the first line where nothing is marked. */
const productLine = (lines: readonly Line[], words: Words): Line | undefined =>
  markedLine(lines, words) ?? lines.find(({ text }) => words(text).isProduct) ?? lines.find(isName);

/** "25 licenses", or the only bare number of the card. */
function countOf(lines: readonly Line[], words: Words): Line[] {
  const counted = lines.find(
    ({ text }) => /\d/.test(text) && words(text.replace(/[\d\s.,]+/g, ' ').trim()).header === 'quantity',
  );
  const bare = lines.filter(({ text }) => /^\d{1,6}$/.test(text));
  return counted ? [counted] : bare.length === 1 ? bare : [];
}
