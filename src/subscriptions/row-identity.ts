import { identify } from '../catalog';
import type { Candidate, Edition, Identification, ProductId } from '../catalog/types';

/** What a row shows that may tell its product. */
export interface IdentityTexts {
  /** Every GUID and `CFQ7…` id of the row but the customer's and the subscription's own. */
  readonly ids: readonly string[];
  /** As the page writes it; perhaps a nickname. */
  readonly name: string;
  /** Text of another column that says what was bought. */
  readonly productText?: string | null | undefined;
  /** Further lines of the name's cell: publisher, nickname, badges. */
  readonly otherNames?: readonly string[] | undefined;
}

/** What the user said that a row is: a product, or (null) none of Microsoft's licence-based services. */
export type Saying = { readonly product: ProductId; readonly edition: Edition | null } | null;

/** The user's word stands for the whole row. */
export function identityAsSaid(says: Saying): Identification {
  return says
    ? { candidates: [says], match: 'user', otherKind: null, notes: [] }
    : { candidates: [], match: 'user', otherKind: 'user-said', notes: [] };
}

/**
 * What a row is. Ids decide. Else everything in the row that names a product must agree: texts that name different ones
 * leave all of them possible, for a name may be a nickname.
 */
export function identityOf({ ids, name, productText, otherNames = [] }: IdentityTexts, language: string | null) {
  const read = (text: string): Identification => identify({ ids, name: text, language });
  const named = read(name);
  if (named.match === 'offer-id' || named.match === 'sku-id') return named;
  const bought = productText ? [read(productText)] : [];
  const lines = otherNames.map((line) => ({ line, alone: read(line) }));
  const badged = lines
    .filter(({ alone }) => !isNamed(alone))
    .map(({ line }) => read(`${name} ${line}`))
    .find(isNamed);
  const said = [badged ?? named, ...bought, ...lines.map(({ alone }) => alone)].filter(isNamed);
  const [first, ...rest] = said;
  if (first) return { ...first, candidates: rest.reduce(agreeing, first.candidates) };
  return bought.find(({ otherKind }) => otherKind) ?? named;
}

function isNamed({ candidates }: Identification): boolean {
  return candidates.length > 0;
}

/** What both say, else all that either says. */
function agreeing(candidates: readonly Candidate[], { candidates: others }: Identification): readonly Candidate[] {
  const has = (all: readonly Candidate[]) => (one: Candidate) =>
    all.some(({ product, edition }) => product === one.product && edition === one.edition);
  const both = candidates.filter(has(others));
  return both.length ? both : [...candidates, ...others];
}
