import data from './data/ids.json';
import { guidMark } from './mark';

let known: ReadonlySet<string> | undefined;

function marks(): ReadonlySet<string> {
  if (known) return known;
  const offers = data.offers.split('|').map((row) => row.split('^')[2] ?? '');
  known = new Set([data.skus, ...offers].flatMap((joined) => joined.match(/.{6}/g) ?? []));
  return known;
}

/** Whether an id is that of an offer, a SKU or a product, so that it is no subscription's own. */
export function isProductId(id: string): boolean {
  return id.length === 36 ? marks().has(guidMark(id.toLowerCase())) : /^CFQ7/i.test(id);
}
