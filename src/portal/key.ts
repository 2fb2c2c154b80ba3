import { attribute, attributeNames, hasAny, tag } from './dom';

/** Subscriptions, offers and SKUs are GUIDs; products of new commerce `CFQ7TTC0LH18`, with SKU and availability where shown. */
const ID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|\bCFQ7[0-9A-Z]{8}(?::[0-9A-Z]{4}(?::[0-9A-Z]{12})?)?\b/gi;
const SUBSCRIPTION_LINK = /subscriptions?(?:id)?(?:\/|=|:|%2f|%3d)([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/i;
/** Links to the things that other lists of the portal are about. */
const OTHER_LINK =
  /\/(users?|invoices?|orders?|adminrelationships|granularadminaccess|products?|offers?|cart|customers\/[^/]+\/(account|subscriptions\/?$))(?=[/?#]|$)/i;

/** Where in a row an id stands, by how much that says: a link to it, the row's or a cell's own id, an id column, any text, or what is said to be an offer or a customer. */
export const LINK = 16;
export const OWN = 8;
export const COLUMN = 4;
export const TEXT = 2;
export const OTHER = 1;

/** The ids that stand in a row, each with the places (added up) where it does. */
export interface RowIds {
  readonly places: Map<string, number>;
  /** The first id that stands in the row's own attributes: cells and slots repeat it. */
  first: string;
  otherLinks: number;
}

export const noIds = (): RowIds => ({ places: new Map(), first: '', otherLinks: 0 });

function add(id: string, place: number, { places }: RowIds): void {
  const name = id.charAt(8) === '-' ? id.toLowerCase() : id.toUpperCase();
  places.set(name, (places.get(name) ?? 0) | place);
}

/** Adds every id of `text`: GUIDs in lower case, product ids in capitals. */
export function addIds(text: string, place: number, ids: RowIds): void {
  if (text.length < 12) return;
  if (ids.first && text.length < 64 && text.includes(ids.first) && !text.includes('CFQ7')) add(ids.first, place, ids);
  else for (const id of text.slice(0, 500).match(ID) ?? []) add(id, place, ids);
}

export function addLink(href: string, ids: RowIds): void {
  const subscription = SUBSCRIPTION_LINK.exec(href)?.[1];
  if (subscription) add(subscription, LINK, ids);
  else if (OTHER_LINK.test(href)) ids.otherLinks++;
  addIds(href, OTHER, ids);
}

export function isSubscriptionLink(href: string): boolean {
  return SUBSCRIPTION_LINK.test(href);
}

/** Says that an id is not the subscription's. */
export const OTHER_ID = /offer|product|sku|order|customer|tenant|reseller|partner|parent|invoice|mpn/i;

/** Ids in the attributes of a row or cell; those whose attribute speaks of an offer or a customer are not the row's own. */
export function addAttributes(element: Element, ids: RowIds): void {
  if (!hasAny(element)) return;
  for (const name of attributeNames(element)) {
    if (name === 'class' || name === 'style' || name === 'role') continue;
    const value = attribute(element, name) ?? '';
    if (name === 'href') addLink(value, ids);
    else addIds(value, OTHER_ID.test(name) || /^aria-(?!label$)/.test(name) ? OTHER : OWN, ids);
  }
}

/** Ids in what a part of a cell is called or points to. */
export function addPart(part: Element, ids: RowIds): void {
  if (!hasAny(part)) return;
  const href = attribute(part, 'href');
  if (href) addLink(href, ids);
  const id = attribute(part, tag(part) === 'slot' ? 'name' : 'id') ?? attribute(part, 'data-subscription-id');
  if (id) addIds(id, OWN, ids);
}

type Test = (id: string) => boolean;

/** The GUIDs that stand in one of `places`. */
export function guidsOf({ places: all }: RowIds, places: number, isOther: Test): string[] {
  const found: string[] = [];
  for (const [id, at] of all) if (at & places && id.length === 36 && !isOther(id)) found.push(id);
  return found;
}

/** Which id is the row's own. `isOther`: ids of the customer and those that stand in many rows. */
export function ownId(ids: RowIds, isOther: Test, isProductId: Test): string | null {
  const links = guidsOf(ids, LINK, isOther);
  if (links.length === 1) return links[0] ?? null;
  const both = links.filter((id) => (ids.places.get(id) ?? 0) & OWN);
  if (both.length === 1) return both[0] ?? null;
  for (const place of [OWN, COLUMN, TEXT]) {
    const found = guidsOf(ids, place, isOther).filter((id) => !isProductId(id));
    if (found.length === 1) return found[0] ?? null;
  }
  return links[0] ?? null;
}

/** Ids that stand in more than two rows, and in more than a tenth of them: they name an offer or a customer. */
export function sharedIds(rows: readonly RowIds[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { places } of rows) for (const id of places.keys()) counts.set(id, (counts.get(id) ?? 0) + 1);
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
