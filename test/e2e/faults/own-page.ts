/** Pages of the tests' own: a customer's list in a shape that the stand-in portal does not have. */
import { ORIGIN } from '../../portal/paths';
import type { PortalCustomer, PortalRow } from '../../portal/types';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);

const pathOf = ({ id }: PortalCustomer): string => `/dashboard/v2/customers/${id}/subscriptions`;

export const urlOf = (truth: PortalCustomer): string => `${ORIGIN}${pathOf(truth)}`;

/** A whole page. `head`: more of its head. */
export function pageOf(body: string, { lang = 'en', head = '' } = {}): string {
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Portal</title>${head}<body>${body}</body></html>`;
}

export const HEADERS = ['Subscription', 'Quantity', 'Status'] as const;

export interface TableOptions {
  readonly headers?: readonly string[];
  /** Where the subscription's id stands. */
  readonly ids?: 'link' | 'none';
}

export function nameCell(truth: PortalCustomer, { id, name }: PortalRow, ids: TableOptions['ids'] = 'link'): string {
  return ids === 'link' ? `<a href="${pathOf(truth)}/${id}">${escaped(name)}</a>` : escaped(name);
}

/** A plain table of name, quantity and status. */
export function tableOf(truth: PortalCustomer, { headers = HEADERS, ids = 'link' }: TableOptions = {}): string {
  const head = headers.map((title) => `<th>${title}</th>`).join('');
  const rows = truth.rows.map((row) => {
    const cells = [nameCell(truth, row, ids), String(row.quantity), escaped(row.status)];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return `<table id="list"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
