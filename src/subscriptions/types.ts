import type { Identification } from '../catalog/types';

/** Statuses of Partner Center's API; cancelled is `deleted`. `unknown`: no status shown, or a word that is not known. */
export type Status = 'active' | 'suspended' | 'deleted' | 'expired' | 'disabled' | 'pending' | 'unknown';

/** Where a subscription was bought. */
export type Channel = 'this-partner' | 'other-partner' | 'microsoft-direct' | 'advisor' | 'open' | 'ea' | 'elsewhere';

export type Commerce = 'traditional' | 'new' | 'unknown';

/** One line of the customer's list. */
export interface Subscription {
  /** Identity within the list: the subscription id where the page shows one, else made of name, quantity and position. */
  readonly key: string;
  readonly id: string | null;
  /** Offer id (GUID, lower case) or `CFQ7…:SKU[:availability]`, where the row shows one. */
  readonly offerId: string | null;
  /** As the page writes it. */
  readonly name: string;
  readonly identity: Identification;
  readonly status: Status;
  readonly statusText: string | null;
  readonly quantity: number | null;
  readonly commerce: Commerce;
  readonly channel: Channel;
}

/** A customer's list as far as it was read. */
export interface SubscriptionList {
  readonly subscriptions: readonly Subscription[];
  /** Rows that were read, those of earlier pages and scroll positions included. */
  readonly rowsRead: number;
  /** Null where the page does not say. */
  readonly rowsTotal: number | null;
  /** True only where nothing suggests that a row is missing. */
  readonly complete: boolean;
}
