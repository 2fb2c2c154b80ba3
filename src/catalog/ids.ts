import { guidMeaning, type IdMeaning, tables } from './tables';
import type { ProductId } from './types';

/** What the ids of a row say. */
export interface IdReading {
  readonly meanings: readonly IdMeaning[];
  /** New-commerce products without a SKU that is known: not enough, for their SKUs differ in services. */
  readonly withoutSku: readonly string[];
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NEW_COMMERCE = /^CFQ7([0-9A-Z]{8})(?:[:/]([0-9A-Z]{4})(?:[:/]CFQ7[0-9A-Z]{8})?)?$/;

/** Reads every id that stands in a row; those that are not of the catalog (the subscription's own, the customer's) say nothing. */
export function readIds(ids: readonly string[]): IdReading {
  const meanings: IdMeaning[] = [];
  const products: string[] = [];
  for (const raw of ids) {
    const id = raw.replace(/[\s{}()"'\p{Cf}]/gu, '');
    if (GUID.test(id.toLowerCase())) {
      const meaning = guidMeaning(id.toLowerCase());
      if (meaning) meanings.push(meaning);
      continue;
    }
    const [, product, sku] = NEW_COMMERCE.exec(id.toUpperCase()) ?? [];
    if (!product) continue;
    const index = sku ? tables().byNceSku.get(`${product}:${sku}`) : undefined;
    if (index !== undefined) meanings.push({ index, edition: null, match: 'offer-id' });
    else if (tables().nceProducts.has(product)) products.push(id.toUpperCase());
  }
  return { meanings: settle(meanings), withoutSku: meanings.length ? [] : products };
}

/** One meaning per product: an offer says more than a SKU, an edition more than none. */
function settle(meanings: readonly IdMeaning[]): IdMeaning[] {
  const byProduct = new Map<number, IdMeaning>();
  for (const meaning of meanings) {
    const known = byProduct.get(meaning.index);
    if (!known || weight(meaning) > weight(known)) byProduct.set(meaning.index, meaning);
  }
  return [...byProduct.values()];
}

function weight({ match, edition }: IdMeaning): number {
  return (match === 'offer-id' ? 1 : 0) + (edition ? 2 : 0);
}

/** Whether a new-commerce product sells this product of the catalog under one of its SKUs. */
export function sellsUnder(nceId: string, product: ProductId): boolean {
  return tables().nceProducts.get(nceId.slice(4, 12))?.has(product) ?? false;
}
