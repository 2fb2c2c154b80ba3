/** An id of the catalog: `o365-e3`, `m365-business-basic-no-teams`. */
export type ProductId = string;

/** What sets a product apart from its plain sibling; `null` is the plain one. */
export type Edition = string;

/** A product that a row may be. An edition that shares its services with the plain product keeps the plain id (`india`, `nonprofit`, `trial` …). */
export interface Candidate {
  readonly product: ProductId;
  readonly edition: Edition | null;
}

export type ProductMatch = 'offer-id' | 'sku-id' | 'exact-name' | 'alias' | 'user' | null;

/** Something positively known not to be one of Microsoft's licence-based services. */
export type OtherKind = 'azure' | 'other-publisher' | 'perpetual-software' | 'user-said';

export type IdentificationNote =
  | { readonly code: 'renamed'; readonly formerName: string; readonly name: string; readonly since: string }
  | { readonly code: 'name-contradicts-id'; readonly name: string }
  | { readonly code: 'unknown-edition'; readonly words: string }
  | { readonly code: 'product-without-sku'; readonly id: string };

/** What a row is. No candidate: not recognised. Several: one spelling stands for several products. */
export interface Identification {
  readonly candidates: readonly Candidate[];
  readonly match: ProductMatch;
  readonly otherKind: OtherKind | null;
  readonly notes: readonly IdentificationNote[];
}

export interface IdentityEvidence {
  /** Every GUID and `CFQ7…` id that stands in the row, in any spelling. */
  readonly ids: readonly string[];
  /** The name as the page writes it. */
  readonly name: string;
  /** BCP 47 tag of the page, where known. */
  readonly language: string | null;
}

export type PlanKind = 'core' | 'feature' | 'seeded' | 'platform' | 'retired';

/** A service that a product lets its users do: one service plan of Microsoft's CSV. */
export interface ServicePlan {
  /** String id of the CSV, `EXCHANGE_S_STANDARD`. */
  readonly name: string;
  /** Service family, `exchange-online`: the word that reports and messages use for the service. */
  readonly family: string;
  /** Rank within the family; higher includes lower. */
  readonly tier: number;
  readonly kind: PlanKind;
}

export interface Product {
  readonly id: ProductId;
  /** English name of today. */
  readonly name: string;
  /** The plain sibling's id, itself where it is the plain one. `o365-e1-no-teams` → `o365-e1`. */
  readonly plain: ProductId;
  /** Edition that the id itself stands for (`no-teams`), or null. */
  readonly edition: Edition | null;
  /** Its services of kind core and feature: the only ones that rules look at. */
  readonly services: readonly ServicePlan[];
}
