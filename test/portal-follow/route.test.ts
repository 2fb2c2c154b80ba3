import { describe, expect, it } from 'vitest';
import { customerOf } from '../../src/portal/route';

const ID = '11111111-2222-4333-8444-555555555555';

describe('customerOf', () => {
  it.each([
    `https://partner.microsoft.com/dashboard/v2/customers/${ID}/subscriptions`,
    `https://partner.microsoft.com/dashboard/v2/customers/${ID.toUpperCase()}/subscriptions/`,
    `https://partner.microsoft.com/en-us/dashboard/commerce2/customers/${ID}/subscriptions?x=1&y=/customers/`,
    `https://partner.microsoft.com/hu-hu/pcv/customers/${ID}/Subscriptions#top`,
    `https://partner.microsoft.com/commerce/customers/${ID}/subscriptions`,
    `https://partner.microsoft.com/customers/${ID}/subscriptions`,
  ])('finds the customer in %s', (url) => expect(customerOf(url)).toBe(ID));

  it.each([
    `https://partner.microsoft.com/dashboard/v2/customers/${ID}/users`,
    `https://partner.microsoft.com/dashboard/v2/customers/${ID}/subscriptions/a0000000-0000-4000-8000-000000000000`,
    `https://partner.microsoft.com/dashboard/v2/customers/list`,
    `https://partner.microsoft.com/?next=/customers/${ID}/subscriptions`,
    `https://partner.microsoft.com.evil.test/customers/${ID}/subscriptions`,
    `http://partner.microsoft.com/customers/${ID}/subscriptions`,
    'https://partner.microsoft.com/customers/not-a-guid/subscriptions',
  ])('finds none in %s', (url) => expect(customerOf(url)).toBeNull());
});
