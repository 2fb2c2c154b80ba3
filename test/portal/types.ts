import type { Edition, ProductId } from '../../src/catalog/types';
import type { TargetVerdict, Verdict } from '../../src/rules/types';
import type { Commerce, Status } from '../../src/subscriptions/types';

/** What a row must come out as, written by hand from the rules, never computed. */
export interface Expected {
  readonly product: ProductId | null;
  readonly edition?: Edition;
  readonly status: Status;
  readonly commerce?: Commerce;
  readonly verdict: Verdict;
  /** Targets of the main pack, `product` or `product:edition`. Left out where only the verdict is fixed by the rules. */
  readonly targets?: Readonly<Record<string, TargetVerdict>>;
}

/** One row of a customer's list as the portal shows it. */
export interface PortalRow {
  readonly id: string;
  readonly name: string;
  readonly quantity: number;
  /** The word in the status column. */
  readonly status: string;
  readonly billing: 'monthly' | 'annual';
  /** Shown in a column of its own where any row of the customer has one. */
  readonly offerId: string | null;
  /** Usage-based rows stand in a list of their own on the page with two lists. */
  readonly usage: boolean;
  /** Null for generated lists. */
  readonly expected: Expected | null;
}

export type PortalLanguage = 'en' | 'hu' | 'de' | 'es' | 'ja';

export interface PortalCustomer {
  /** Short name for tests and links: `basic-alone`. */
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly language: PortalLanguage;
  readonly rows: readonly PortalRow[];
  /** What the customer is here for, in a line. */
  readonly about: string;
}
