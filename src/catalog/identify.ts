import { displayName } from './display';
import { readIds, sellsUnder } from './ids';
import { nameKey } from './key';
import { type Reading, type Readings, readingsOf, wordsLeftOver } from './names';
import { otherKindOf } from './other-kinds';
import { type IdMeaning, tables } from './tables';
import type { Candidate, Identification, IdentificationNote, IdentityEvidence } from './types';

/** What a name alone says. */
interface NameReading {
  readonly readings: Readings;
  readonly otherKind: Identification['otherKind'];
  /** Words that make an otherwise known name an unknown edition. */
  readonly leftOver: string | null;
}

/** Names that were read before: a list has few different ones, and a page is read again and again. */
const memo = new Map<string, NameReading>();
const MEMO_LIMIT = 2000;

/**
 * What a row is. Its ids decide: an offer id, a new-commerce product with its SKU, an Entra SKU id. Without them the whole
 * name does; a name with anything left over is not recognised, never taken for its plain sibling.
 */
export function identify({ ids, name }: IdentityEvidence): Identification {
  const said = readName(name);
  const { meanings, withoutSku } = readIds(ids);
  if (meanings.length > 0) return byId(meanings, said, name);
  const [bare] = withoutSku;
  return bare === undefined ? byName(said, name) : byNameWithin(bare, said, name);
}

function readName(name: string): NameReading {
  const known = memo.get(name);
  if (known) return known;
  const key = name.length > 300 ? '' : nameKey(name);
  const readings = readingsOf(key);
  const otherKind = readings ? null : otherKindOf(key);
  const reading = { readings: readings ?? [], otherKind, leftOver: readings || otherKind ? null : wordsLeftOver(key) };
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(name, reading);
  return reading;
}

function byName({ readings, otherKind, leftOver }: NameReading, name: string): Identification {
  const notes: IdentificationNote[] = renames(readings, name);
  if (leftOver) notes.push({ code: 'unknown-edition', words: leftOver });
  const exact = readings.some(({ kind }) => kind === 'current');
  const match = readings.length === 0 ? null : exact ? 'exact-name' : 'alias';
  return { candidates: candidates(readings), match, otherKind, notes };
}

/** A new-commerce product whose SKU is not known: only a name that one of its SKUs bears says which. */
function byNameWithin(bare: string, said: NameReading, name: string): Identification {
  const readings = said.readings.filter(({ product }) => sellsUnder(bare, product));
  const identification = byName({ ...said, readings, otherKind: null }, name);
  const notes: IdentificationNote[] = [...identification.notes, { code: 'product-without-sku', id: bare }];
  if (readings.length === 0 && (said.readings.length > 0 || said.otherKind))
    notes.push({ code: 'name-contradicts-id', name });
  return { ...identification, notes };
}

function byId(meanings: readonly IdMeaning[], said: NameReading, name: string): Identification {
  const found = meanings.flatMap((meaning) => candidateOf(meaning, said.readings));
  const agreeing = said.readings.filter((reading) => found.some((candidate) => agrees(reading, candidate)));
  const contradicts = agreeing.length === 0 && (said.readings.length > 0 || said.otherKind !== null);
  const notes: IdentificationNote[] = contradicts ? [{ code: 'name-contradicts-id', name }] : renames(agreeing, name);
  const match = meanings.some((meaning) => meaning.match === 'offer-id') ? 'offer-id' : 'sku-id';
  return { candidates: found, match, otherKind: null, notes };
}

/** An Entra SKU has no offers of its own for India, nonprofits or trials: there the name may say the edition. */
function candidateOf({ index, edition, match }: IdMeaning, readings: Readings): Candidate[] {
  const product = tables().products[index];
  if (!product) return [];
  const named = match === 'sku-id' ? readings.find((reading) => reading.product === product.id) : undefined;
  return [{ product: product.id, edition: edition ?? named?.edition ?? product.edition }];
}

/** Names often leave the edition away; they contradict where they name another one, or another product. */
function agrees(reading: Reading, candidate: Candidate): boolean {
  const { byId: products } = tables();
  const named = products.get(reading.product);
  const found = products.get(candidate.product);
  if (!named || !found || (named !== found && nameKey(named.name) !== nameKey(found.name))) return false;
  return reading.edition === candidate.edition || reading.edition === named.edition;
}

function renames(readings: Readings, formerName: string): IdentificationNote[] {
  return readings.flatMap(({ product, edition, since }) =>
    since === null ? [] : [{ code: 'renamed' as const, formerName, name: displayName(product, edition), since }],
  );
}

function candidates(readings: Readings): Candidate[] {
  return readings.map(({ product, edition }) => ({ product, edition }));
}
