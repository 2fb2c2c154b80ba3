import data from './data/names.json';
import { strip } from './edition-words';
import { nameKey } from './key';
import { otherKindOf } from './other-kinds';
import { titles } from './titles';

let known: ReadonlySet<string> | undefined;

function keys(): ReadonlySet<string> {
  if (known) return known;
  const meanings = data.meanings.split('|');
  const rows = data.names.split('|').map((row) => row.split('/'));
  // A family's name ("Microsoft 365 for business") is no product's.
  const families = rows.filter(([meaning = '']) => meanings[Number.parseInt(meaning, 36)] === '*');
  const all = new Set([...titles().map(nameKey), ...rows.flatMap(([, ...names]) => names)]);
  for (const name of families.flatMap(([, ...names]) => names)) all.delete(name);
  known = all;
  return known;
}

/**
 * Whether a text is the name of a product, of several, or of something that is no licence-based service. It needs the names
 * only, not what they mean: the page's reader asks it, and does not carry the catalog.
 */
export function isProductName(text: string): boolean {
  const key = text.length > 300 ? '' : nameKey(text);
  if (key === '') return false;
  if (keys().has(key) || otherKindOf(key) !== null) return true;
  let rest = key;
  for (let found = strip(rest), n = 0; found && n < 4; found = strip(rest), n++) {
    rest = found.rest;
    if (keys().has(rest)) return true;
  }
  return false;
}
