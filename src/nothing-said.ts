import type { Context } from './messages';

/** What is assumed of a customer of whom the user has said nothing. */
export const NOTHING_SAID: Context = {
  confirmations: { delegatedAdmin: 'unknown', otherChannels: 'unknown', heldElsewhere: [] },
  assertions: [],
  unknownCommerceIs: 'traditional',
  packs: ['csp-table', 'api-2019', 'new-commerce'],
};
