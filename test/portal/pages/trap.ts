/** What a curious page could see of a visitor's extension, written down for the tests. */
import type { PortalCustomer } from '../types';

declare global {
  interface Window {
    __portal: {
      /** The truth: whose list is shown, with all rows. */
      customer: PortalCustomer | null;
      page: string;
      /** True once the list is drawn. */
      ready: boolean;
      /** Violations of the policy, errors, and messages that reached the page. */
      readonly seen: { readonly kind: string; readonly what: string }[];
      /** Names that somebody else put on `window`. */
      foreignGlobals(): string[];
    };
  }
}

export function watch(): void {
  const before = new Set(Object.getOwnPropertyNames(window));
  const seen: { kind: string; what: string }[] = [];
  const note = (kind: string, what: unknown) => seen.push({ kind, what: String(what) });
  window.__portal = {
    customer: null,
    page: '',
    ready: false,
    seen,
    foreignGlobals: () => Object.getOwnPropertyNames(window).filter((name) => !before.has(name) && name !== '__portal'),
  };
  addEventListener('securitypolicyviolation', (event) => note('policy', `${event.violatedDirective} ${event.sample}`));
  addEventListener('error', (event) => note('error', event.message));
  addEventListener('unhandledrejection', (event) => note('rejection', event.reason));
  addEventListener('message', (event) => note('message', JSON.stringify(event.data)));
}
