import { strip } from './edition-words';
import type { Reading, Readings } from './names';
import { tables } from './tables';

/** Editions with the plain product's services, which keep its id. The others have an id of their own or are not known. */
const SHARED = ['nonprofit', 'trial', 'government', 'india'];
/** Editions with products of their own, in the order of the catalog's composed codes. */
const OWN = ['eea', 'no-teams', 'without-audio-conferencing', 'donation'];

/** A key that is a known name with words for its edition, term or billing plan before or after it, and nothing else. */
export function spokenEditions(key: string, known: (key: string) => Readings | undefined): Readings | undefined {
  const editions: string[] = [];
  let rest = key;
  let words = 0;
  for (let found = strip(rest); found && words < 6; found = strip(rest), words++) {
    rest = found.rest;
    if (found.edition !== 'term') editions.push(found.edition);
    const readings = known(rest)?.flatMap((reading) => inEdition(reading, editions));
    if (readings?.length) return readings;
  }
  return undefined;
}

/** The reading in further editions, or nothing where the catalog does not know that edition of it. */
function inEdition(reading: Reading, spoken: readonly string[]): Readings {
  if (!spoken.length) return [{ ...reading, kind: reading.kind === 'current' ? 'alias' : reading.kind }];
  const { twins, byId, india } = tables();
  const base = byId.get(reading.product);
  if (!base || reading.edition !== base.edition || new Set(spoken).size !== spoken.length) return [];
  const own = OWN.filter((edition) => spoken.includes(edition)).join('-');
  const shared = SHARED.filter((edition) => spoken.includes(edition)).join('-');
  if (shared.includes('india') && (spoken.length > 1 || !india.has(base.id))) return [];
  const product = own ? twins.get(`${base.id}|${own}`) : (twins.get(`${base.id}|${shared}`) ?? base);
  return product ? [{ ...reading, product: product.id, edition: shared || product.edition }] : [];
}
