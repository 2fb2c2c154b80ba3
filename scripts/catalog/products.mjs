/** Editions of a name, by the CSV's own wording: suffix, and the code it stands for. */
const NAME_EDITIONS = [
  [/^(.+?) EEA \(no Teams\) without Audio Conferencing$/i, 'eea-no-teams-without-audio-conferencing'],
  [/^(.+?) EEA \(no Teams\)$/i, 'eea-no-teams'],
  [/^(.+?) \(no Teams\)$/i, 'no-teams'],
  [/^(.+?) without Audio Conferencing$/i, 'without-audio-conferencing'],
];

/**
 * All products of the CSV: the curated ones first, in their order, then the others by name.
 * @returns {{ products: object[], completions: object[], unclassified: string[] }}
 */
export function buildProducts(csv, curated, classified, slug) {
  const planOf = new Map(
    classified.plans.map(([id, name, family, tier, kind]) => [id, { id, name, family, tier, kind }]),
  );
  const unclassified = [];
  for (const [id, { name }] of csv.planTexts) {
    if (planOf.has(id)) continue;
    unclassified.push(name);
    planOf.set(id, { id, name, family: 'other', tier: 1, kind: 'core' });
  }
  const own = new Map(curated.products.map((product) => [product.sku, product]));
  for (const { sku, id } of curated.products) {
    if (!csv.products.has(sku)) throw new Error(`the CSV has no product ${sku} (${id})`);
  }
  const others = [...csv.products]
    .filter(([sku]) => !own.has(sku))
    .map(([sku, { name, partNumber }]) => ({ sku, name, partNumber }));
  others.sort((a, b) => order(a.name, b.name) || order(a.sku, b.sku));
  const ids = new Set(curated.products.map(({ id }) => id));
  for (const other of others) {
    const id = slug(other.name);
    other.id = id;
    for (let n = 2; ids.has(other.id); n++) other.id = `${id}-${n}`;
    ids.add(other.id);
  }
  const products = [
    ...curated.products.map((product) => ({ ...product, csvName: csv.products.get(product.sku).name })),
    ...others,
  ];
  for (const product of products) {
    const plans = [...csv.products.get(product.sku).plans].map((id) => planOf.get(id));
    product.plans = plans.sort((a, b) => order(a.family, b.family) || order(a.name, b.name));
  }
  addNamedEditions(products);
  return { products, completions: complete(products, curated), unclassified };
}

/** Twins that are not curated: "X EEA (no Teams)" beside "X". */
function addNamedEditions(products) {
  const byName = new Map([...products].reverse().map((product) => [product.name.toLowerCase(), product]));
  for (const product of products) {
    if (product.group || product.plain) continue;
    for (const [pattern, edition] of NAME_EDITIONS) {
      const plain = byName.get(pattern.exec(product.name)?.[1].toLowerCase());
      if (!plain || plain.plain) continue;
      product.plain = plain.id;
      product.edition = edition;
      break;
    }
  }
}

/**
 * Microsoft does not keep the CSV's rows uniformly. A product's "(no Teams)" twin has the same services but Teams, so what
 * the twin lists and the plain row does not is missing there. Retired plans are not taken over.
 */
function complete(products, curated) {
  const completions = [];
  for (const { id } of curated.products.filter(({ group }) => group === 'upgrade-table')) {
    const plain = products.find((product) => product.id === id);
    const twins = products.filter((product) => product.plain === id);
    const twin =
      twins.find(({ edition }) => edition === 'no-teams') ?? twins.find(({ edition }) => edition === 'eea-no-teams');
    if (!twin) continue;
    const has = new Set(plain.plans.map((plan) => plan.id));
    const missing = twin.plans.filter((plan) => !has.has(plan.id) && plan.kind !== 'retired');
    if (missing.length === 0) continue;
    plain.plans = [...plain.plans, ...missing].sort((a, b) => order(a.family, b.family) || order(a.name, b.name));
    completions.push({ product: id, twin: twin.id, plans: missing });
  }
  return completions;
}

export function order(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
