import data from './data/names.json';
import { spokenEditions } from './editions';
import { base36, type Index, tables } from './tables';
import type { Candidate } from './types';

/** One product that a name may stand for. */
export interface Reading extends Candidate {
  /** `current`: a name of today. `former`: its name until `since`. `alias`: another spelling of it. */
  readonly kind: 'current' | 'former' | 'alias';
  readonly since: string | null;
}

/** Readings of a known name, several where one spelling stands for several products. */
export type Readings = readonly Reading[];

let decoded: ReadonlyMap<string, string> | undefined;

/** Meanings by key of the names that are not the products' own English ones, decoded on first use. */
export function namedMeanings(): ReadonlyMap<string, string> {
  if (decoded) return decoded;
  const meanings = data.meanings.split('|');
  const table = new Map<string, string>();
  for (const row of data.names.split('|')) {
    const [meaning = '', ...keys] = row.split('/');
    for (const key of keys) table.set(key, meanings[base36(meaning)] ?? '');
  }
  decoded = table;
  return table;
}

/** What a whole name stands for: as it is, or as a known name with words that name an edition. Undefined: not known. */
export function readingsOf(key: string): Readings | undefined {
  return wholeName(key) ?? spokenEditions(key, wholeName);
}

/** What a key without edition words stands for. */
export function wholeName(key: string): Readings | undefined {
  const meaning = namedMeanings().get(key);
  if (meaning) return meaning.split('+').flatMap(reading);
  const index = tables().byKey.get(key);
  return index === undefined ? undefined : readingAt(index, null, 'current', null);
}

function reading(text: string): Readings {
  const [, index = '', edition, alias, since] = /^(\w+)(?::([a-z-]+))?(~)?(?:<(.+))?$/.exec(text) ?? [];
  return readingAt(base36(index), edition ?? null, since ? 'former' : alias ? 'alias' : 'current', since ?? null);
}

function readingAt(index: Index, edition: string | null, kind: Reading['kind'], since: string | null): Readings {
  const product = tables().products[index];
  return product ? [{ product: product.id, edition: edition ?? product.edition, kind, since }] : [];
}

const BRANDS = /^(?:microsoft )?(?:(?:microsoft|office) 365|dynamics 365|enterprise mobility security|windows \d+) /;

/** The words of an unknown name that keep it from being a known one: "Developer" in "Office 365 E3 Developer". */
export function wordsLeftOver(key: string): string | null {
  const words = key.split(' ');
  for (let n = words.length - 1; n > 1; n--) {
    if (wholeName(words.slice(0, n).join(' '))?.length) return words.slice(n).join(' ');
    if (wholeName(words.slice(-n).join(' '))?.length) return words.slice(0, -n).join(' ');
  }
  return BRANDS.test(key) ? key.replace(BRANDS, '') : null;
}
