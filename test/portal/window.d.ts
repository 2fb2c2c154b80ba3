import type { PortalCustomer } from './types';

declare global {
  interface Window {
    __portal: {
      /** The truth: whose list is shown, with all rows. */
      customer: PortalCustomer | null;
      page: string;
      /** True once the list is drawn. */
      ready: boolean;
      /** Markers that the page has removed, with `?trouble=markers`. */
      removed: number;
      /** Violations of the policy, errors, and messages that reached the page. */
      readonly seen: { readonly kind: string; readonly what: string }[];
      /** Names that somebody else put on `window`. */
      foreignGlobals(): string[];
    };
  }
}
