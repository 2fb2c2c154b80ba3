import { isProductId } from '../catalog/known-ids';
import { isProductName } from '../catalog/known-names';
import stems from './data/stems.json';
import {
  type Column,
  headerColumn,
  isLoadMoreLabel,
  isNextLabel,
  isPartOf,
  isPreviousLabel,
  isStatusWord,
  pairOf,
  quantityOf,
  totalOf,
} from './words';

/** What a column is for: `other` is known and of no use to us (term, renewal, customer …). */
export type HeaderKind = Column | 'product';

/** What a text of a page may stand for, in any of the portal's languages. */
export interface Meaning {
  /** What a column with this header shows. */
  readonly header: HeaderKind | null;
  /** What a column with this key (`subscriptionStatus`, `col-quantity`) shows. */
  readonly key: HeaderKind | null;
  readonly isStatus: boolean;
  readonly isProduct: boolean;
  /** Whether it is the id of an offer, SKU or product. */
  readonly isProductId: boolean;
  /** A number of licences. */
  readonly quantity: number | null;
  /** Rows of a whole list. */
  readonly total: number | null;
  /** Two numbers that may be a count of rows shown and one of all: "4 / 30". */
  readonly pair: readonly [number, number] | undefined;
  /** It says that there is more than what is shown: "Page 1 of 9", "Loading …", "Clear filters"; of classes, that they are a pager's. */
  readonly isPart: boolean;
  /** What a control with this label does to a list. */
  readonly paging: 'next' | 'previous' | 'more' | null;
  /** It says "subscription": what only stands over a subscription list. */
  readonly subscription: boolean;
  /** It speaks of what a subscription list is confused with: orders, invoices, quotes, users. */
  readonly foreign: boolean;
  /** It stands over prices, or is one. */
  readonly price: boolean;
  /** It names a field that narrows a list down. */
  readonly search: boolean;
}

/** What is known of a text, or of the classes of a control after a space. Pure; costs microseconds, 50 for a name that nobody knows. */
export function meaningOf(text: string, language: string | null): Partial<Meaning> {
  if (text.startsWith(' ')) return { paging: pagingByClass(text), isPart: PAGER.test(text) };
  const column = headerColumn(text, language);
  return {
    header: column === 'name' && PRODUCT.test(text) ? 'product' : column,
    key: keyKind(text),
    isStatus: isStatusWord(text),
    isProduct: isProductName(text),
    isProductId: isProductId(text),
    quantity: quantityOf(text),
    total: totalOf(text),
    pair: pairOf(text),
    isPart: isPartOf(text) || (text.length < 80 && (PARTIAL.test(text) || (FILTERED.test(text) && /[1-9]/.test(text)))),
    paging: pagingOf(text),
    subscription: SUBSCRIPTION.test(text),
    foreign: FOREIGN.test(text),
    price: PRICE.test(text),
    search: SEARCH.test(text),
  };
}

const SUBSCRIPTION = new RegExp(stems.subscription, 'i');
/** A header that speaks of the product bought, where another column may hold the name that the partner gave it. */
const PRODUCT = new RegExp(stems.product, 'i');
const FOREIGN = new RegExp(stems.foreign, 'i');
const PRICE = new RegExp(stems.price, 'i');
const SEARCH = new RegExp(stems.search, 'i');

/** "Loading …", "Clear filters": the list beside it is not, or may not be, all there is. */
const PARTIAL = new RegExp(`${stems.loading}|${stems.narrowed}`, 'i');

/** "(filtered from 30 entries)", "Filters (2)": with a number, the list is a selection. */
const FILTERED = new RegExp(stems.filtered, 'i');

/** Classes are code, so they are English in every portal. */
const PAGER = /pagin|pager/i;
const NEXT_CLASS = /[\s_-]next(?![a-z])|Next(?![a-z])/;
const PREVIOUS_CLASS = /[\s_-]prev(?:ious)?(?![a-z])|Prev(?:ious)?(?![a-z])/;

function pagingByClass(classes: string): Meaning['paging'] {
  const [next, previous] = [NEXT_CLASS.test(classes), PREVIOUS_CLASS.test(classes)];
  if (next === previous) return null;
  return next ? 'next' : 'previous';
}

function pagingOf(text: string): Meaning['paging'] {
  if (isNextLabel(text)) return 'next';
  if (isPreviousLabel(text)) return 'previous';
  return isLoadMoreLabel(text) ? 'more' : null;
}

const KEYS: ReadonlyMap<string, HeaderKind> = new Map(
  Object.entries(stems.keys).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind as HeaderKind])),
);

/** Keys are code, so they are English in every portal. `subscription` is taken off the front, `Text` and the like off the end. */
function keyKind(key: string): HeaderKind | null {
  if (key.length > 60) return null;
  const plain = key.toLowerCase().replace(/[^a-z]/g, '');
  const bare = plain
    .replace(/^(subscription|purchased|total)(?=.)/, '')
    .replace(/(?<=.)(text|value|label|column|col|field|cell)$/, '');
  return KEYS.get(bare) ?? KEYS.get(plain) ?? null;
}
