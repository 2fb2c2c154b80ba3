import { order } from './products.mjs';

const KINDS = { core: 'c', feature: 'f' };

/**
 * catalog.json, made for the content script: rows by `|`, fields by `^`, numbers to the base of 36. `src/catalog/tables.ts`
 * reads it.
 */
export function catalogTable(source, products, curated, slug) {
  const services = scopedPlans(products);
  const index = new Map(services.map(({ id }, i) => [id, i]));
  const families = [...new Set(services.map(({ family }) => family))].sort(order);
  const position = new Map(products.map(({ id }, i) => [id, i]));
  return {
    source,
    families: families.join('|'),
    plans: services
      .map(({ name, family, tier, kind }) => [name, families.indexOf(family).toString(36), tier, KINDS[kind]].join('^'))
      .join('|'),
    products: products
      .map((product) => {
        const plain = product.plain ? position.get(product.plain).toString(36) : '';
        const sets = product.plans.filter(({ id }) => index.has(id)).map(({ id }) => index.get(id));
        return trim([gaps(sets), product.id === slug(product.name) ? '' : product.id, plain, product.edition ?? '']);
      })
      .join('|'),
    nceProducts: products
      .flatMap((product, i) => withoutSku(product).map((id) => `${id.slice(4)}^${i.toString(36)}`))
      .join('|'),
    nceSkus: products
      .flatMap((product, i) => (product.nceSkus ?? []).map((id) => `${id.slice(4)}^${i.toString(36)}`))
      .join('|'),
    india: curated.indiaEditions.map((id) => position.get(id).toString(36)).join('|'),
  };
}

/** ids.json: the marks of the products' Entra SKUs, and of their offers by product and edition. */
export function idsTable(products, guidMark) {
  return { skus: products.map(({ sku }) => guidMark(sku)).join(''), offers: groups(products, guidMark).join('|') };
}

/** titles.json: the products' English names, in the catalog's order. */
export function titlesTable(products) {
  return { titles: products.map(({ name }) => name).join('|') };
}

/** New-commerce products of which no SKU is known; those of the others are in front of their SKUs. */
function withoutSku({ nceProducts = [], nceSkus = [] }) {
  return nceProducts.filter((id) => !nceSkus.some((sku) => sku.startsWith(id)));
}

export const REASON =
  'the row lacks them, and the row of its twin without Teams, which has the same services otherwise, lists them';

/**
 * Services that rules can need: of kind core and feature. Plans of no family stand in no curated product, and to share
 * "no family" is no likeness; Dynamics plans count only where two products share them.
 */
function scopedPlans(products) {
  const uses = new Map();
  for (const { plans } of products) for (const plan of plans) uses.set(plan.id, (uses.get(plan.id) ?? 0) + 1);
  const all = new Map(products.flatMap(({ plans }) => plans.map((plan) => [plan.id, plan])));
  return [...all.values()]
    .filter(({ kind, family }) => kind in KINDS && family !== 'other')
    .filter(({ id, family }) => family !== 'dynamics-365' || uses.get(id) > 1)
    .sort((a, b) => order(a.family, b.family) || a.tier - b.tier || order(a.name, b.name) || order(a.id, b.id));
}

/** Ascending numbers as the gaps between them: two digits to the base of 36 each. */
function gaps(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.map((number, i) => (number - (i ? sorted[i - 1] : 0)).toString(36).padStart(2, '0')).join('');
}

/** Offers by product and edition: `product^edition^ids`. */
function groups(products, guidMark) {
  return products.flatMap((product, i) => {
    const byEdition = new Map();
    for (const { id, edition = '' } of product.offers ?? [])
      byEdition.set(edition, (byEdition.get(edition) ?? '') + guidMark(id));
    return [...byEdition].map(([edition, ids]) => [i.toString(36), edition, ids].join('^'));
  });
}

function trim(fields) {
  return fields.join('^').replace(/\^+$/, '');
}

/** plans-extra.json: the plans that rules do not look at, for views of what an upgrade changes. Never in the content script. */
export function extraTable(products, completions, planTexts) {
  const listed = products.filter(({ group }) => group);
  const plans = new Map(
    listed.flatMap((product) => product.plans.filter(({ kind }) => !(kind in KINDS)).map((plan) => [plan.id, plan])),
  );
  const sorted = [...plans.values()].sort((a, b) => order(a.family, b.family) || order(a.name, b.name));
  const index = new Map(sorted.map(({ id }, i) => [id, i]));
  return {
    completions: completions.map(({ product, twin, plans }) => ({
      product,
      twin,
      plans: plans.map(({ name }) => name),
      reason: REASON,
    })),
    plans: sorted.map(({ id, name, family, kind }) => ({
      name,
      text: planTexts.get(id)?.friendly ?? name,
      family,
      kind,
    })),
    products: Object.fromEntries(
      listed.map(({ id, plans }) => [id, plans.filter((plan) => index.has(plan.id)).map((plan) => index.get(plan.id))]),
    ),
  };
}
