import { identify, product } from '../catalog';
import type { Candidate } from '../catalog/types';
import type { OfferMatrix } from '../messages';
import { loadPolicy, type PolicyProblem, type PolicyTexts } from '../policy';
import type { Saying } from '../subscriptions/row-identity';

/** What the rules take of an administrator's policy. */
export interface Policy {
  readonly locked: boolean;
  /** What the company's own names stand for, by `nicknameKey`. */
  readonly nicknames: ReadonlyMap<string, Saying>;
  readonly offerMatrix: OfferMatrix | null;
  readonly problems: readonly PolicyProblem[];
}

/** Read once, until it changes. */
let known: Promise<Policy> | null = null;

/** The policy in force. Never throws. */
export function policy(): Promise<Policy> {
  known ??= loadPolicy().then(policyOf);
  return known;
}

/** What was read is no longer so. */
export function forgetPolicy(): void {
  known = null;
}

/** A policy's names and paths in terms of the catalog. What may be several products is named as a problem and left out. */
export function policyOf({ fields, problems: unread }: PolicyTexts): Policy {
  const problems = [...unread];
  const found = (field: string, text: string): Candidate | null => {
    const candidate = candidateOf(text);
    if (!candidate) problems.push({ field, code: 'unknown-product', value: text });
    return candidate;
  };
  const nicknames = new Map<string, Saying>();
  for (const { name, product: text } of fields.nicknames ?? []) {
    const says = text === undefined ? null : found('nicknames', text);
    if (isKnown(name)) problems.push({ field: 'nicknames', code: 'product-name', value: name });
    else if (says || text === undefined) nicknames.set(nicknameKey(name), says);
  }
  const paths = (fields.offerMatrix?.paths ?? []).flatMap(({ from, to }): OfferMatrix['paths'] => {
    const ends = [found('offerMatrix', from), found('offerMatrix', to)] as const;
    const [source, target] = ends;
    if (!source || !target) return [];
    return [
      [
        [source.product, source.edition],
        [target.product, target.edition],
      ],
    ];
  });
  const offerMatrix = fields.offerMatrix ? matrixOf(fields.offerMatrix, paths) : null;
  return { locked: fields.lockOptions === true, nicknames, offerMatrix, problems };
}

function matrixOf({ date, paths: all }: { date: string; paths: readonly unknown[] }, paths: OfferMatrix['paths']) {
  return { file: 'managed policy', date, dateFrom: 'file-name' as const, conversions: all.length, paths };
}

/** A name as a list shows it: spaces may differ, nothing else. */
export function nicknameKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The one product that a text stands for: an id of the catalog, `CFQ7…:SKU`, or a published name. */
function candidateOf(text: string): Candidate | null {
  const known = product(text);
  if (known) return { product: known.id, edition: known.edition };
  const isId = /^CFQ7/i.test(text);
  const { candidates } = identify({ ids: isId ? [text] : [], name: isId ? '' : text, language: null });
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

/** A name that means a product, or surely none, keeps that meaning whatever a policy says. */
function isKnown(name: string): boolean {
  const { candidates, otherKind } = identify({ ids: [], name, language: null });
  return candidates.length > 0 || otherKind !== null;
}
