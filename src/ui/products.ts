import { useEffect, useState } from 'preact/hooks';
import type { ProductName } from '../report/redact';

export interface ProductChoice {
  readonly product: string;
  readonly edition: string | null;
  readonly name: string;
}

interface Products {
  /** By name. */
  readonly all: readonly ProductChoice[];
  /** The published name, null for what is no product; null itself while the catalog has not come. */
  readonly published: ProductName | null;
  readonly name: (product: string, edition: string | null) => string;
}

/** While the catalog has not come, a product goes by its id. */
const NOT_YET: Products = { all: [], published: null, name: (product) => product };

let loading: Promise<Products> | null = null;

/** The catalog's products, in a chunk of their own: they are heavy, and few users need them at once. */
async function load(): Promise<Products> {
  const { displayName, product, productIds } = await import('../catalog/products');
  const all = productIds()
    .flatMap((id) => product(id) ?? [])
    .map(({ id, edition }) => ({ product: id, edition, name: displayName(id, edition) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  const published: ProductName = (id, edition) => (product(id) ? displayName(id, edition) : null);
  return { all, published, name: displayName };
}

export function useProducts(): Products {
  const [products, setProducts] = useState(NOT_YET);
  useEffect(() => {
    loading ??= load();
    loading.then(setProducts, () => {
      loading = null;
    });
  }, []);
  return products;
}
