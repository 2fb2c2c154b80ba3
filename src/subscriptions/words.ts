import { nameKey } from '../catalog/key';
import data from './data/words.json';
import { headers } from './headers';
import { lazily } from './labels';
import { numbersIn, plainNumbers } from './numbers';

export { type Column, headerColumn } from './headers';
export { isStatusWord } from './status';

const words = (keys: string) => lazily(() => new Set(keys.split('/')));
const licences = words(data.licences);
const results = words(data.results);
const fillers = words(data.fillers);
const pages = words(data.pages);
const ranges = words(data.ranges);
const next = words(data.next);
const previous = words(data.previous);
const loadMore = words(data.loadMore);

const LONGEST = 120;

/** A number of licences, "1,234 licences" or "25"; null where the text is not surely one. */
export function quantityOf(text: string): number | null {
  const plain = plainNumbers(text.slice(0, LONGEST)).trim();
  const [number, another] = numbersIn(plain) ?? [];
  if (!number || another) return null;
  const before = plain.slice(0, number.start);
  const rest = nameKey(`${before} ${plain.slice(number.end)}`);
  if (/[-−%$€£/.,]\s*$/.test(before) || /^\s*[%/.,]/.test(plain.slice(number.end))) return null;
  const isLicences = rest === '' || licences().has(rest) || headers().get(rest) === 'quantity';
  return isLicences ? number.value : null;
}

/**
 * The total that a pager states: "83 results found.", "1–10 of 83". Null where it is not surely a number of rows ("Page 1 of 9",
 * "10 per page").
 */
export function totalOf(text: string): number | null {
  if (text.length > LONGEST) return null;
  const plain = plainNumbers(text);
  const numbers = numbersIn(plain);
  if (!numbers || numbers.length === 0 || numbers.length > 3) return null;
  const rest = nameKey(
    numbers.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, plain),
  ).split(' ');
  if (rest.some((word) => pages().has(word))) return null;
  const values = numbers.map(({ value }) => value);
  const total = Math.max(...values);
  if (numbers.length === 3)
    return rangeOf(plain, numbers) && values.filter((value) => value === total).length > 0 ? total : null;
  const ofResults =
    rest.some((word) => results().has(word)) && rest.every((word) => results().has(word) || fillers().has(word));
  if (!ofResults) return null;
  return numbers.length === 1 || values[1] === total ? total : null;
}

/** Whether a text says that a list has further pages: "Page 1 of 9", in any language. */
export function isPartOf(text: string): boolean {
  if (text.length > LONGEST) return false;
  const plain = plainNumbers(text);
  const numbers = numbersIn(plain);
  const [page, last] = numbers ?? [];
  if (!numbers || !page || !last || numbers.length !== 2 || last.value < 2 || page.value > last.value) return false;
  const rest = nameKey(`${plain.slice(0, page.start)} ${plain.slice(page.end, last.start)} ${plain.slice(last.end)}`);
  return rest.split(' ').some((word) => pages().has(word) && !NO_PAGE.test(word));
}

/** Of the words that keep a number from being a count, those that speak of no pages. */
const NO_PAGE = /^(selected|ausgewahlt|kivalasztva|steps?)$/;

/** Two numbers of which the second is no smaller, "[ 4 / 30 ]", "0 of 57 selected", whatever the words; undefined for dates and times. */
export function pairOf(text: string): [number, number] | undefined {
  if (text.length > 60 || /\d\s?[:.-]\s?\d/.test(text)) return;
  const [few, all, another] = numbersIn(plainNumbers(text)) ?? [];
  return few && all && !another && few.value <= all.value ? [few.value, all.value] : undefined;
}

/** Three numbers are a range and its total where two neighbours are joined and the third is no smaller. */
function rangeOf(plain: string, [a, b, c]: NonNullable<ReturnType<typeof numbersIn>>): boolean {
  if (!a || !b || !c) return false;
  const joined = (from: typeof a, to: typeof a) => {
    const between = plain.slice(from.end, to.start);
    return from.value <= to.value && (/^\s*[-–—−~〜～]\s*$/.test(between) || ranges().has(nameKey(between)));
  };
  return (joined(a, b) && c.value >= b.value) || (joined(b, c) && a.value >= c.value);
}

/** Whether a button leads to the next page of a list, by its text or its label. */
export function isNextLabel(text: string): boolean {
  return isLabel(text, next(), ['>', '›', '»', '→', '❯', '▶', '⟩', '🡒']);
}

/** Whether a button leads to the previous page of a list, by its text or its label. */
export function isPreviousLabel(text: string): boolean {
  return isLabel(text, previous(), ['<', '‹', '«', '←', '❮', '◀', '⟨', '🡐']);
}

/** Whether a button makes a list longer, "Load more". */
export function isLoadMoreLabel(text: string): boolean {
  return isLabel(text, loadMore(), []);
}

function isLabel(text: string, labels: ReadonlySet<string>, signs: readonly string[]): boolean {
  if (text.length > LONGEST) return false;
  const key = nameKey(text);
  if (key === '') return signs.includes(text.trim());
  return (
    labels.has(key) ||
    labels.has(
      key
        .split(' ')
        .filter((word) => !pages().has(word))
        .join(' '),
    )
  );
}
