/** A customer's list for the rules alone: ten products, mostly active, the same on every machine. */
import { identify } from '../../src/catalog';
import type { Subscription } from '../../src/subscriptions/types';
import { random } from '../portal/random';

const NAMES = [
  'Microsoft 365 Business Basic',
  'Microsoft 365 Business Standard',
  'Microsoft 365 Business Premium',
  'Microsoft 365 Apps for business',
  'Exchange Online (Plan 1)',
  'Office 365 E1',
  'Office 365 E3',
  'Microsoft 365 E3',
  'Visio Plan 2',
  'Power BI Pro',
];
const STATUSES = ['active', 'active', 'active', 'active', 'suspended', 'expired'] as const;

/** `count` subscriptions; every name is one that the catalog knows. */
export function subscriptions(count: number): Subscription[] {
  const next = random(count);
  return Array.from({ length: count }, (_, index) => {
    const name = NAMES[Math.floor(next() * NAMES.length)] as string;
    const status = STATUSES[Math.floor(next() * STATUSES.length)] as Subscription['status'];
    return {
      key: `row-${index}`,
      id: null,
      offerId: null,
      name,
      identity: identify({ ids: [], name, language: null }),
      status,
      statusText: status,
      quantity: 1 + Math.floor(next() * 300),
      commerce: 'traditional',
      channel: 'this-partner',
    };
  });
}
