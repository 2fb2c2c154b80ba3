import { type ParseError, parse } from 'jsonc-parser';

/** Where a JSON text breaks, 1-based. */
export interface Break {
  readonly line: number;
  readonly column: number;
  /** True where the text just ends too early. */
  readonly cut: boolean;
}

export type Parsed =
  /** `lenient`: comments or trailing commas were overlooked, as documentation prints them. */
  { readonly value: unknown; readonly lenient: boolean } | { readonly broken: Break };

/** The value of a JSON text, or the place where it breaks. */
export function parseJson(text: string): Parsed {
  try {
    return { value: JSON.parse(text), lenient: false };
  } catch {
    return parseLeniently(text);
  }
}

/** Native messages give the place in some engines only; a tolerant parser tells it in all. */
function parseLeniently(text: string): Parsed {
  const errors: ParseError[] = [];
  let value: unknown;
  try {
    value = parse(text, errors, { allowTrailingComma: true });
  } catch {
    return { broken: { line: 1, column: 1, cut: false } };
  }
  if (!errors.length && value !== undefined) return { value, lenient: true };
  const offset = Math.min(text.length, ...errors.slice(0, 1000).map((error) => error.offset));
  return { broken: { ...placeOf(text, offset), cut: text.slice(offset).trim() === '' } };
}

/** 1-based line and column of an offset. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

/** Most characters looked at while salvaging, as a multiple of the text: keeps hostile files linear. */
const EFFORT = 12;

export interface Salvaged {
  readonly value: unknown;
  /** From the object's brace to behind its other one. */
  readonly start: number;
  readonly end: number;
}

/** The whole objects of a broken JSON text, outermost first, that `wanted` accepts. */
export function salvage(text: string, wanted: (value: unknown) => boolean): Salvaged[] {
  const found: Salvaged[] = [];
  let effort = text.length * EFFORT;
  let at = text.indexOf('{');
  while (at >= 0 && effort > 0) {
    const end = endOfObject(text, at, effort);
    effort -= Math.abs(end) - at + 1;
    const value = end > 0 ? parsed(text.slice(at, end)) : undefined;
    const whole = value !== undefined;
    if (whole && wanted(value)) found.push({ value, start: at, end });
    at = text.indexOf('{', whole ? end : at + 1);
  }
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The offset behind the object that begins at `start`; negative (how far was looked) where it does not end. */
function endOfObject(text: string, start: number, effort: number): number {
  let depth = 0;
  const limit = Math.min(text.length, start + effort);
  for (let i = start; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) {
      i = endOfString(text, i, limit);
    } else if (code === 0x7b) depth++;
    else if (code === 0x7d && --depth === 0) return i + 1;
  }
  return -limit;
}

/** The offset of the quote that closes the string; strings hold no raw line ends, so a line end closes a broken one. */
function endOfString(text: string, quote: number, limit: number): number {
  for (let i = quote + 1; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5c) i++;
    else if (code === 0x22 || code === 0x0a) return i;
  }
  return limit;
}

/** True where nothing but blanks and commas stands beside the objects: answers pasted one after the other. */
export function onlyObjects(text: string, found: readonly Salvaged[]): boolean {
  const edges = [...found.map(({ start }) => start), text.length];
  return edges.every((edge, i) => /^[\s,]*$/.test(text.slice(found[i - 1]?.end ?? 0, edge)));
}
