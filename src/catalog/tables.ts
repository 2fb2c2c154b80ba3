import data from './data/catalog.json';
import guids from './data/ids.json';
import { nameKey, productSlug } from './key';
import { guidMark } from './mark';
import { titles } from './titles';
import type { Edition, PlanKind, Product, ProductId, ServicePlan } from './types';

/** A product's place in the table: what the other tables call it by. */
export type Index = number;

/** What a GUID or `CFQ7…:SKU` stands for. */
export interface IdMeaning {
  readonly index: Index;
  /** Edition that the id adds to the product's own. */
  readonly edition: Edition | null;
  readonly match: 'offer-id' | 'sku-id';
}

interface Tables {
  readonly products: readonly Product[];
  readonly byId: ReadonlyMap<ProductId, Product>;
  readonly byKey: ReadonlyMap<string, Index>;
  readonly byMark: ReadonlyMap<string, IdMeaning>;
  readonly byNceSku: ReadonlyMap<string, Index>;
  /** Products that a new-commerce product sells, each under a SKU of its own. */
  readonly nceProducts: ReadonlyMap<string, ReadonlySet<ProductId>>;
  /** Products by plain product and edition: `o365-e1|no-teams`. */
  readonly twins: ReadonlyMap<string, Product>;
  readonly india: ReadonlySet<ProductId>;
}

let decoded: Tables | undefined;

/** The tables, decoded on first use: loading this module must cost a page nothing. */
export function tables(): Tables {
  decoded ??= decode();
  return decoded;
}

/** ISO date of Microsoft's CSV that the catalog was made from. */
export function catalogVersion(): string {
  return data.source.date;
}

function decode(): Tables {
  const plans = decodePlans();
  const rows = data.products.split('|').map((row) => row.split('^'));
  const names = titles();
  const keys = names.map(nameKey);
  const ids = rows.map(([, id], i) => id || productSlug(keys[i] ?? ''));
  const products = rows.map(([gaps = '', , plain, edition], i): Product => {
    const [id = '', name = ''] = [ids[i], names[i]];
    const services = plansAt(gaps, plans);
    return { id, name, plain: plain ? (ids[base36(plain)] ?? id) : id, edition: edition || null, services };
  });
  const byKey = new Map<string, Index>();
  keys.forEach((key, i) => {
    if (!byKey.has(key)) byKey.set(key, i);
  });
  const twins = new Map<string, Product>();
  for (const product of products) {
    const twin = `${product.plain}|${product.edition}`;
    if (product.edition && !twins.has(twin)) twins.set(twin, product);
  }
  return {
    products,
    byId: new Map(products.map((product) => [product.id, product])),
    byKey,
    byMark: decodeMarks(),
    byNceSku: new Map(pairs(data.nceSkus).map(([id, index]) => [id, base36(index)])),
    nceProducts: decodeNceProducts(ids),
    twins,
    india: new Set(data.india.split('|').map((index) => ids[base36(index)] ?? '')),
  };
}

function decodePlans(): ServicePlan[] {
  const families = data.families.split('|');
  return data.plans.split('|').map((row) => {
    const [name = '', family = '', tier, kind] = row.split('^');
    const kinds: Readonly<Record<string, PlanKind>> = { c: 'core', f: 'feature' };
    return { name, family: families[base36(family)] ?? '', tier: Number(tier), kind: kinds[kind ?? ''] ?? 'core' };
  });
}

/** Plans by the gaps between their numbers, two digits each. */
function plansAt(gaps: string, plans: readonly ServicePlan[]): ServicePlan[] {
  let at = 0;
  return (gaps.match(/../g) ?? []).flatMap((gap) => {
    at += base36(gap);
    return plans[at] ?? [];
  });
}

function decodeMarks(): Map<string, IdMeaning> {
  const marks = new Map<string, IdMeaning>();
  (guids.skus.match(/.{6}/g) ?? []).forEach((mark, index) => {
    marks.set(mark, { index, edition: null, match: 'sku-id' });
  });
  for (const row of guids.offers.split('|')) {
    const [index = '', edition, ids = ''] = row.split('^');
    for (const mark of ids.match(/.{6}/g) ?? []) {
      marks.set(mark, { index: base36(index), edition: edition || null, match: 'offer-id' });
    }
  }
  return marks;
}

function decodeNceProducts(ids: readonly ProductId[]): Map<string, Set<ProductId>> {
  const products = new Map<string, Set<ProductId>>();
  for (const [sku, index] of [...pairs(data.nceProducts), ...pairs(data.nceSkus)]) {
    const id = sku.slice(0, 8);
    const sold = products.get(id) ?? new Set();
    products.set(id, sold.add(ids[base36(index)] ?? ''));
  }
  return products;
}

/** What a GUID (lower case) stands for. */
export function guidMeaning(guid: string): IdMeaning | undefined {
  return tables().byMark.get(guidMark(guid));
}

function pairs(text: string): [string, string][] {
  return text.split('|').map((row) => {
    const [id = '', index = ''] = row.split('^');
    return [id, index];
  });
}

export function base36(text: string): number {
  return Number.parseInt(text, 36);
}
