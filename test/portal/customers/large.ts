/** Generated lists, the same on every machine. */
import { guidOf, random } from '../random';
import type { PortalCustomer, PortalRow } from '../types';

const NAMES = [
  'Microsoft 365 Business Basic',
  'Microsoft 365 Business Standard',
  'Microsoft 365 Business Premium',
  'Microsoft 365 Apps for business',
  'Exchange Online (Plan 1)',
  'Visio Plan 1',
  'Visio Plan 2',
  'Power BI Pro',
  'Microsoft 365 E3',
  'Office 365 E3',
];
const STATUSES = ['Active', 'Active', 'Active', 'Active', 'Suspended', 'Canceled', 'Expired'];

function pick<T>(from: readonly T[], at: number): T {
  const item = from[Math.floor(at * from.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}

function large(key: string, name: string, count: number): PortalCustomer {
  const next = random(count);
  const rows = Array.from({ length: count }, (_, index): PortalRow => {
    const product = pick(NAMES, next());
    const status = pick(STATUSES, next());
    const quantity = 1 + Math.floor(next() * 300);
    const billing = next() < 0.5 ? 'monthly' : 'annual';
    const id = guidOf(`${key}/${index}`);
    return { id, name: product, status, quantity, billing, offerId: null, usage: false, expected: null };
  });
  const about = `${count} rows`;
  return { key, id: guidOf(key), name, domain: `${key}.onmicrosoft.com`, language: 'en', rows, about };
}

export const largeCustomers: readonly PortalCustomer[] = [
  large('rows-83', 'Humongous Insurance', 83),
  large('rows-1000', 'Munson’s Pickles and Preserves', 1000),
  large('rows-10000', 'The Phone Company', 10_000),
];
