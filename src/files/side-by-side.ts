import type { Candidate, Identification, IdentityEvidence } from '../catalog/types';
import { type Comparison, compare, type OurTarget } from './compare';
import type { ApiAnswer } from './types';

/** One of our targets beside what Microsoft says of it. */
export interface Pair<T> {
  readonly target: T;
  readonly answer: ApiAnswer;
  readonly comparison: Comparison;
}

export interface SideBySide<T> {
  readonly pairs: readonly Pair<T>[];
  /** Targets that Microsoft lists and our packs do not, or that are no product known here. */
  readonly onlyMicrosoft: readonly ApiAnswer[];
  /** Targets of ours that the answer does not list. */
  readonly onlyOurs: readonly T[];
}

/** Puts a subscription's targets beside the answers on it; a target is matched by the product that the answer's ids mean. */
export function sideBySide<T extends OurTarget & Candidate>(
  targets: readonly T[],
  answers: readonly ApiAnswer[],
  identify: (evidence: IdentityEvidence) => Identification,
): SideBySide<T> {
  const pairs: Pair<T>[] = [];
  const onlyMicrosoft: ApiAnswer[] = [];
  for (const answer of answers) {
    const { candidates } = identify({ ids: answer.ids, name: answer.name, language: 'en' });
    const own = candidates.length === 1 ? targets.filter((target) => isOneOf(target, candidates)) : [];
    for (const target of own) pairs.push({ target, answer, comparison: compare(target, answer) });
    if (own.length === 0) onlyMicrosoft.push(answer);
  }
  const onlyOurs = targets.filter((target) => !pairs.some((pair) => pair.target === target));
  return { pairs, onlyMicrosoft, onlyOurs };
}

function isOneOf(target: Candidate, candidates: readonly Candidate[]): boolean {
  return candidates.some(({ product, edition }) => product === target.product && edition === target.edition);
}
