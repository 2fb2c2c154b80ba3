import { asciiDigits } from '../catalog/key';

/** A date in a text: all days that it can mean (start of the day, UTC, in milliseconds), and the text around it. */
export interface DateInText {
  readonly dates: readonly number[];
  readonly rest: string;
}

const YEAR_FIRST = /(\d{4})\s?[./年년-]\s?(\d{1,2})\s?[./月월-]\s?(\d{1,2})(?:\s?[日일.])?(?!\d)/;
const YEAR_LAST = /(?<!\d)(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4})(?:\.|\sг\.?)?(?!\d)/;
const MONTH_NAME =
  /(?<!\d)(?:(\d{1,2})\.?(?:\s(?:de|of))?\s)?(\p{L}[\p{L}\p{M}]{2,})\.?(?:\s(?:de))?\s(?:(\d{1,2}),?\s)?(\d{4})(?!\d)/u;

/**
 * The one date of a text. "9/10/2022" is read both ways, "9.10.2022" and "2022-10-09" are not ambiguous. Undefined where
 * there is none, or none that can be read.
 */
export function dateIn(text: string): DateInText | undefined {
  const plain = asciiDigits(text.normalize('NFKC'));
  for (const [pattern, days] of READERS) {
    const match = pattern.exec(plain);
    const dates = match ? days(match).filter((date) => !Number.isNaN(date)) : [];
    if (match && dates.length > 0)
      return { dates, rest: `${plain.slice(0, match.index)} ${plain.slice(match.index + match[0].length)}` };
  }
  return undefined;
}

const READERS: readonly (readonly [RegExp, (match: RegExpExecArray) => number[]])[] = [
  [YEAR_FIRST, ([, year, month, date]) => [day(year, Number(month), date)]],
  [
    YEAR_LAST,
    ([, first, separator, second, year]) => {
      const dayFirst = day(year, Number(second), first);
      return separator === '.' ? [dayFirst] : [dayFirst, day(year, Number(first), second)];
    },
  ],
  [MONTH_NAME, ([, before, name = '', after, year]) => [day(year, monthOf(name), before ?? after)]],
];

/** NaN for what is no date. Thai pages count years from the Buddha. */
function day(year: string | undefined, month: number, date: string | undefined): number {
  const gregorian = Number(year) > 2400 ? Number(year) - 543 : Number(year);
  const time = Date.UTC(gregorian, month - 1, Number(date));
  const back = new Date(time);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === Number(date) ? time : Number.NaN;
}

/** Month by its English name or the first three letters of it; NaN for any other word. */
function monthOf(name: string): number {
  const index = MONTHS.findIndex((month) => month === name.toLowerCase() || month.slice(0, 3) === name.toLowerCase());
  return index < 0 ? Number.NaN : index + 1;
}

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december'.split('|');
