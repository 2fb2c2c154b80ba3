import { isInnerList } from './cells';
import { attribute, attributeNames, flatElements, tag } from './dom';

const GUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;
const SUBSCRIPTION_LINK = /subscriptions?(?:id)?(?:\/|=|:|%2f|%3d)([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/i;
/** Product ids of new commerce: `CFQ7TTC0LH18`, with SKU and availability where the page shows them. */
const PRODUCT_ID = /\bCFQ7[0-9A-Z]{8}(?::[0-9A-Z]{4}(?::[0-9A-Z]{12})?)?\b/gi;
/** Links to the things that other lists of the portal are about. */
const OTHER_LINK =
  /\/(users?|invoices?|orders?|adminrelationships|granularadminaccess|products?|offers?|cart|customers\/[^/]+\/(account|subscriptions\/?$))(?=[/?#]|$)/i;

/** The ids that stand in a row, by how much they say about which subscription the row is. */
export interface RowIds {
  /** From links to a subscription. */
  readonly links: Set<string>;
  /** From the ids of the row and its cells. */
  readonly own: Set<string>;
  /** From the text of a column that holds subscription ids. */
  readonly column: Set<string>;
  /** From any other text. */
  readonly text: Set<string>;
  /** Those that are said to be something else: an offer, an order, a customer. */
  readonly others: Set<string>;
  otherLinks: number;
  /** Parts that were looked at. */
  parts: number;
}

export const noIds = (): RowIds => ({
  links: new Set(),
  own: new Set(),
  column: new Set(),
  text: new Set(),
  others: new Set(),
  otherLinks: 0,
  parts: 0,
});

/** Adds every GUID (lower case) and product id of `text` to `into`. */
export function addIds(text: string, into: Set<string>): void {
  if (text.length < 12) return;
  if (text.length >= 36) for (const id of text.match(GUID) ?? []) into.add(id.toLowerCase());
  for (const id of text.match(PRODUCT_ID) ?? []) into.add(id.toUpperCase());
}

export function addLink(href: string, ids: RowIds): void {
  const subscription = SUBSCRIPTION_LINK.exec(href)?.[1];
  if (subscription) ids.links.add(subscription.toLowerCase());
  else if (OTHER_LINK.test(href)) ids.otherLinks++;
  addIds(href, ids.others);
}

export function isSubscriptionLink(href: string): boolean {
  return SUBSCRIPTION_LINK.test(href);
}

/** Says that an id is not the subscription's. */
export const OTHER_ID = /offer|product|sku|order|customer|tenant|reseller|partner|parent|invoice|mpn/i;

/** Ids in the attributes of a row or cell; those whose attribute speaks of an offer or a customer are not the row's own. */
export function addAttributes(element: Element, ids: RowIds): void {
  for (const name of attributeNames(element)) {
    if (name === 'class' || name === 'style') continue;
    const value = attribute(element, name) ?? '';
    if (name === 'href') addLink(value, ids);
    else if (value.length >= 12)
      addIds(value.slice(0, 400), OTHER_ID.test(name) || /^aria-(?!label$)/.test(name) ? ids.others : ids.own);
  }
}

/** Ids in what a part of a cell is called or points to. */
function addPart(part: Element, ids: RowIds): void {
  const href = attribute(part, 'href');
  if (href) addLink(href, ids);
  const id = attribute(part, 'id') ?? attribute(part, 'data-subscription-id');
  if (id) addIds(id, ids.own);
  const name = tag(part) === 'slot' ? attribute(part, 'name') : null;
  if (name) addIds(name, ids.own);
}

const MOST_PARTS = 1500;

/** Ids and links of the parts of a cell, whatever slot or root they are in. */
export function collectParts(at: Element, ids: RowIds, depth: number): void {
  if (depth > 30) return;
  for (const part of flatElements(at)) {
    if (++ids.parts > MOST_PARTS) return;
    if (isInnerList(part)) continue;
    addPart(part, ids);
    collectParts(part, ids, depth + 1);
  }
}

export function hasSubscriptionLink(element: Element): boolean {
  const ids = noIds();
  collectParts(element, ids, 0);
  return ids.links.size > 0;
}

/** Which id is the row's own. `isOther`: ids of the customer, of offers, and those that stand in many rows. */
export function ownId(ids: RowIds, isOther: (id: string) => boolean): string | null {
  const links = own(ids.links, isOther);
  if (links.length === 1) return links[0] ?? null;
  for (const from of [ids.own, ids.column, ids.text]) {
    const found = own(from, isOther);
    const best = found.find((id) => ids.links.has(id)) ?? (found.length === 1 ? found[0] : undefined);
    if (best) return best;
  }
  return links[0] ?? null;
}

const own = (ids: ReadonlySet<string>, isOther: (id: string) => boolean): string[] =>
  [...ids].filter((id) => id.length === 36 && !isOther(id));

/** Every id of a row. */
export const allIds = ({ links, own, column, text, others }: RowIds): Set<string> =>
  new Set([...links, ...own, ...column, ...text, ...others]);

/** Ids that stand in more than two rows, and in more than a tenth of them. */
export function sharedIds(rows: readonly RowIds[]): Set<string> {
  const counts = new Map<string, number>();
  for (const ids of rows) {
    for (const id of new Set([...ids.links, ...ids.own, ...ids.column, ...ids.text]))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 2 && count > rows.length / 10).map(([id]) => id));
}

export interface Keyed {
  readonly id: string | null;
  readonly name: string;
  readonly quantityText: string | null;
}

/**
 * Keys in the order of the rows: the subscription id, else name and quantity; a number is added where that repeats. They do
 * not depend on other rows or on positions, so sorting and recycling keep them.
 */
export function keysOf(rows: readonly Keyed[]): { keys: string[]; repeatedIds: number } {
  const seen = new Map<string, number>();
  let repeatedIds = 0;
  const keys = rows.map(({ id, name, quantityText }) => {
    const base = id ?? `${name}|${(quantityText ?? '').slice(0, 40)}`;
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    if (id && times > 1) repeatedIds++;
    return id ? (times > 1 ? `${id}#${times}` : id) : `${base}|${times}`;
  });
  return { keys, repeatedIds };
}
