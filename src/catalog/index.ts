/** Which product a name or an id means, and the services of each. All of it is decoded on first use. */
import { tables } from './tables';
import type { Product, ProductId } from './types';

export { displayName } from './display';
export { identify } from './identify';
export { isProductName } from './known-names';
export { catalogVersion } from './tables';

/** A product of the catalog by its id. */
export function product(id: ProductId): Product | undefined {
  return tables().byId.get(id);
}

/** The ids of all products: the curated ones first, then all others of Microsoft's CSV. */
export function productIds(): readonly ProductId[] {
  return [...tables().byId.keys()];
}
