import { describe, expect, test } from 'vitest';
import { type RowTexts, toSubscription } from '../../src/subscriptions/subscription';

const NOW = Date.UTC(2026, 10, 24);
const ROW: RowTexts = {
  key: 'k',
  id: null,
  ids: [],
  name: 'Microsoft 365 Business Basic',
  statusText: 'Active',
  quantityText: '25',
};
const read = (row: Partial<RowTexts>, says?: Parameters<typeof toSubscription>[1]['says']) =>
  toSubscription({ ...ROW, ...row }, { language: 'en', now: NOW, says });
const products = (row: Partial<RowTexts>) =>
  read(row).identity.candidates.map(({ product, edition }) => (edition ? `${product}/${edition}` : product));

test('a row with a name, a status and a quantity', () => {
  expect(read({})).toEqual({
    key: 'k',
    id: null,
    offerId: null,
    name: 'Microsoft 365 Business Basic',
    identity: {
      candidates: [{ product: 'm365-business-basic', edition: null }],
      match: 'exact-name',
      otherKind: null,
      notes: [],
    },
    status: 'active',
    statusText: 'Active',
    quantity: 25,
    commerce: 'unknown',
    channel: 'this-partner',
  });
});

describe('commerce and offer id', () => {
  const BASIC = 'bd938f12-058f-4927-bba3-ae36b1d2501c';
  const BASIC_SKU = '3b555118-da6a-4418-894f-7df1e2096870';

  test.each([
    ['a known offer', [BASIC.toUpperCase()], BASIC, 'traditional'],
    ['a GUID that is no known offer', ['00000000-0000-4000-8000-000000000001'], null, 'unknown'],
    ['an Entra SKU id', [BASIC_SKU], null, 'unknown'],
    ['an Entra SKU id beside the offer', [BASIC_SKU, BASIC], BASIC, 'traditional'],
    ['product, SKU, availability', ['CFQ7TTC0LH18:0001:CFQ7TTC0K971'], 'CFQ7TTC0LH18:0001:CFQ7TTC0K971', 'new'],
    ['product and SKU as in a link', ['cfq7ttc0lh18/0001'], 'CFQ7TTC0LH18:0001', 'new'],
    ['a product without its SKU', ['CFQ7TTC0LH18'], null, 'new'],
    ['both kinds at once', [BASIC, 'CFQ7TTC0LH18:0001'], null, 'unknown'],
    ['no id', [], null, 'unknown'],
  ])('%s', (_, ids, offerId, commerce) => {
    expect(read({ ids })).toMatchObject({ offerId, commerce });
  });
});

describe('status', () => {
  test.each([
    ['Suspended', 'suspended'],
    ['Auto renews on 9/10/2027', 'active'],
    ['Expires on 9/10/2027', 'active'],
    ['Expires on 9/10/2022', 'unknown'],
    ['Zzz', 'unknown'],
    [null, 'unknown'],
  ])('%s', (statusText, status) => {
    expect(read({ statusText })).toMatchObject({ status, statusText });
  });
});

describe('quantity', () => {
  test.each([
    ['25', 25],
    ['1 Licenses', 1],
    ['1,234 licenses', 1234],
    ['25 of 30 assigned', null],
    ['2.5', null],
    ['many', null],
    ['', null],
    [null, null],
  ])('%s', (quantityText, quantity) => {
    expect(read({ quantityText }).quantity).toBe(quantity);
  });
});

describe('which product a row is', () => {
  test('an id decides against name, product column and lines', () => {
    const ids = ['796b6b5f-613c-4e24-a17c-eba730d49c02'];
    const row = { ids, productText: 'Power BI Pro', otherNames: ['Visio Plan 2'] };
    expect(products(row)).toEqual(['o365-e3']);
    expect(read(row).identity.match).toBe('offer-id');
  });

  test('a nickname with a product column', () => {
    expect(products({ name: 'Sales team', productText: 'Office 365 E3' })).toEqual(['o365-e3']);
  });

  test('a nickname with the product in another line of the cell', () => {
    expect(products({ name: 'Sales team', otherNames: ['Contoso Ltd', 'Office 365 E3'] })).toEqual(['o365-e3']);
  });

  test('texts that name different products leave both possible', () => {
    expect(products({ productText: 'Office 365 E3' })).toEqual(['m365-business-basic', 'o365-e3']);
    expect(products({ otherNames: ['Office 365 E3'] })).toEqual(['m365-business-basic', 'o365-e3']);
  });

  test('texts that agree say it once, and one that is precise settles one that is not', () => {
    expect(products({ productText: 'Microsoft 365 Business Basic' })).toEqual(['m365-business-basic']);
    const apps = { name: 'Aplicaciones de Microsoft 365 para empresas' };
    expect(products(apps)).toEqual(['m365-apps-for-business', 'm365-apps-for-enterprise']);
    expect(products({ ...apps, productText: 'Microsoft 365 Apps for business' })).toEqual(['m365-apps-for-business']);
  });

  test('a badge that names an edition counts, one that says nothing does not', () => {
    expect(products({ otherNames: ['Trial'] })).toEqual(['m365-business-basic/trial']);
    expect(products({ otherNames: ['Microsoft Corporation', 'New'] })).toEqual(['m365-business-basic']);
    expect(products({ otherNames: ['Annual', 'no Teams'] })).toEqual(['m365-business-basic-no-teams/no-teams']);
    expect(products({ otherNames: ['New', 'Free trial', 'Nonprofit'] })).toEqual([
      'm365-business-basic/nonprofit-trial',
    ]);
    expect(products({ name: 'Sales team', otherNames: ['Office 365 E3', 'Trial'] })).toEqual(['o365-e3/trial']);
    expect(products({ name: 'Sales team', productText: 'Office 365 E3', otherNames: ['Trial'] })).toEqual([
      'o365-e3/trial',
    ]);
  });

  test.each([
    ['Office 365 E3New', ['o365-e3']],
    ['Microsoft 365 Business BasicTrial', ['m365-business-basic/trial']],
    ['Microsoft 365 Business BasicSuspended', []],
    ['SubscriptionMicrosoft 365 Business Basic', ['m365-business-basic']],
    ['Subscription: Microsoft 365 Business Basic', ['m365-business-basic']],
    ['Előfizetés: Office 365 E3', ['o365-e3']],
    ['Contoso: Office 365 E3', []],
    ['Status: Office 365 E3', []],
  ])('%s, glued together by the page', (name, expected) => {
    expect(products({ name })).toEqual(expected);
  });

  test('a badge of an edition that the catalog does not have makes the row another product', () => {
    expect(products({ otherNames: ['Education'] })).toEqual([]);
    expect(products({ name: 'Sales team', otherNames: ['Office 365 E3', 'GCC'] })).toEqual([]);
    expect(products({ name: 'Office 365 G3', otherNames: ['GCC'] })).toEqual(['o365-g3-gcc']);
    expect(products({ otherNames: ['GCC Ltd'] })).toEqual(['m365-business-basic']);
  });

  test('a product column may say that it is of another kind, a line beside a nickname may not', () => {
    expect(read({ name: 'Servers', productText: 'Azure plan' }).identity.otherKind).toBe('azure');
    expect(read({ name: 'Servers', otherNames: ['Azure plan'] }).identity).toMatchObject({
      candidates: [],
      otherKind: null,
    });
  });

  test('a product under a name of another kind is the product', () => {
    expect(read({ name: 'Azure plan', productText: 'Office 365 E3' }).identity).toMatchObject({
      candidates: [{ product: 'o365-e3', edition: null }],
      otherKind: null,
    });
  });

  test('what the user says stands', () => {
    const says = { product: 'o365-e1', edition: null };
    expect(read({ name: 'Sales team' }, says).identity).toEqual({
      candidates: [says],
      match: 'user',
      otherKind: null,
      notes: [],
    });
    expect(read({ name: 'Sales team' }, null).identity).toEqual({
      candidates: [],
      match: 'user',
      otherKind: 'user-said',
      notes: [],
    });
  });
});
