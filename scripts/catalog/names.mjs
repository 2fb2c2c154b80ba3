import { order } from './products.mjs';

const RENAMED = '2020-04-21';
const APPS = ['m365-apps-for-business', 'm365-apps-for-enterprise'];
/** Editions of offers that the edition words give; the others are learnt as whole names. */
const SPOKEN = new Set(['nonprofit', 'trial', 'nonprofit-trial', 'government']);

/**
 * names.json: names that catalog.json does not have, by key, for all languages together; what two languages read differently
 * is ambiguous. A meaning is candidates joined by `+`: product, `:edition`, and `~` (an alias) or `<date` (its name until
 * then). Family names ("Microsoft 365 for business") are left out: no subscription bears one.
 */
export function namesTable({ products, names, extra, editions, nameKey }) {
  const english = englishNames(products, names, extra, nameKey);
  const languages = new Map([['en', new Map(english)]]);
  const words = editionWords(editions, names, nameKey);
  for (const [locale, source] of Object.entries(names.languages)) {
    if (locale !== 'en-US')
      languages.set(languageOf(locale), languageNames(locale, source, { products, names, extra, nameKey }));
  }
  for (const table of languages.values()) {
    for (const [key, meaning] of table) {
      const redundant =
        table === languages.get('en')
          ? isOwnName(key, meaning, products, nameKey)
          : isWithin(meaning, english.get(key));
      if (redundant || isSpoken(key, meaning, [table, english], words.india)) table.delete(key);
    }
  }
  const position = new Map(products.map(({ id }, i) => [id, i]));
  const all = agreed(languages.values(), position);
  const meanings = [...new Set(all.values())].sort(order);
  return {
    source: { files: ['names.json', 'names-extra.json', 'editions.json', 'products.json'], date: extra.source.date },
    meanings: meanings.join('|'),
    names: encode(all, meanings),
    editions: Object.fromEntries(Object.entries(words).map(([edition, keys]) => [edition, keys.join('|')])),
    otherEditions: unique(editions.other.map(nameKey)).join('|'),
    azure: unique(extra.otherKinds.azure.map(nameKey)).join('|'),
    perpetual: { products: extra.perpetual.products.map(nameKey).join('|'), words: extra.perpetual.words.join('|') },
  };
}

/** One table of the languages' tables: all candidates of a key, and of the same one the strongest kind of name. */
function agreed(tables, position) {
  const all = new Map();
  for (const table of tables) {
    for (const [key, meaning] of table) for (const candidate of meaning) put(all, key, candidate);
  }
  return new Map([...all].map(([key, meaning]) => [key, code(meaning, position)]));
}

/** An Indian name that its plain name and a word for India give anyway. */
function isSpoken(key, meaning, tables, words) {
  if (meaning.length !== 1 || meaning[0].edition !== 'india') return false;
  return words.some((word) => {
    if (!key.endsWith(` ${word}`)) return false;
    const base = key.slice(0, -word.length - 1);
    const known = tables.find((table) => table.has(base))?.get(base) ?? [];
    return known.some(
      ({ product, edition, mark }) => product === meaning[0].product && !edition && mark === meaning[0].mark,
    );
  });
}

/** "pt-BR" and "zh-TW" keep their region, "sr-Latn-RS" and all others do not need it. */
export function languageOf(locale) {
  return /^(pt|zh)-/.test(locale) ? locale.toLowerCase() : locale.split('-')[0];
}

function englishNames(products, names, extra, nameKey) {
  const table = new Map();
  const add = (name, candidate) => put(table, nameKey(name), candidate);
  for (const product of products) {
    const edition = product.edition ?? '';
    for (const name of [
      product.name,
      product.csvName ?? product.name,
      ...(product.titles ?? []),
      ...(extra.printed[product.id] ?? []),
    ])
      add(name, { product: product.id, edition, mark: '' });
    for (const name of [...(product.otherNames ?? []), ...(extra.aliases[product.id] ?? [])])
      add(name, { product: product.id, edition, mark: '~' });
    for (const { name, until } of product.formerNames ?? [])
      add(name, { product: product.id, edition, mark: `<${until}` });
    for (const offer of product.offers ?? []) {
      if (!offer.edition) add(offer.name, { product: product.id, edition, mark: '~' });
      else if (!SPOKEN.has(offer.edition)) add(offer.name, { product: product.id, edition: offer.edition, mark: '~' });
    }
  }
  for (const [canonical, spellings] of Object.entries(names.languages['en-US'].productNames)) {
    const meaning = meaningOf(canonical, { products, names, extra });
    if (meaning) for (const spelling of spellings) add(spelling, spelling === canonical ? meaning : aliased(meaning));
  }
  for (const [key, meaning] of table) table.set(key, settle(meaning, products));
  return table;
}

function aliased(candidate) {
  return candidate.mark ? candidate : { ...candidate, mark: '~' };
}

function put(table, key, candidate) {
  const meaning = table.get(key) ?? [];
  const known = meaning.find(({ product, edition }) => product === candidate.product && edition === candidate.edition);
  if (!known) table.set(key, [...meaning, candidate]);
  else if (rank(candidate) < rank(known))
    table.set(
      key,
      meaning.map((other) => (other === known ? candidate : other)),
    );
}

/** A current name says more than a former one, a former one more than another spelling. */
function rank({ mark }) {
  return mark === '' ? 0 : mark === '~' ? 2 : 1;
}

/** Of products that share a name: one where their services are the same, the plain one first. */
function settle(meaning, products) {
  if (meaning.length < 2) return meaning;
  const services = (id) => {
    const product = products.find((candidate) => candidate.id === id);
    return product.plans
      .filter(({ kind }) => kind === 'core' || kind === 'feature')
      .map((plan) => plan.id)
      .sort()
      .join();
  };
  const plainFirst = [...meaning].sort((a, b) => rank(a) - rank(b) || (a.edition ? 1 : 0) - (b.edition ? 1 : 0));
  return plainFirst.filter(
    (candidate, i) => plainFirst.findIndex((other) => services(other.product) === services(candidate.product)) === i,
  );
}

function languageNames(locale, source, context) {
  const { extra, nameKey } = context;
  const table = new Map();
  for (const [canonical, spellings] of Object.entries(source.productNames ?? {})) {
    const meaning = meaningOf(canonical, context);
    if (!meaning) continue;
    for (const spelling of spellings) put(table, nameKey(spelling), meaning);
    if (!APPS.includes(meaning.product) || meaning.edition) continue;
    for (const key of spellings.map(nameKey))
      if (isAmbiguousAudience(key, locale, context))
        for (const product of APPS) put(table, key, { product, edition: '', mark: '' });
  }
  for (const { language, spellings, products: ids } of extra.ambiguous) {
    if (language !== locale) continue;
    for (const key of spellings.map(nameKey))
      table.set(
        key,
        ids.map((product) => ({ product, edition: '', mark: '~' })),
      );
  }
  return table;
}

function isAmbiguousAudience(key, locale, { extra, nameKey }) {
  return (extra.ambiguousAudience.words[locale] ?? []).some((words) => ` ${key} `.includes(` ${nameKey(words)} `));
}

/** What a canonical name of the sources stands for; undefined where the catalog does not have it. */
function meaningOf(canonical, { products, names, extra }) {
  const entry = names.canonical[canonical];
  if (entry?.kind === 'umbrella') return undefined;
  const current = entry?.renamedTo ?? canonical;
  const india = / India$/.test(current);
  const name = current.replace(/ India$/, '');
  const id =
    extra.products[name] ??
    products.find((product) => product.name.toLowerCase() === name.toLowerCase())?.id ??
    formerOwner(name, products);
  if (!id) return undefined;
  const former = entry?.renamedTo
    ? RENAMED
    : products.find((product) => product.id === id).formerNames?.find((old) => old.name === name)?.until;
  return { product: id, edition: india ? 'india' : '', mark: former ? `<${former}` : '' };
}

function formerOwner(name, products) {
  return products.find(
    ({ formerNames = [], otherNames = [], titles = [] }) =>
      otherNames.includes(name) || titles.includes(name) || formerNames.some((old) => old.name === name),
  )?.id;
}

function editionWords(editions, names, nameKey) {
  const { source, other, ...words } = editions;
  const trial = Object.values(names.languages).flatMap(({ statuses = {} }) => statuses.trial ?? []);
  return Object.fromEntries(
    Object.entries({ ...words, trial: [...words.trial, ...trial] }).map(([edition, texts]) => [
      edition,
      unique(texts.map(nameKey)),
    ]),
  );
}

/** The English name that catalog.json has anyway. */
function isOwnName(key, meaning, products, nameKey) {
  if (meaning.length !== 1 || meaning[0].mark) return false;
  const named = products.filter(({ name }) => nameKey(name) === key);
  return named[0]?.id === meaning[0].product && (named[0].edition ?? '') === meaning[0].edition;
}

/** Says no more than another meaning does, whatever kind of name it is. */
function isWithin(meaning, other = []) {
  return meaning.every(({ product, edition }) =>
    other.some((candidate) => candidate.product === product && candidate.edition === edition),
  );
}

function code(meaning, position) {
  return meaning
    .map(({ product, edition, mark }) => position.get(product).toString(36) + (edition ? `:${edition}` : '') + mark)
    .join('+');
}

function encode(table, meanings) {
  const byMeaning = new Map();
  for (const [key, text] of table) byMeaning.set(text, [...(byMeaning.get(text) ?? []), key]);
  return [...byMeaning]
    .sort(([a], [b]) => meanings.indexOf(a) - meanings.indexOf(b))
    .map(([text, keys]) => [meanings.indexOf(text).toString(36), ...keys.sort(order)].join('/'))
    .join('|');
}

function unique(texts) {
  return [...new Set(texts)].sort(order);
}
