import { asciiDigits } from '../catalog/key';

const SPACES = /[\s\u00a0\u202f\u2009]/g;
/** Digits in groups of three (or, as in India, two and three) by one kind of separator, or ungrouped. */
const WHOLE = /^(?:0|[1-9]\d{0,8}|[1-9]\d{0,2}([ .,'’٬])\d{3}(?:\1\d{3}){0,2}|[1-9]\d?(?:,\d{2})+,\d{3})$/;
const RUN = /\d(?:[\d .,'’٬]*\d)?/g;

/** A number in a text, with what stands before and after it. */
export interface NumberRun {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** Text with ASCII digits and plain spaces, as `numbersIn` counts it. */
export function plainNumbers(text: string): string {
  return asciiDigits(text).replace(SPACES, ' ');
}

/** The whole numbers of a text in its order; null where one of them is not surely whole ("2.5", "01"). */
export function numbersIn(plain: string): readonly NumberRun[] | null {
  const runs: NumberRun[] = [];
  for (const match of plain.matchAll(RUN)) {
    const text = match[0];
    if (!WHOLE.test(text)) return null;
    runs.push({ value: Number(text.replace(/\D/g, '')), start: match.index, end: match.index + text.length });
  }
  return runs;
}
