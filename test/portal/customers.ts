/** The customers of the stand-in portal. Expectations follow the published rules and are written by hand. */
import { ambiguousCustomers } from './customers/ambiguous';
import { conditionCustomers } from './customers/conditions';
import { largeCustomers } from './customers/large';
import { tableCustomers } from './customers/table';
import type { PortalCustomer } from './types';

export const customers: readonly PortalCustomer[] = [
  ...tableCustomers,
  ...conditionCustomers,
  ...ambiguousCustomers,
  ...largeCustomers,
];

/** Those small enough to have a hand-written expectation for each row. */
export const smallCustomers = customers.filter((one) => one.rows.every((row) => row.expected !== null));

/** @throws where no customer has this key */
export function customer(key: string): PortalCustomer {
  const found = customers.find((one) => one.key === key);
  if (!found) throw new Error(`No customer ${key}`);
  return found;
}
