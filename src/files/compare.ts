import type { ConditionId, Outcome, TargetVerdict } from '../rules/types';
import type { ApiAnswer, ApiError, ApiOption } from './types';

/** What a comparison needs of one of our targets: an assessment's or a report's. */
export interface OurTarget {
  readonly verdict: TargetVerdict;
  readonly findings: readonly {
    readonly condition: ConditionId;
    readonly outcome: Outcome;
    readonly effect: 'upgrade' | 'licence-transfer' | 'none';
    readonly code: string | null;
  }[];
}

/** `without-transfer`: eligible, but licences must be assigned by hand. `transfer-refused`: only the way with transfer is listed, and refused. */
export type MicrosoftSays = 'eligible' | 'without-transfer' | 'not-eligible' | 'transfer-refused' | 'unknown';

/** One code, as both sides see it. */
export interface CodeComparison {
  /** Name of the code in the answer's own list; the answer's spelling where the list does not have it. */
  readonly code: string;
  readonly ours: Outcome | 'not-checked';
  readonly reported: boolean;
  /** Microsoft's own sentence, in the answer's language. */
  readonly description: string | null;
  /** Null where one side does not say enough. */
  readonly agrees: boolean | null;
}

/** `other-reasons`: both refuse, for different reasons. `open`: one side cannot tell. */
export type ComparisonKind = 'agreement' | 'other-reasons' | 'disagreement' | 'open';

export interface Comparison {
  readonly kind: ComparisonKind;
  readonly source: ApiAnswer['source'];
  readonly ours: TargetVerdict;
  readonly theirs: MicrosoftSays;
  readonly codes: readonly CodeComparison[];
}

/** Which of our conditions a code of either list speaks of; other codes are about what no list shows. */
const CONDITION_OF: Readonly<Record<string, ConditionId>> = {
  subscription_status_not_active: 'subscription-active',
  delegated_admin_permissions_disabled: 'delegated-admin',
  insufficient_granular_admin_permissions: 'delegated-admin',
  conflicting_service_types: 'no-overlapping-services',
  concurrency_conflicts: 'target-not-owned',
};

/** Our verdict on a target beside Microsoft's, code by code. */
export function compare(target: OurTarget, answer: ApiAnswer): Comparison {
  const theirs = microsoftSays(answer.options);
  const codes = compareCodes(target, answer.options, theirs);
  return { kind: kindOf(target.verdict, theirs, codes), source: answer.source, ours: target.verdict, theirs, codes };
}

export function microsoftSays(options: readonly ApiOption[]): MicrosoftSays {
  const transfer = options.filter((option) => option.type === 'with-licence-transfer');
  const plain = options.filter((option) => option.type !== 'with-licence-transfer');
  if (transfer.some((option) => option.eligible)) return 'eligible';
  if (plain.some((option) => option.eligible)) return transfer.length ? 'without-transfer' : 'eligible';
  if (plain.length && options.every((option) => option.eligible === false)) return 'not-eligible';
  return transfer.some((option) => option.eligible === false) ? 'transfer-refused' : 'unknown';
}

function compareCodes(target: OurTarget, options: readonly ApiOption[], theirs: MicrosoftSays): CodeComparison[] {
  const reported = new Map<string, ApiError>();
  for (const error of options.flatMap((option) => option.errors)) reported.set(error.code ?? error.written, error);
  const ours = target.findings.flatMap(({ code, outcome }) => (code !== null && outcome !== 'met' ? [code] : []));
  return [...new Set([...reported.keys(), ...ours])].map((code) => {
    const finding = target.findings.find(({ condition }) => condition === CONDITION_OF[code]);
    const error = reported.get(code);
    return {
      code,
      ours: finding?.outcome ?? 'not-checked',
      reported: error !== undefined,
      description: error?.description ?? null,
      agrees: finding ? agrees(finding, error !== undefined, theirs) : null,
    };
  });
}

function agrees(
  { outcome, effect }: OurTarget['findings'][number],
  reported: boolean,
  theirs: MicrosoftSays,
): boolean | null {
  if (outcome === 'unverified' || effect === 'none') return null;
  if (reported) return outcome === 'violated';
  if (outcome === 'met') return true;
  if (effect === 'licence-transfer') return theirs === 'eligible' ? false : null;
  return theirs === 'eligible' || theirs === 'without-transfer' ? false : null;
}

function kindOf(ours: TargetVerdict, theirs: MicrosoftSays, codes: readonly CodeComparison[]): ComparisonKind {
  if (codes.some(({ agrees }) => agrees === false)) return 'disagreement';
  if (ours === 'undetermined' || theirs === 'unknown' || theirs === 'transfer-refused') return 'open';
  const possible = theirs === 'eligible' || theirs === 'without-transfer';
  if ((ours !== 'blocked') !== possible) return ours === 'clear' && codes.some(isOpen) ? 'open' : 'disagreement';
  if (possible) return 'agreement';
  return codes.some(({ agrees }) => agrees) ? 'agreement' : 'other-reasons';
}

/** Microsoft refuses for something that we said is not checked or still to be confirmed. */
function isOpen({ reported, ours }: CodeComparison): boolean {
  return reported && (ours === 'not-checked' || ours === 'unverified');
}
