import type { Candidate, Edition, Product, ProductId } from '../catalog/types';
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
 * A remark as a code that the surfaces have a sentence for. Parameters stand in the order of `$1`, `$2` …
 * (`test/rules/remarks.ts` lists them): `names`, `name` and `targets` are product or row names ready to show, `services` are
 * families joined by commas.
 */
export interface Remark {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number | null>>;
}

/** Why a condition came out as it did; the texts are messages `reason_{code}`. */
export type Reason = Remark;

/** What helps against a finding; the texts are in `src/guidance` and messages `remedy_{id}`. */
export const REMEDIES = [
  'reactivate',
  'buy-anew',
  'wait-until-active',
  'confirm-delegated-admin',
  'request-delegated-admin',
  'cancel-conflicting-first',
  'assign-licences-by-hand',
  'target-already-there',
  'choose-destination',
  'read-whole-list',
  'say-what-row-is',
  'check-in-portal',
] as const;
export type RemedyId = (typeof REMEDIES)[number];

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
  readonly remedy: RemedyId | null;
}

/** The texts are messages `note_{code}`. */
export type Note = Remark;

/** One upgrade path: a cell of a published table, or a conversion of the partner's Offer Matrix. */
export interface UpgradePath {
  readonly source: Candidate;
  readonly target: Candidate;
  readonly document: Source;
  readonly notes: readonly Note[];
}

/** A set of paths with one origin. */
export interface Pack {
  readonly id: PackId;
  readonly version: string;
  readonly paths: readonly UpgradePath[];
  /** Paths that people expect and that are documented as not supported. */
  readonly unsupported: readonly UpgradePath[];
}

/** What the rules need of the catalog. */
export interface CatalogView {
  product(id: ProductId): Product | undefined;
  displayName(product: ProductId, edition: Edition | null): string;
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
  /** Conversions of the partner's own Offer Matrix; for the products it speaks of it outranks the documented paths. */
  readonly offerMatrix?: readonly UpgradePath[];
}
