import { attribute, attributeNames, tag } from './dom';
import type { Words } from './words';

const GUID = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';
/** Subscriptions, offers and SKUs are GUIDs; products of new commerce `CFQ7TTC0LH18`, with SKU and availability where shown. */
const ID = new RegExp(`${GUID}|\\bCFQ7[0-9A-Z]{8}(?::[0-9A-Z]{4}(?::[0-9A-Z]{12})?)?\\b`, 'gi');
const SUBSCRIPTION_LINK = new RegExp(`subscriptions?(?:id)?(?:/|=|:|%2f|%3d)(${GUID})`, 'i');

/** Where in a row an id stands, by how much that says: a link to it, the row's or a cell's own id, an id column, any text, or what is said to be an offer or a customer. */
export const LINK = 16;
export const OWN = 8;
export const COLUMN = 4;
export const TEXT = 2;
export const OTHER = 1;

/** How much ids say in a text that is of a kind. */
export const placeOf = (kind: string | null): number =>
  kind === 'other' || kind === 'product' ? OTHER : kind === 'id' ? COLUMN : TEXT;

/** The ids that stand in a row, each with the places (added up) where it does. */
export interface RowIds {
  readonly places: Map<string, number>;
  /** The first id that stands in the row's own attributes: cells and slots repeat it. */
  first: string;
  /** Links to the things that other lists of the portal are about. */
  otherLinks: number;
  readonly words: Words;
}

export const noIds = (words: Words): RowIds => ({ places: new Map(), first: '', otherLinks: 0, words });

function add(id: string, place: number, { places }: RowIds): void {
  const name = id.charAt(8) === '-' ? id.toLowerCase() : id.toUpperCase();
  places.set(name, (places.get(name) ?? 0) | place);
}

/** Adds every id of `text`: GUIDs in lower case, product ids in capitals. */
export function addIds(text: string, place: number, ids: RowIds): void {
  if (text.length < 12 || repeats(text, ids.first)) return;
  for (const id of text.slice(0, 500).match(ID) ?? []) add(id, place, ids);
}

/** Whether a short text only says once more which row it is. */
const repeats = (text: string, own: string): boolean =>
  own !== '' && text.length < 64 && text.includes(own) && !text.includes('CFQ7');

export const isSubscriptionLink = (href: string | null): boolean => !!href && SUBSCRIPTION_LINK.test(href);

function addLink(href: string, ids: RowIds): void {
  const [link, subscription] = SUBSCRIPTION_LINK.exec(href) ?? [];
  if (link && subscription) {
    add(subscription, LINK, ids);
    addIds(href.slice(href.indexOf(link) + link.length), OTHER, ids);
    return;
  }
  if (ids.words(href.replace(/[\da-f]+-[\da-f-]+|\d+/gi, '')).foreign) ids.otherLinks++;
  addIds(href, OTHER, ids);
}

/** Says that an id is not the subscription's. */
export const OTHER_ID = /offer|product|sku|order|customer|tenant|reseller|partner|parent|invoice|mpn/i;

/** Ids in the attributes of a row or cell; those whose attribute speaks of an offer or a customer are not the row's own. */
export function addAttributes(element: Element, ids: RowIds, names = attributeNames(element)): void {
  for (const name of names) {
    if (name === 'class' || name === 'style' || name === 'role') continue;
    const value = attribute(element, name) ?? '';
    if (value.length < 12 || repeats(value, ids.first)) continue;
    if (name === 'href') addLink(value, ids);
    else addIds(value, OTHER_ID.test(name) || /^aria-(?!label$)/.test(name) ? OTHER : OWN, ids);
  }
}

/** Ids in what a part of a cell is called or points to. */
export function addPart(part: Element, names: string[], ids: RowIds): void {
  if (names.includes('href')) addLink(attribute(part, 'href') ?? '', ids);
  for (const name of [tag(part) === 'slot' ? 'name' : 'id', 'data-subscription-id'])
    if (names.includes(name)) addIds(attribute(part, name) ?? '', OWN, ids);
}

type Test = (id: string) => boolean;

/** The GUIDs that stand in one of `places`. */
export function guidsOf(ids: RowIds, places: number, isOther?: Test): string[] {
  const found: string[] = [];
  for (const [id, at] of ids.places) if (at & places && id.length === 36 && !isOther?.(id)) found.push(id);
  return found;
}

/** Which id is the row's own. `isOther`: ids of the customer and those that stand in many rows. */
export function ownId(ids: RowIds, isOther: Test, isProductId: Test): string | null {
  const links = guidsOf(ids, LINK, isOther);
  const [link = null] = links;
  const both = links.filter((id) => (ids.places.get(id) ?? 0) & OWN);
  if (links.length === 1) return link;
  if (both.length === 1) return both[0] ?? null;
  for (const place of [OWN, COLUMN, TEXT]) {
    const [only, another] = guidsOf(ids, place, (id) => isOther(id) || isProductId(id));
    if (only && !another) return only;
  }
  return link;
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

/** The key of a row that stands alone: the subscription id, else name and quantity. */
export const keyOf = ({ id, name, quantityText }: Keyed): string =>
  id ?? `${name}|${(quantityText ?? '').slice(0, 40)}|1`;

/**
 * Keys in the order of the rows; a number is added where one repeats. They do not depend on other rows or on positions, so
 * sorting and recycling keep them.
 */
export function keysOf(rows: readonly Keyed[]): string[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const key = keyOf(row);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    if (times === 1) return key;
    return row.id ? `${key}#${times}` : key.replace(/1$/, String(times));
  });
}
