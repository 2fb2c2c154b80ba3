/**
 * The products alone, for pages that only name them: `index.ts` brings the matcher along, which lives in the worker's own
 * chunk, so that a page that loads it would run the worker too.
 */
import { tables } from './tables';
import type { Product, ProductId } from './types';

export { displayName } from './display';

/** A product of the catalog by its id. */
export function product(id: ProductId): Product | undefined {
  return tables().byId.get(id);
}

/** The ids of all products: the curated ones first, then all others of Microsoft's CSV. */
export function productIds(): readonly ProductId[] {
  return [...tables().byId.keys()];
}
