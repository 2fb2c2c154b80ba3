/** An object of an answer with its keys in one spelling: lower case, letters and digits only. */
export type Fields = ReadonlyMap<string, unknown>;

/** `offerId`, `OfferId`, `offer_id` → `offerid`; the first of several spellings with a value wins. Null for anything but an object. */
export function fieldsOf(value: unknown): Fields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const fields = new Map<string, unknown>();
  for (const [key, inner] of Object.entries(value)) {
    const plain = plainWord(key);
    if (fields.get(plain) === undefined || fields.get(plain) === null) fields.set(plain, inner);
  }
  return fields;
}

/** A word without case and signs: `upgrade_only`, `UpgradeOnly` → `upgradeonly`. */
export function plainWord(word: string): string {
  return word.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The first of these keys that holds text or a number; null where none does. */
export function textOf(fields: Fields | null, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = fields?.get(key);
    if (typeof value === 'string' && value.trim()) return value.trim();
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  }
  return null;
}

/** A whole number that is not negative, also where it is written as text. */
export function countOf(fields: Fields | null, ...keys: readonly string[]): number | null {
  const text = textOf(fields, ...keys);
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

export function flagOf(fields: Fields | null, key: string): boolean | null {
  const value = fields?.get(key);
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
  if (word === 'true' || word === 1 || word === '1') return true;
  return word === 'false' || word === 0 || word === '0' ? false : null;
}

export function objectOf(fields: Fields | null, key: string): Fields | null {
  return fieldsOf(fields?.get(key));
}

export function listOf(fields: Fields | null, key: string): readonly unknown[] {
  const value = fields?.get(key);
  return Array.isArray(value) ? value : [];
}

/** ISO date of a time, `2022-01-13T00:00:00Z` → `2022-01-13`; null where it is none, or the API's "never". */
export function dateOf(fields: Fields | null, ...keys: readonly string[]): string | null {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(textOf(fields, ...keys) ?? '')?.[0] ?? null;
  return date !== null && date < '9000' && date > '1900' ? date : null;
}
