import { isBusy } from './candidates';
import { isInteractive, joined } from './cells';
import {
  ancestors,
  attribute,
  attributeNames,
  flatElements,
  flatParent,
  has,
  isWithin,
  rawText,
  role,
  tag,
} from './dom';
import type { Base } from './list';
import type { Grid, RawRow } from './rows';
import type { Pager } from './types';
import { isTakenAway, styleOf } from './visible';

/** What the page shows of how long a list is. */
export interface Extent {
  readonly total: number | null;
  readonly more: boolean;
  readonly pager: Pager;
  /** There are pages, whether or not `pager` knows how to turn them. */
  readonly paged: boolean;
  /** Rows can be unfolded. */
  readonly folded: boolean;
}

/** How far above a list its pager and its count may stand. */
const REACH = 6;

/** How many rows the whole list has, from every sign there is; where signs differ, the one that says more rows. */
export function extentOf(grid: Grid, rows: readonly RawRow[], others: readonly Element[], base: Base): Extent {
  const elements = grid.rows.flatMap((row) => row.elements);
  const without = new Set([...elements, ...grid.headers.flatMap((row) => row.elements), ...grid.hidden]);
  const stated = ariaCount(grid);
  const pager: Pager = {};
  const folded = elements.some((row) => attribute(row, 'aria-expanded') === 'false');
  let most = stated > 0 ? stated - countedHeaders(grid, rows, stated) : 0;
  for (const row of elements) most = Math.max(most, Number(attribute(row, 'aria-setsize')) || 0);
  let paged = false;
  around(grid.list, others, without, (part) => {
    const controls: Element[] = [];
    const lines = base.linesOf(part, { controls, without });
    lines.forEach(({ text, path, control }, at) => {
      const { total, isStatus, pair: [few, all = 0] = [] } = base.words(text);
      // "Page", a field with "1", "of 9".
      const { isPart } = base.words(control ? joined(lines.slice(at && at - 1, at + 2)) : text);
      if (!control) most = Math.max(most, total ?? 0);
      // "4 / 30" may speak of the list where it shows four rows, "0 / 30" where rows are chosen: reason to doubt, no count.
      const isCount = all > rows.length && (!few || few === rows.length);
      if (isPart || isCount || (isStatus && (control || path.some(isChosen)))) paged = true;
    });
    paged = isPaged(part, controls, pager, base) || isBusy([part]) || paged;
  });
  const open = paged || hasSpacer(grid, rows, without);
  const more = stated < 0 || folded || open || most > rows.length;
  // A count of the rows that are there, where there are more, is the page's and not the list's.
  return { total: most > (open ? rows.length : 0) ? Math.max(most, rows.length) : null, more, pager, paged, folded };
}

function ariaCount({ list, parts }: Grid): number {
  const around = ancestors(list, 4).filter((at) => at === list || /grid$|^table$/.test(role(at)));
  const holder = [...around, ...parts].find((element) => has(element, 'aria-rowcount'));
  return holder ? Number(attribute(holder, 'aria-rowcount')) || 0 : 0;
}

/** `aria-rowcount` may count the header's rows: their number follows from the rows' indices. */
function countedHeaders({ headers }: Grid, rows: readonly RawRow[], count: number): number {
  const known = rows.slice(0, 5).map((row) => row.index - 1 - zeroBasedIndex(row));
  const offset = known.find((number) => number >= 0 && number <= 4);
  if (offset !== undefined) return offset;
  const own = headers.reduce((most, { index }) => Math.max(most, index), 0);
  const first = rows.reduce((least, { index }) => Math.min(least, index), 9e9);
  const left = count - rows.length;
  // Without a word about it, exactly what is missing may be the header.
  const isHeader = left >= 0 && (first > 0 ? first === 2 && left === 1 : left === headers.length);
  return own || (isHeader ? left : 0);
}

const ZERO_BASED = /^(row-|data-|data-(item|list|row)-?)index$/;

function zeroBasedIndex({ elements: [row] }: RawRow): number {
  const values = (row ? ancestors(row, 3) : []).flatMap((at) =>
    attributeNames(at).map((name) => (ZERO_BASED.test(name) ? attribute(at, name) : null)),
  );
  return Number(values.find((value) => value && Number(value) >= 0));
}

/** A status that is chosen beside a list narrows it down. */
const isChosen = (element: Element): boolean =>
  /true/.test(['pressed', 'selected', 'checked'].map((state) => attribute(element, `aria-${state}`)).join());

/** Looks at what is in the list besides its rows, then at what stands around it, up to the next list. */
function around(list: Element, others: readonly Element[], without: Set<Element>, look: (part: Element) => void): void {
  const holdsOther = (element: Element): boolean => others.some((other) => isWithin(other, element));
  for (const at of ancestors(list, REACH + 1)) {
    look(at);
    without.add(at);
    const parent = flatParent(at);
    if (!parent || /^(body|main|html)$/.test(tag(at))) return;
    if (!holdsOther(parent)) continue;
    const siblings = flatElements(parent);
    for (const sibling of siblings.slice(siblings.indexOf(at) + 1)) {
      if (holdsOther(sibling)) return;
      if (!isTakenAway(sibling)) look(sibling);
    }
    return;
  }
}

/** Where a pager has been: on its last page "Next" may be gone. */
const withPager = new WeakSet<Element>();

/** Whether `controls` turn pages; puts those that can be used into `pager`, unless it has them. */
function isPaged(part: Element, controls: readonly Element[], pager: Pager, { words, linesOf }: Base): boolean {
  const named: Pager = {};
  const numbers = new Map<number, Element>();
  let current = Number.NaN;
  /** A control in a pager that can be used and is none that we know. */
  let unknown = false;
  for (const control of controls) {
    const text = joined(linesOf(control));
    // The worker knows classes by the space that they begin with, as no text of a page does.
    const classes = words(['', ...ancestors(control, 3).map((at) => attribute(at, 'class'))].join(' '));
    const labels = [attribute(control, 'aria-label'), text, attribute(control, 'title')];
    const does =
      labels.map((label) => label && label.length < 60 && words(label.trim()).paging).find(Boolean) || classes.paging;
    if (does && isDisabled(named[does])) named[does] = control;
    const isOfPager = classes.isPart && isInteractive(control) && !/^\d/.test(text) && !has(control, 'aria-haspopup');
    if (isOfPager && !isDisabled(control)) unknown = true;
    if (/^\d{1,4}$/.test(text)) numbers.set(Number(text), control);
    if (/^(page|true)$/.test(attribute(control, 'aria-current') ?? '')) current = Number(text);
  }
  if (named.next || named.more) withPager.add(part);
  // "Back" alone leads away from the page, unless a pager was seen there.
  const usable = withPager.has(part) ? named : { next: numbers.get(current + 1), previous: numbers.get(current - 1) };
  for (const [does, control] of Object.entries(usable) as [keyof Pager, Element][])
    if (!isDisabled(control)) pager[does] ??= control;
  return (
    unknown ||
    Object.values(named).some((control) => !isDisabled(control)) ||
    [...numbers.keys()].some((number) => number === 2 || numbers.has(number + 1))
  );
}

/** Disabled by itself, or by what it stands in, as pagers do with list items; or not there. */
const isDisabled = (control: Element | undefined): boolean =>
  !control ||
  ancestors(control, 4).some(
    (at) =>
      has(at, 'disabled') ||
      attribute(at, 'aria-disabled') === 'true' ||
      /(^|[\s_-])disabled(?=$|[\s_-])/i.test(attribute(at, 'class') ?? ''),
  );

/** The largest of some lengths in pixels that an element's own style says, else 0. */
function styled(element: Element, names: string): number {
  const found = [...styleOf(element).matchAll(new RegExp(`(?:^|[;\\s])(?:${names}):\\s*(\\d+(?:\\.\\d+)?)px`, 'g'))];
  return Math.max(0, ...found.map(([, length]) => Number(length)));
}

/** Virtual lists hold the place of rows that are not there: by empty elements, paddings, or a tall box with placed rows. */
function hasSpacer({ list }: Grid, rows: readonly RawRow[], known: ReadonlySet<Element>): boolean {
  const row = rows[0]?.elements[0];
  if (!row) return false;
  const height = styled(row, 'height') || 40;
  let placed = /position:\s*absolute|translate/.test(styleOf(row));
  let child = row;
  for (const at of ancestors(row, 12).slice(1)) {
    const own = styled(at, '(?:min-)?height');
    if (placed && own > (rows.length + 1.5) * height) return true;
    // The boxes further out are windows onto this one.
    if (own) placed = false;
    if (styled(at, 'padding-(?:top|bottom)') > Math.max(60, height * 1.5)) return true;
    if (flatElements(at).some((one) => one !== child && !known.has(one) && isSpace(one, height))) return true;
    if (at === list) return false;
    child = at;
  }
  return false;
}

/** An empty element that is higher than a row. */
export const isSpace = (element: Element, row = 40): boolean =>
  [element, ...flatElements(element)].some((at) => styled(at, 'height') > row) &&
  !isTakenAway(element) &&
  isEmpty(element);

const isEmpty = (element: Element, depth = 0): boolean =>
  !/\S/.test(rawText(element)) &&
  (depth > 3 || flatElements(element).every((child) => !isInteractive(child) && isEmpty(child, depth + 1)));
