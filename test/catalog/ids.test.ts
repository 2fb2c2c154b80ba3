import { describe, expect, test } from 'vitest';
import curated from '../../scripts/catalog/products.json';
import { identify, product } from '../../src/catalog';

const NICKNAME = 'Head office';
const by = (ids: readonly string[], name = NICKNAME) => identify({ ids, name, language: 'en' });

describe('an id decides', () => {
  test.each([
    ['031C9E47-4802-4248-838E-778FB1D2CC05', 'm365-business-standard', null, 'offer-id'],
    ['{031c9e47-4802-4248-838e-778fb1d2cc05}', 'm365-business-standard', null, 'offer-id'],
    ['d27f14df-cc97-4a2a-a8ec-4eb8b51f7c5b', null, null, null],
    ['CFQ7TTC0LH18:0001', 'm365-business-basic', null, 'offer-id'],
    ['CFQ7TTC0LH18:0001:CFQ7TTC0K971', 'm365-business-basic', null, 'offer-id'],
    ['cfq7ttc0lh18/0001/cfq7ttc0k971', 'm365-business-basic', null, 'offer-id'],
    ['CFQ7TTC0LH18:000P', 'm365-business-basic-no-teams', 'no-teams', 'offer-id'],
    ['CFQ7TTC0LDPB:0011', 'm365-business-standard-no-teams', 'no-teams', 'offer-id'],
    ['6fd2c87f-b296-42f0-b197-1e91e994b900', 'o365-e3', null, 'sku-id'],
    ['f8ced641-8e17-4dc5-b014-f5a2d53f6ac8', 'o365-e1-no-teams', 'no-teams', 'sku-id'],
    ['b214fe43-f5a3-4703-beeb-fa97188220fc', 'm365-apps-for-business-smb', 'smb', 'sku-id'],
    ['189a915c-fe4f-4ffa-bde4-85b9628d07a0', 'o365-e3-developer', null, 'sku-id'],
  ])('%s', (id, expected, edition, match) => {
    expect(by([id, '11111111-2222-4333-8444-555555555555'])).toMatchObject({
      candidates: expected === null ? [] : [{ product: expected, edition }],
      match,
    });
  });

  test('every id of the curated products', () => {
    let count = 0;
    for (const { id, sku, edition = null, offers = [], nceSkus = [] } of curated.products as readonly Curated[]) {
      expect(by([sku]).candidates, sku).toEqual([{ product: id, edition }]);
      for (const offer of offers)
        expect(by([offer.id.toUpperCase()]).candidates, offer.id).toEqual([
          { product: id, edition: offer.edition ?? edition },
        ]);
      for (const nce of nceSkus) expect(by([nce]).candidates, nce).toEqual([{ product: id, edition }]);
      count += 1 + offers.length + nceSkus.length;
    }
    expect(count).toBeGreaterThan(300);
  });

  test('an id that differs in its last digit is not known', () => {
    for (const { sku } of curated.products)
      expect(by([sku.slice(0, -1) + (sku.endsWith('0') ? '1' : '0')]).candidates).toEqual([]);
  });

  test('a name that contradicts is noted', () => {
    const { candidates, notes } = by(['CFQ7TTC0LH18:0001'], 'Office 365 E3');
    expect(candidates).toEqual([{ product: 'm365-business-basic', edition: null }]);
    expect(notes).toEqual([{ code: 'name-contradicts-id', name: 'Office 365 E3' }]);
    expect(by(['CFQ7TTC0LH18:0001'], 'Microsoft 365 Business Basic').notes).toEqual([]);
    expect(by(['CFQ7TTC0LH18:0001'], 'Our mailboxes').notes).toEqual([]);
    expect(by(['bd938f12-058f-4927-bba3-ae36b1d2501c'], 'Microsoft 365 Business Basic India').notes).toHaveLength(1);
    expect(by(['b214fe43-f5a3-4703-beeb-fa97188220fc'], 'Microsoft 365 Apps for business').notes).toEqual([]);
  });

  test('an old name beside an id is a rename, no contradiction', () => {
    expect(by(['031c9e47-4802-4248-838e-778fb1d2cc05'], 'Office 365 Business Premium').notes).toMatchObject([
      { code: 'renamed' },
    ]);
  });

  test('beside an Entra SKU the name may say the edition', () => {
    const { candidates, notes } = by(['3b555118-da6a-4418-894f-7df1e2096870'], 'Microsoft 365 Business Basic India');
    expect(candidates).toEqual([{ product: 'm365-business-basic', edition: 'india' }]);
    expect(notes).toEqual([]);
  });

  test('two ids that contradict each other give both products', () => {
    const { candidates } = by(['CFQ7TTC0LH18:0001', '6fd2c87f-b296-42f0-b197-1e91e994b900']);
    expect(candidates.map((candidate) => candidate.product).sort()).toEqual(['m365-business-basic', 'o365-e3']);
  });

  test('an offer says more than the SKU it sells', () => {
    const nonprofit = (curated.products as readonly Curated[])
      .find(({ id }) => id === 'o365-e3')
      ?.offers?.find(({ edition }) => edition === 'nonprofit');
    expect(by(['6fd2c87f-b296-42f0-b197-1e91e994b900', nonprofit?.id ?? '']).candidates).toEqual([
      { product: 'o365-e3', edition: 'nonprofit' },
    ]);
  });
});

describe('a new-commerce product without its SKU', () => {
  test('is not enough', () => {
    expect(by(['CFQ7TTC0LDPB'])).toMatchObject({
      candidates: [],
      match: null,
      notes: [{ code: 'product-without-sku', id: 'CFQ7TTC0LDPB' }],
    });
    expect(by(['CFQ7TTC0LDPB:0ZZZ']).candidates).toEqual([]);
  });
  test('but a name that one of its SKUs bears is', () => {
    const { candidates, match, notes } = by(['CFQ7TTC0LDPB'], 'Microsoft 365 Business Standard (no Teams)');
    expect(candidates).toEqual([{ product: 'm365-business-standard-no-teams', edition: 'no-teams' }]);
    expect(match).toBe('exact-name');
    expect(notes).toMatchObject([{ code: 'product-without-sku' }]);
  });
  test('a name that none of them bears leaves it open', () => {
    const { candidates, notes } = by(['CFQ7TTC0LDPB'], 'Office 365 E3');
    expect(candidates).toEqual([]);
    expect(notes.map(({ code }) => code)).toEqual(['product-without-sku', 'name-contradicts-id']);
  });
  test('one that the catalog does not have says nothing', () => {
    expect(by(['CFQ7TTC0ZZZZ:0001'], 'Office 365 E3').candidates).toEqual([{ product: 'o365-e3', edition: null }]);
  });
});

test('editions know their plain sibling', () => {
  expect(product('o365-e1-no-teams')).toMatchObject({
    plain: 'o365-e1',
    edition: 'no-teams',
    name: 'Office 365 E1 (no Teams)',
  });
  expect(product('o365-e1')).toMatchObject({ plain: 'o365-e1', edition: null });
  expect(product('m365-apps-for-business-smb')).toMatchObject({ plain: 'm365-apps-for-business', edition: 'smb' });
  expect(product('nothing')).toBeUndefined();
});

interface Curated {
  readonly id: string;
  readonly sku: string;
  readonly edition?: string;
  readonly offers?: readonly { readonly id: string; readonly edition?: string }[];
  readonly nceSkus?: readonly string[];
}
