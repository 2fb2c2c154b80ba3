import type { PageList } from '../messages';

/** A Partner Center page that is not a customer's subscription list. */
export function noList(): PageList {
  return {
    url: location.href,
    customerId: null,
    language: document.documentElement.lang || null,
    state: 'not-a-list',
    reason: null,
    columns: {},
    rowsTotal: null,
    complete: false,
    rows: [],
  };
}
