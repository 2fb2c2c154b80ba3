import { describe, expect, it, vi } from 'vitest';
import type { Context, PageList } from '../../src/messages';
import { NOTHING_SAID } from '../../src/nothing-said';

vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../src/i18n', () => ({ t: (key: string) => key, plural: (key: string) => key }));

const { readPolicy } = await import('../../src/policy');
const { policyOf } = await import('../../src/worker/policy');
const { reportOf } = await import('../../src/worker/judge');

const policy = (stored: object) => policyOf(readPolicy(stored as Record<string, unknown>));
const NOW = Date.UTC(2026, 10, 24);

function report(names: readonly string[], stored: object, context: Partial<Context> = {}, ids: readonly string[] = []) {
  const rows = names.map((name, i) => ({
    key: String(i),
    id: null,
    ids: [...ids],
    name,
    statusText: 'Active',
    quantityText: '1',
  }));
  const list: PageList = {
    url: 'https://partner.microsoft.com/',
    customerId: null,
    language: 'en',
    state: 'read',
    reason: null,
    columns: {},
    rowsTotal: rows.length,
    complete: true,
    rows,
  };
  const { nicknames, offerMatrix } = policy(stored);
  return reportOf(list, { ...NOTHING_SAID, ...context }, offerMatrix, NOW, nicknames).subscriptions;
}

describe('nicknames by policy', () => {
  const nicknames = [
    { name: 'Head  office', product: 'Microsoft 365 Business Basic' },
    { name: 'Factory', product: 'o365-e1-no-teams' },
    { name: 'Backup' },
  ];

  it('say what a row is that nothing else recognises', () => {
    expect(report(['Head office', ' Factory ', 'Backup'], { nicknames })).toMatchObject([
      { product: 'm365-business-basic', edition: null, productMatch: 'user' },
      { product: 'o365-e1-no-teams', productMatch: 'user' },
      { product: null, verdict: 'no-path', otherKind: 'user-said' },
    ]);
  });

  it('count for exactly that name', () => {
    expect(report(['Head office 2', 'HEAD OFFICE', 'Head'], { nicknames }).map(({ verdict }) => verdict)).toEqual([
      'unrecognised',
      'unrecognised',
      'unrecognised',
    ]);
  });

  it('stand behind an id in the row, and behind the user’s word', () => {
    const offer = ['796b6b5f-613c-4e24-a17c-eba730d49c02'];
    expect(report(['Head office'], { nicknames }, {}, offer)).toMatchObject([{ product: 'o365-e3' }]);
    const assertions = [{ key: '0', says: { product: 'visio-plan-2', edition: null } }];
    expect(report(['Head office'], { nicknames }, { assertions })).toMatchObject([{ product: 'visio-plan-2' }]);
  });

  it('cannot give a product’s own name another meaning', () => {
    const stored = {
      nicknames: [{ name: 'Microsoft 365 Business Basic', product: 'o365-e3' }, { name: 'Azure plan' }],
    };
    expect(policy(stored).problems).toEqual([
      { field: 'nicknames', code: 'product-name', value: 'Microsoft 365 Business Basic' },
      { field: 'nicknames', code: 'product-name', value: 'Azure plan' },
    ]);
    expect(report(['Microsoft 365 Business Basic'], stored)).toMatchObject([{ product: 'm365-business-basic' }]);
  });

  it('are left out, and named, where their product is not known', () => {
    const { nicknames: read, problems } = policy({
      nicknames: [
        { name: 'A', product: 'Contoso Suite' },
        { name: 'B', product: 'o365-e3' },
      ],
    });
    expect([...read.keys()]).toEqual(['B']);
    expect(problems).toEqual([{ field: 'nicknames', code: 'unknown-product', value: 'Contoso Suite' }]);
  });
});

describe('an Offer Matrix by policy', () => {
  it('brings paths by id and by name, and names those it cannot read', () => {
    const { offerMatrix, problems } = policy({
      offerMatrix: {
        date: '2026-11-01',
        paths: [
          { from: 'CFQ7TTC0LH18:0001', to: 'Microsoft 365 E3' },
          { from: 'm365-business-basic', to: 'Contoso Suite' },
        ],
      },
    });
    expect(offerMatrix).toEqual({
      file: 'managed policy',
      date: '2026-11-01',
      dateFrom: 'file-name',
      conversions: 2,
      paths: [
        [
          ['m365-business-basic', null],
          ['m365-e3', null],
        ],
      ],
    });
    expect(problems).toEqual([{ field: 'offerMatrix', code: 'unknown-product', value: 'Contoso Suite' }]);
  });

  it('replaces the documented paths of the products it speaks of', () => {
    const offerMatrix = { date: '2026-11-01', paths: [{ from: 'm365-business-basic', to: 'm365-e3' }] };
    const [row] = report(['Microsoft 365 Business Basic'], { offerMatrix }, { unknownCommerceIs: 'new' });
    expect(row?.targets.map((target) => [target.product, target.source.date])).toEqual([['m365-e3', '2026-11-01']]);
  });
});

it('locks only by a clear yes', () => {
  expect(policy({ lockOptions: true }).locked).toBe(true);
  expect([policy({}), policy({ lockOptions: 'true' })].map(({ locked }) => locked)).toEqual([false, false]);
});
