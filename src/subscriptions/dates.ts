import { asciiDigits, nameKey } from '../catalog/key';
import { lazily } from './labels';

/** A date in a text: all days that it can mean (start of the day, UTC, in milliseconds), and the text around it. */
export interface DateInText {
  readonly dates: readonly number[];
  readonly rest: string;
}

const YEAR_FIRST = /(\d{4})\s?[./年년-]\s?(\d{1,2})\s?[./月월-]\s?(\d{1,2})(?:\s?[日일.])?(?!\d)/;
const YEAR_LAST = /(?<!\d)(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4})(?:\.|\sг\.?)?(?!\d)/;
const MONTH_NAME =
  /(?<!\d)(?:(\d{1,2})\.?(?:\s(?:de|of))?\s)?(\p{L}[\p{L}\p{M}]{2,})\.?(?:\s(?:de))?\s(?:(\d{1,2}),?\s)?(\d{4})(?:\s[гр]\.?)?(?!\d)/u;
const YEAR_MONTH_NAME = /(?<!\d)(\d{4})\.?\s(\p{L}[\p{L}\p{M}]{2,})\.?\s(\d{1,2})\.?(?!\d)/u;
/** A time of the day after a date, "T00:00:00Z": the day is all that counts. */
const TIME = /[T\s]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|\s?[AP]M)?(?![\d:])/;

/**
 * The one date of a text. "9/10/2022" is read both ways, "9.10.2022" and "2022-10-09" are not ambiguous. Undefined where
 * there is none, or none that can be read.
 */
export function dateIn(text: string): DateInText | undefined {
  const plain = asciiDigits(text.normalize('NFKC')).replace(TIME, ' ');
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
  [MONTH_NAME, ([, before, name, after, year]) => named(year, name, before ?? after)],
  [YEAR_MONTH_NAME, ([, year, name, date]) => named(year, name, date)],
];

/** A word may be a month in two languages: "listopada" is October in Croatian, November in Polish. */
function named(year: string | undefined, name = '', date: string | undefined): number[] {
  return date === undefined ? [] : [...(months().get(nameKey(name)) ?? [])].map((month) => day(year, month, date));
}

/** NaN for what is no date. Thai pages count years from the Buddha. */
function day(year: string | undefined, month: number, date: string | undefined): number {
  const gregorian = Number(year) > 2400 ? Number(year) - 543 : Number(year);
  const time = Date.UTC(gregorian, month - 1, Number(date));
  const back = new Date(time);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === Number(date) ? time : Number.NaN;
}

/** The months that a word names beside a day ("декабря"), long or short, in the languages that write them in words. */
const months = lazily(() => {
  const all = new Map<string, Set<number>>();
  const dates = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 15));
  for (const language of LANGUAGES.split(' '))
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC', calendar: 'gregory' });
      dates.forEach((date, at) => {
        const word = nameKey(format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '');
        if (word.length > 2) all.set(word, (all.get(word) ?? new Set()).add(at + 1));
      });
    }
  return all;
});

const LANGUAGES =
  'en de fr es it pt nl sv da nb fi pl cs sk sl hr hu ro tr ru uk bg el et lv lt id vi th ar he sr-Latn is ms ca';
