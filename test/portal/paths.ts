/** Addresses of the stand-in portal's pages, for tests and the demo. */
import { customer } from './customers';
import type { PageOptions } from './pages/options';

export const ORIGIN = 'https://partner.microsoft.com';

export interface Place {
  /** What stands between host and `/customers`. */
  readonly head?: string;
  /** Page of the customer. */
  readonly page?: string;
}

/** The page of a customer with the options in its query. */
export function customerUrl(key: string, options: Partial<PageOptions> = {}, place: Place = {}): string {
  const { head = '/dashboard/v2', page = 'subscriptions' } = place;
  const query = new URLSearchParams(Object.entries(options).map(([name, value]) => [name, String(value)]));
  const tail = query.size ? `?${query}` : '';
  return `${ORIGIN}${head}/customers/${customer(key).id}/${page}${tail}`;
}
