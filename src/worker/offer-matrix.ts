import browser from 'webextension-polyfill';
import { type OfferMatrix, offerMatrixSchema } from '../messages';
import { policy } from './policy';

/** The partner's Offer Matrix stays in `storage.local` until it is forgotten: it is a price list, nothing of a customer. */
const NAME = 'offer-matrix';

/** Read once in the worker's life; only the worker writes it. */
let known: Promise<OfferMatrix | null> | null = null;

/** The Offer Matrix in use: the user's own before the policy's, unless that is locked. A record that cannot be read counts as none. */
export function loadOfferMatrix(): Promise<OfferMatrix | null> {
  known ??= read();
  return known;
}

/** Another policy is in force: what was read is no longer so. */
export function rereadOfferMatrix(): void {
  known = null;
}

/** Keeps it in place of the one before. Throws where the storage does. */
export async function saveOfferMatrix(matrix: OfferMatrix): Promise<void> {
  await browser.storage.local.set({ [NAME]: matrix });
  known = null;
}

export async function forgetOfferMatrix(): Promise<void> {
  await browser.storage.local.remove(NAME);
  known = null;
}

async function read(): Promise<OfferMatrix | null> {
  try {
    const stored = offerMatrixSchema.safeParse((await browser.storage.local.get(NAME))[NAME]);
    const { locked, offerMatrix } = await policy();
    return stored.success && !(locked && offerMatrix) ? stored.data : offerMatrix;
  } catch {
    known = null;
    return null;
  }
}
