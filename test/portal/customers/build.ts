import { guidOf } from '../random';
import type { Expected, PortalCustomer, PortalLanguage, PortalRow } from '../types';

type RowExtras = Partial<Pick<PortalRow, 'quantity' | 'offerId' | 'billing' | 'usage'>>;
export type RowDraft = readonly [name: string, status: string, expected: Expected, extras?: RowExtras];

/** A customer whose ids depend on its key alone. */
export function customerOf(
  key: string,
  name: string,
  about: string,
  drafts: readonly RowDraft[],
  language: PortalLanguage = 'en',
): PortalCustomer {
  const rows = drafts.map(([rowName, status, expected, extras = {}], index): PortalRow => {
    const defaults = { quantity: 5 + ((index * 7) % 40), billing: index % 2 ? 'annual' : 'monthly' } as const;
    const id = guidOf(`${key}/${index}`);
    return { id, name: rowName, status, offerId: null, usage: false, expected, ...defaults, ...extras };
  });
  return { key, id: guidOf(key), name, domain: `${key}.onmicrosoft.com`, language, rows, about };
}
