import { useEffect, useState } from 'preact/hooks';
import { word } from './words';

export interface ProductChoice {
  readonly product: string;
  readonly edition: string | null;
  readonly name: string;
}

interface Products {
  /** By name; empty until the catalog has come. */
  readonly all: readonly ProductChoice[];
  /** A product's name with its edition in words; its id until the catalog has come. */
  readonly name: (product: string, edition: string | null) => string;
}

let loading: Promise<readonly ProductChoice[]> | null = null;

/** The catalog's products, in a chunk of their own: they are heavy, and few users need them at once. */
async function load(): Promise<readonly ProductChoice[]> {
  const { product, productIds } = await import('../catalog');
  return productIds()
    .flatMap((id) => product(id) ?? [])
    .map(({ id, edition, name }) => ({ product: id, edition, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

export function useProducts(): Products {
  const [all, setAll] = useState<readonly ProductChoice[]>([]);
  useEffect(() => {
    loading ??= load();
    loading.then(setAll, () => {
      loading = null;
    });
  }, []);
  const name = (id: string, edition: string | null) => {
    const found = all.find(({ product }) => product === id);
    const plain = found?.name ?? id;
    return edition && edition !== found?.edition ? `${plain} (${word('edition', edition)})` : plain;
  };
  return { all, name };
}
