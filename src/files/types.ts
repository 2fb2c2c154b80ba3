import type { Status } from '../subscriptions/types';

export type FileKind =
  | 'export-csv'
  | 'subscriptions'
  | 'subscribed-skus'
  | 'upgrades'
  | 'transition-eligibilities'
  | 'sku'
  | 'offer-matrix'
  | 'report'
  | 'unknown';

/** What was chosen, dropped or pasted. */
export interface FileInput {
  /** File name, or what a pasted text is called. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `refused`: nothing of the file (or of one answer in it) is used. `row`: one row is left out. `note`: used, with this remark. */
export type Severity = 'refused' | 'row' | 'note';

/** What is wrong, and where; the sentences are messages `file_{code}`, their `$1`, `$2` … the values of `params` in order. */
export interface FileProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  /** 1-based line; null where the place is a JSON path. */
  readonly line: number | null;
  /** 1-based: the cell of a CSV row, the character of a JSON line. */
  readonly column: number | null;
  /** `$.items[3].status`. */
  readonly jsonPath: string | null;
  readonly params: Readonly<Record<string, string | number | null>>;
}

/** Where a problem is, as far as known. */
export interface Place {
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly jsonPath?: string | undefined;
}

/** What an API answer tells of a subscription beyond the list's columns. Dates are ISO, `2022-01-13`. */
export interface SubscriptionDetails {
  /** The name that the partner gave it, where it differs from the offer's. */
  readonly nickname: string | null;
  /** Set on an add-on: the subscription that it hangs on. */
  readonly parentId: string | null;
  /** `P1M`, `P1Y`, `P3Y`. */
  readonly term: string | null;
  readonly billingCycle: string | null;
  readonly commitmentEnd: string | null;
  /** Until when it can still be cancelled; an existing destination must be past it. */
  readonly cancellableUntil: string | null;
  readonly autoRenew: boolean | null;
  readonly trial: boolean | null;
}

/** One subscription as a file tells it: text, nothing judged. */
export interface FileRow {
  /** Subscription id, lower case. */
  readonly id: string | null;
  readonly name: string;
  /** Text of a second column that says what was bought; null where there is none. */
  readonly productText: string | null;
  /** Every other GUID and `CFQ7…` id of the row. */
  readonly ids: readonly string[];
  /** The traditional offer that an API answer names, lower case; null in a CSV. */
  readonly offerId: string | null;
  readonly statusText: string | null;
  /** Set where the answer names one of the API's own states; else `statusText` is a word of some language. */
  readonly status: Status | null;
  readonly quantityText: string | null;
  /** Set where the answer itself says that this is no licence-based service of Microsoft's. */
  readonly otherKind: 'azure' | 'other-publisher' | 'perpetual-software' | null;
  readonly details: SubscriptionDetails | null;
  readonly place: Place;
}

/** One SKU of the whole tenant, wherever it was bought. Units are licences. */
export interface OwnedSku {
  /** Entra skuId, lower case. */
  readonly skuId: string | null;
  readonly partNumber: string | null;
  readonly name: string;
  readonly enabled: number;
  /** In the grace period after the end: users still have the services. */
  readonly warning: number;
  readonly suspended: number;
  /** CSV string ids of its service plans; empty where the answer does not list them. */
  readonly plans: readonly string[];
  /** Status of a SKU without units of any kind, as the answer names it. */
  readonly capability: Status;
}

export type AnswerSource = 'upgrades' | 'transition-eligibilities';

/** An error of an answer. `code` is null where number and name are in no list known here. */
export interface ApiError {
  readonly code: string | null;
  /** As the answer writes it. */
  readonly written: string;
  readonly description: string | null;
}

/** One way to upgrade to the target. */
export interface ApiOption {
  readonly type: 'upgrade-only' | 'with-licence-transfer' | 'unknown';
  readonly eligible: boolean | null;
  readonly errors: readonly ApiError[];
}

/** An existing subscription of the target as destination. */
export interface ApiDestination extends Omit<ApiOption, 'type'> {
  readonly subscriptionId: string | null;
  readonly name: string | null;
  readonly term: string | null;
}

/** What Microsoft says about one target. */
export interface ApiAnswer {
  readonly source: AnswerSource;
  /** Offer id (upper-case differences removed), `CFQ7…:SKU`, Entra skuId: whatever the answer gives. */
  readonly ids: readonly string[];
  readonly name: string;
  readonly quantity: number | null;
  readonly options: readonly ApiOption[];
  readonly destinations: readonly ApiDestination[];
}

/** A SKU of new commerce with its upgrade targets. */
export interface SkuResource {
  /** `CFQ7TTC0LH18:0001`. */
  readonly id: string;
  readonly title: string;
  readonly provisioningId: string | null;
  /** `CFQ7…:SKU`. */
  readonly targets: readonly string[];
}

/** Conversions of the partner's Offer Matrix, small enough for `storage.local`. */
export interface OfferMatrix {
  /** Name of the file. */
  readonly file: string;
  /** ISO date: from the file's name where it bears one, else the day it was read. */
  readonly date: string;
  readonly dateFrom: 'file-name' | 'read';
  /** Title by `CFQ7…:SKU`. */
  readonly titles: Readonly<Record<string, string>>;
  /** Targets by source, both `CFQ7…:SKU`. */
  readonly targets: Readonly<Record<string, readonly string[]>>;
}

/** One conversion of an Offer Matrix; titles null where the file has no row of that SKU. */
export interface MatrixPath {
  readonly from: string;
  readonly fromTitle: string | null;
  readonly to: string;
  readonly toTitle: string | null;
}

/** The words of the portal in all languages: which column a header names, and which status a word. */
export interface Vocabulary {
  /** `other`: a column known to be none of ours. */
  column(header: string, language: string | null): CsvColumn | 'other' | null;
  status(word: string, language: string | null, now: number): Status;
}

/** What a collection says of itself. */
export interface ListFacts {
  /** How many there are, where the answer says it. */
  readonly total: number | null;
  /** True where the answer names a next page. */
  readonly more: boolean;
  readonly customerId: string | null;
}

export interface AnswerPart<K extends AnswerSource> {
  readonly kind: K;
  /** Id of the subscription that was asked about, where the answer or the file's name tells it. */
  readonly subscriptionId: string | null;
  readonly answers: readonly ApiAnswer[];
  readonly facts: ListFacts;
}

export type FilePart =
  | { readonly kind: 'export-csv'; readonly rows: readonly FileRow[]; readonly columns: CsvColumns }
  | { readonly kind: 'subscriptions'; readonly rows: readonly FileRow[]; readonly facts: ListFacts }
  | { readonly kind: 'subscribed-skus'; readonly skus: readonly OwnedSku[]; readonly facts: ListFacts }
  | AnswerPart<'upgrades'>
  | AnswerPart<'transition-eligibilities'>
  | { readonly kind: 'sku'; readonly skus: readonly SkuResource[] }
  | { readonly kind: 'offer-matrix'; readonly matrix: OfferMatrix }
  /** The value has the report's shape; `readReport` of `src/report` checks it. */
  | { readonly kind: 'report'; readonly value: unknown };

export type CsvColumn = 'id' | 'name' | 'quantity' | 'status';
/** How each column was found. */
export type CsvColumns = Readonly<Partial<Record<CsvColumn, 'header-text' | 'content'>>>;

export interface FileResult {
  readonly name: string;
  /** Kind of the first part; `unknown` where nothing could be used. */
  readonly kind: FileKind;
  readonly parts: readonly FilePart[];
  /** Rows (CSV) or objects (JSON) that are used, and those that are left out. */
  readonly counts: { readonly good: number; readonly bad: number };
  /** The first hundred; `moreProblems` counts the others. */
  readonly problems: readonly FileProblem[];
  readonly moreProblems: number;
}

export interface ReadOptions {
  /** Milliseconds since the epoch, UTC. */
  readonly now: number;
  /** BCP 47 tag of the user or the portal: helps with headers and old encodings. */
  readonly language?: string | null;
  readonly signal?: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Gives the surface a turn; between chunks of about 10 ms of work. */
  readonly pause?: () => Promise<void>;
}
