import type { Edition, ProductId } from '../catalog/types';
import type { Channel, Commerce } from '../subscriptions/types';

export type PackId = 'csp-table' | 'api-2019' | 'new-commerce';
export type ConditionId = 'subscription-active' | 'delegated-admin' | 'no-overlapping-services' | 'target-not-owned';
export type Outcome = 'met' | 'violated' | 'unverified';
export type TargetVerdict = 'ready' | 'clear' | 'undetermined' | 'blocked';
export type Verdict = TargetVerdict | 'no-path' | 'unrecognised';

/** What the user told us and no page can show. */
export interface Confirmations {
  readonly delegatedAdmin: 'yes' | 'no' | 'unknown';
  readonly otherChannels: 'none' | 'some' | 'unknown';
  /** Products that the customer holds elsewhere; they count only with `otherChannels: 'some'`. */
  readonly heldElsewhere: readonly HeldElsewhere[];
}
export interface HeldElsewhere {
  readonly product: ProductId;
  readonly edition: Edition | null;
  readonly channel: Exclude<Channel, 'this-partner'>;
}

export interface Source {
  readonly title: string;
  readonly url: string;
  /** ISO date of the document, `2021-05-19`. */
  readonly date: string;
}

/** One subscription that a finding rests on. */
export interface Evidence {
  /** Key of the row; null for a subscription held elsewhere. */
  readonly subscription: string | null;
  readonly name: string;
  /** Service families that overlap; empty where the subscription as such is the evidence. */
  readonly services: readonly string[];
  /** Service plans (CSV string ids) that are the same; empty where only the family is. */
  readonly plans: readonly string[];
  readonly status: string;
  readonly channel: Channel;
}

/**
 * Why a condition came out as it did, as a code the surfaces have a sentence for.
 * `list-incomplete` (params read, total) · `status-unknown` · `row-suspended` · `row-unrecognised` · `same-service-other-plan` …
 */
export interface Reason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number | null>>;
}

export interface Finding {
  readonly condition: ConditionId;
  readonly outcome: Outcome;
  /** What the outcome rests on: the page, the user's word, or nothing that could be read. */
  readonly basis: 'page' | 'user' | 'none';
  /** `upgrade`: a violation blocks the upgrade. `licence-transfer`: only the automatic transfer of licences. `none`: it is a choice. */
  readonly effect: 'upgrade' | 'licence-transfer' | 'none';
  /** The API's own code, where the condition is violated or unverified. */
  readonly code: string | null;
  readonly evidence: readonly Evidence[];
  readonly reasons: readonly Reason[];
  /** Id of the remedy in `src/guidance`, where there is one. */
  readonly remedy: string | null;
}

/** A remark with its parameters; the texts are messages `note_{code}`. */
export interface Note {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number | null>>;
}

export interface TargetAssessment {
  readonly product: ProductId;
  readonly edition: Edition | null;
  readonly name: string;
  readonly pack: PackId;
  readonly verdict: TargetVerdict;
  readonly findings: readonly Finding[];
  /** Service families that the target adds or raises, and that it loses. */
  readonly servicesAdded: readonly string[];
  readonly servicesLost: readonly string[];
  readonly notes: readonly Note[];
  readonly source: Source;
}

export interface Assessment {
  /** Key of the subscription. */
  readonly key: string;
  readonly verdict: Verdict;
  /** Main pack's targets first, in the table's order; `api-2019` after them. */
  readonly targets: readonly TargetAssessment[];
  readonly notes: readonly Note[];
}

/** What `assess` is told besides the list. */
export interface AssessContext {
  readonly confirmations: Confirmations;
  /** What a subscription of unknown commerce counts as. */
  readonly unknownCommerceIs: Exclude<Commerce, 'unknown'>;
  /** Packs in use. */
  readonly packs: readonly PackId[];
}
