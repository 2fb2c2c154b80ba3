import { languageOf } from './names.mjs';
import { order } from './products.mjs';

const STATUSES = {
  '?': '?',
  active: 'active',
  suspended: 'suspended',
  canceled: 'deleted',
  deleted: 'deleted',
  expired: 'expired',
  pending: 'pending',
  disabled: 'disabled',
};
const COLUMNS = {
  'subscription/name': 'name',
  'offer/product': 'name',
  status: 'status',
  'quantity/licenses': 'quantity',
};

/** words.json: `word/key/key|word/key`, with `?` for labels that are ambiguous: known as labels, but without a meaning. */
export function wordsTable({ names, words, nameKey }) {
  const statuses = perLanguage(names, words.statuses, 'statuses', (group) => STATUSES[group], nameKey);
  for (const [locale, { ambiguousStatuses = [] }] of Object.entries(names.languages)) {
    const both = (group) => STATUSES[group] ?? group;
    for (const { label, statuses: groups } of ambiguousStatuses) {
      if (new Set(groups.map(both)).size > 1) statuses.get(languageOf(locale)).set(nameKey(label), '?');
    }
  }
  const unclear = new Set(words.notStatuses.labels.map(nameKey));
  for (const table of statuses.values()) for (const key of table.keys()) if (unclear.has(key)) table.set(key, '?');
  const headers = perLanguage(names, { en: words.headers }, 'columnHeaders', (group) => COLUMNS[group], nameKey);
  const isHeader = (text) => [...headers.values()].some((table) => table.get(nameKey(text)) === 'quantity');
  const fillers = new Set(words.fillers.map(nameKey));
  const pages = new Set(words.pages.map(nameKey));
  const withoutPage = (texts) => texts.map((text) => dropWords(nameKey(text), pages));
  const list = (texts) => [...new Set(texts.map(nameKey))].sort(order).join('/');
  return {
    source: { files: ['names.json', 'words.json'], date: words.source.date },
    statuses: encode(statuses),
    phrases: Object.fromEntries(Object.entries(words.phrases).map(([kind, texts]) => [kind, list(texts)])),
    headers: encode(headers),
    licences: list(words.licences.filter((text) => !isHeader(text))),
    results: list(words.results.flatMap((text) => nameKey(text).split(' ')).filter((word) => !fillers.has(word))),
    fillers: list(words.fillers),
    pages: list(words.pages),
    ranges: list(words.ranges),
    next: list(withoutPage(words.next)),
    previous: list(withoutPage(words.previous)),
    loadMore: list(words.loadMore),
  };
}

function perLanguage(names, additions, field, wordOf, nameKey) {
  const tables = new Map();
  const add = (language, label, word) => {
    if (word === undefined) return;
    const key = nameKey(label);
    const table = tables.get(language) ?? tables.set(language, new Map()).get(language);
    const known = table.get(key);
    table.set(key, known === undefined || known === word ? word : '?');
  };
  for (const [locale, source] of Object.entries(names.languages)) {
    for (const [group, labels] of Object.entries(source[field] ?? {}))
      for (const label of labels) add(languageOf(locale), label, wordOf(group));
  }
  for (const [language, groups] of Object.entries(additions)) {
    for (const [word, labels] of Object.entries(groups)) for (const label of labels) add(language, label, word);
  }
  return tables;
}

/** One table for all languages; what two of them read differently says nothing. */
function encode(tables) {
  const byKey = new Map();
  for (const table of tables.values()) {
    for (const [key, word] of table) byKey.set(key, byKey.has(key) && byKey.get(key) !== word ? '?' : word);
  }
  const byWord = new Map();
  for (const [key, word] of byKey) byWord.set(word, [...(byWord.get(word) ?? []), key]);
  return [...byWord]
    .sort(([a], [b]) => order(a, b))
    .map(([word, keys]) => [word, ...keys.sort(order)].join('/'))
    .join('|');
}

/** "nächste seite" is a word for next and a word for page. */
function dropWords(key, words) {
  return (
    key
      .split(' ')
      .filter((word) => !words.has(word))
      .join(' ') || key
  );
}
