import { identify } from '../catalog';
import { numbersIn, plainNumbers } from './numbers';
import { type IdentityTexts, identityAsSaid, identityOf, type Saying } from './row-identity';
import { readStatus } from './status';
import type { Commerce, Subscription } from './types';

/** A row of a list, from a page or a file: text, nothing judged. */
export interface RowTexts extends IdentityTexts {
  /** Identity within the list. */
  readonly key: string;
  /** The subscription's own id. */
  readonly id: string | null;
  readonly statusText: string | null;
  readonly quantityText: string | null;
}

export interface RowContext {
  /** BCP 47 tag of the page, where known. */
  readonly language: string | null;
  /** Milliseconds since the epoch: "Expires on …" depends on it. */
  readonly now: number;
  /** What the user said about the row; left out where nothing was said. */
  readonly says?: Saying | undefined;
}

/** The subscription that a row shows. */
export function toSubscription(row: RowTexts, { language, now, says }: RowContext): Subscription {
  const { key, id, name, statusText, quantityText } = row;
  const identity = says === undefined ? identityOf(row, language) : identityAsSaid(says);
  const { status } = readStatus(statusText, language, now);
  const quantity = quantityOf(quantityText);
  return { key, id, name, identity, status, statusText, quantity, channel: 'this-partner', ...offerOf(row.ids) };
}

/** The one whole number of a text, "25 licences"; null where there is none, or more than one. */
function quantityOf(text: string | null): number | null {
  const [first, ...more] = (text && numbersIn(plainNumbers(text))) || [];
  return first && !more.length ? first.value : null;
}

const NEW_COMMERCE = /^CFQ7[0-9A-Z]{8}(?:[:/][0-9A-Z]{4}(?:[:/][0-9A-Z]{12})?)?$/i;
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The offer id and what follows from it: a GUID is a traditional offer, `CFQ7…` new commerce (Partner Center SDK,
 * UpgradeSubscription.cs). A GUID that the catalog does not know as an offer says nothing: it may be anything's.
 */
function offerOf(ids: readonly string[]): { offerId: string | null; commerce: Commerce } {
  const own = ids.filter((id) => NEW_COMMERCE.test(id)).sort((a, b) => b.length - a.length)[0];
  const sold = ids.find(
    (id) => GUID.test(id) && identify({ ids: [id], name: '', language: null }).match === 'offer-id',
  );
  if (own && sold) return { offerId: null, commerce: 'unknown' };
  if (own) return { offerId: /[:/]/.test(own) ? own.toUpperCase().replaceAll('/', ':') : null, commerce: 'new' };
  return { offerId: sold?.toLowerCase() ?? null, commerce: sold ? 'traditional' : 'unknown' };
}
