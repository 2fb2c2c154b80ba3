/** A page without a script of its own, so that all that runs on it is ours: a table of subscriptions as plain HTML. */
import { random } from '../portal/random';

const NAMES = [
  'Microsoft 365 Business Basic',
  'Microsoft 365 Business Standard',
  'Microsoft 365 Business Premium',
  'Exchange Online (Plan 1)',
  'Visio Plan 2',
  'Power BI Pro',
  'Microsoft 365 E3',
  'Office 365 E3',
];
const STATUSES = ['Active', 'Active', 'Active', 'Suspended', 'Expired'];

/** The customer's id, the same on each page. */
export const CUSTOMER = '5b1f2c54-0a7d-4a3c-9f0e-3d2c1b0a9f8e';
export const LIST_PATH = `/dashboard/v2/customers/${CUSTOMER}/subscriptions`;

const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0');

/** The cells of a row: name as a link to the subscription, nickname, billing, quantity, status. */
export function cellsOf(index: number): string {
  const next = random(index + 1);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const id = `${hex(index, 8)}-1111-4222-8333-${hex(Math.floor(next() * 2 ** 40), 12)}`;
  const cells = [
    `<a href="${LIST_PATH}/${id}">${pick(NAMES)}</a>`,
    `Team ${index % 37}`,
    pick(['Monthly', 'Annual']),
    String(1 + Math.floor(next() * 300)),
    pick(STATUSES),
  ];
  return cells.map((cell) => `<td>${cell}</td>`).join('');
}

export function listPage(rows: number): string {
  const titles = ['Subscription', 'Nickname', 'Billing frequency', 'Quantity', 'Status'];
  const head = titles.map((title) => `<th scope="col">${title}</th>`).join('');
  const body = Array.from({ length: rows }, (_, index) => `<tr>${cellsOf(index)}</tr>`).join('');
  const style = 'body{font:14px sans-serif;background:#fff}td,th{padding:4px 12px;text-align:start}';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Subscriptions</title><style>${style}</style>
<main><h1>Subscriptions</h1><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></main>`;
}
