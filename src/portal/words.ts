import stems from './data/stems.json';

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
  /** Label of a control that shows other rows: next or previous page, load more. */
  isPaging(label: string): boolean;
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
