import { identify, isOtherEdition } from '../catalog';
import type { Candidate, Edition, Identification, ProductId } from '../catalog/types';
import { headerColumn } from './headers';

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
  const read = (text: string): Identification => {
    const whole = identify({ ids, name: text, language });
    const part = isNamed(whole) || whole.otherKind ? text : apart(text);
    return part === text ? whole : identify({ ids, name: part, language });
  };
  const named = read(name);
  if (named.match === 'offer-id' || named.match === 'sku-id') return named;
  const texts = [name, ...(productText ? [productText] : []), ...otherNames].map((text) => ({
    text,
    alone: read(text),
  }));
  const badges = texts.filter(({ alone }, i) => i > 0 && !isNamed(alone) && !alone.otherKind).map(({ text }) => text);
  const whole = texts.map(({ text, alone }, i) => (i && !isNamed(alone) ? alone : badged(text, badges, read)));
  const otherEdition = whole.find((one, i) => !isNamed(one) && texts[i] && isNamed(texts[i].alone));
  if (otherEdition) return otherEdition;
  const [first, ...rest] = whole.filter(isNamed);
  if (first) return { ...first, candidates: rest.reduce(agreeing, first.candidates) };
  return (productText && texts[1]?.alone.otherKind ? texts[1].alone : undefined) ?? named;
}

/** A name with its badges, each of which may say more of the edition; one that the catalog does not have is no product. */
function badged(name: string, badges: readonly string[], read: (text: string) => Identification): Identification {
  let whole = { text: name, said: read(name) };
  for (const badge of badges) {
    const text = `${whole.text} ${badge}`;
    const said = read(text);
    if (isNamed(said)) whole = { text, said };
    else if (isOtherEdition(badge)) return said;
  }
  return whole.said;
}

/** A name without its column's own name before it, "SubscriptionOffice 365 E3", and apart from a badge, "Office 365 E3New". */
function apart(text: string): string {
  const [, label = '', rest] = /^(\p{L}[\p{L}\s]{0,40}?)(?:\s*[:：]\s*|(?<=\p{Ll})(?=\p{Lu}))(.+)$/u.exec(text) ?? [];
  const name = rest && headerColumn(label, null) === 'name' ? rest : text;
  return name.replace(/(?<=\p{Ll}|\d)(?=\p{Lu}\p{Ll}+$)/u, ' ');
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
