import type { Meaning } from '../subscriptions/meaning';
import stems from './data/stems.json';
import type { TaughtShape } from './types';

/** What a column is for: `other` is known and of no use to us (term, renewal, customer …). */
export type HeaderKind = 'name' | 'product' | 'status' | 'quantity' | 'id' | 'other';

/** What the reader has to know of the page's language; everything else it sees by shape. */
export interface Words {
  header(text: string): HeaderKind | null;
  isStatus(text: string): boolean;
  isProduct(name: string): boolean;
  /** Whether an id is that of an offer, SKU or product. */
  isProductId(id: string): boolean;
  /** A licence count, or null. */
  quantity(text: string): number | null;
  /** Rows of the whole list, from "83 results found." or "1–10 of 83"; null for any other text. */
  total(text: string): number | null;
  /** What a control does to a list by its label: next or previous page, load more. */
  paging(label: string): Meaning['paging'];
}

/** What the texts of a page mean, as far as it is known. */
export interface Vocabulary {
  readonly words: Words;
  /** Texts that were asked about and of which it is not yet known what they mean: a reading that met one does not count. */
  readonly missing: number;
  /** The list that the user has pointed at; null where there is none, or while nobody has answered yet. */
  readonly taught?: TaughtShape | null;
  /** Finds out what the missing texts mean. False where that is not possible now. */
  learn(): Promise<boolean>;
}

/** Words by what `meaning` says of a text; undefined: not known yet. */
export function wordsFrom(meaning: (text: string) => Meaning | undefined): Words {
  return {
    header(text) {
      const column = meaning(text)?.header ?? null;
      return column === 'name' && PRODUCT.test(text) ? 'product' : column;
    },
    isStatus: (text) => meaning(text)?.isStatus ?? false,
    isProduct: (text) => meaning(text)?.isProduct ?? false,
    isProductId: (id) => meaning(id)?.isProductId ?? false,
    quantity: (text) => meaning(text)?.quantity ?? null,
    total: (text) => meaning(text)?.total ?? null,
    paging: (label) => meaning(label)?.paging ?? null,
  };
}

/** Column keys are code, so they are English in every portal. `subscription` is taken off the front, `Text` and the like off the end. */
const KEYS: Readonly<Record<string, HeaderKind>> = {};
const keys = (kind: HeaderKind, names: string): void => {
  for (const name of names.split(' ')) (KEYS as Record<string, HeaderKind>)[name] = kind;
};
keys('name', 'name displayname friendlyname nickname title subscription');
keys('product', 'product productname producttitle offer offername offertitle sku skuname skutitle plan planname');
keys('status', 'status state currentstatus');
keys(
  'quantity',
  'quantity qty seat seats seatcount license licenses licence licences licensecount licencecount licensequantity units',
);
keys('id', 'id guid');
keys(
  'other',
  'term billing billingcycle billingfrequency renewal renewaldate autorenew startdate enddate type customer company order price reseller',
);

/** The kind of a column by its key (`subscriptionStatus`, `col-quantity`), or null. */
export function keyKind(key: string): HeaderKind | null {
  const plain = key.toLowerCase().replace(/[^a-z]/g, '');
  const bare = plain
    .replace(/^(subscription|purchased|total)(?=.)/, '')
    .replace(/(?<=.)(text|value|label|column|col|field|cell)$/, '');
  return (Object.hasOwn(KEYS, bare) && KEYS[bare]) || (Object.hasOwn(KEYS, plain) && KEYS[plain]) || null;
}

/** Says "subscription": a header or key that only a subscription list has. */
export const SUBSCRIPTION = new RegExp(stems.subscription, 'i');
/** A header that speaks of the product bought, where another column may hold the name that the partner gave it. */
export const PRODUCT = new RegExp(stems.product, 'i');
/** Headers and labels of lists that a subscription list is confused with: orders, invoices, users. */
export const FOREIGN = new RegExp(stems.foreign, 'i');
/** What stands over prices. */
export const PRICE = new RegExp(stems.price, 'i');
