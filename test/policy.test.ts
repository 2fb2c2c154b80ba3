import { afterEach, describe, expect, it, vi } from 'vitest';

let managed: () => Promise<unknown> = async () => ({});
vi.mock('webextension-polyfill', () => ({ default: { storage: { managed: { get: () => managed() } } } }));

const { loadPolicy, optionsUnder, readPolicy } = await import('../src/policy');
const DEFAULTS = { language: null, unknownCommerceIs: 'traditional', packs: ['csp-table', 'new-commerce'] } as const;
const defaults = { ...DEFAULTS, packs: [...DEFAULTS.packs] };

const WHOLE = {
  unknownCommerceIs: 'new',
  packs: ['new-commerce'],
  language: 'hu',
  lockOptions: true,
  nicknames: [{ name: 'Head office', product: 'Office 365 E3' }, { name: 'Backup' }],
  offerMatrix: { date: '2026-11-01', paths: [{ from: 'CFQ7TTC0LH18:0001', to: 'Microsoft 365 E3' }] },
};

afterEach(() => {
  managed = async () => ({});
});

describe('a policy', () => {
  it('is read field by field', () => {
    expect(readPolicy(WHOLE)).toEqual({ fields: WHOLE, problems: [] });
    expect(readPolicy({})).toEqual({ fields: {}, problems: [] });
  });

  it.each([
    ['unknownCommerceIs', 'legacy'],
    ['packs', ['csp-table', 'my-table']],
    ['packs', 'csp-table'],
    ['language', 'Hungarian please'],
    ['lockOptions', 'yes'],
    ['nicknames', { 'Head office': 'o365-e3' }],
    ['nicknames', [{ name: '' }]],
    ['nicknames', [{ name: 'Head office', product: 7 }]],
    ['offerMatrix', { paths: [] }],
    ['offerMatrix', { date: '2026-02-31', paths: [] }],
    ['offerMatrix', { date: '2026-11-01', paths: [{ from: 'a' }] }],
  ])('names a wrong %s, and keeps the others (%j)', (field, value) => {
    const { fields, problems } = readPolicy({ ...WHOLE, [field]: value });
    expect(problems).toEqual([{ field, code: 'unreadable', value: null }]);
    const { [field as keyof typeof WHOLE]: _, ...others } = WHOLE;
    expect(fields).toEqual(others);
  });

  it('names fields that do not exist, of any name', () => {
    const { fields, problems } = readPolicy(JSON.parse('{ "nickname": [], "__proto__": 1, "constructor": 2 }'));
    expect(fields).toEqual({});
    expect(problems.map(({ field, code }) => [field, code])).toEqual([
      ['nickname', 'unknown-field'],
      ['__proto__', 'unknown-field'],
      ['constructor', 'unknown-field'],
    ]);
  });

  it('is empty where the browser has no managed storage', async () => {
    managed = async () => {
      throw new Error('Managed storage manifest not found');
    };
    expect(await loadPolicy()).toEqual({ fields: {}, problems: [] });
    managed = async () => ({ language: 'hu' });
    expect(await loadPolicy()).toEqual({ fields: { language: 'hu' }, problems: [] });
  });
});

describe('the options in force', () => {
  const own = { language: 'en', unknownCommerceIs: 'traditional' as const, packs: ['csp-table' as const] };
  const policy = readPolicy({ unknownCommerceIs: 'new', language: 'hu' });

  it('are the policy’s where the user chose nothing, and the defaults where the policy says nothing', () => {
    expect(optionsUnder(policy, defaults, null)).toEqual({ ...defaults, language: 'hu', unknownCommerceIs: 'new' });
    expect(optionsUnder(readPolicy({}), defaults, null)).toEqual(defaults);
  });

  it('always count Microsoft’s table', () => {
    const packs = (chosen: string[]) => optionsUnder(readPolicy({ packs: chosen }), defaults, null).packs;
    expect(packs(['new-commerce'])).toEqual(['csp-table', 'new-commerce']);
    expect(packs(['api-2019', 'csp-table'])).toEqual(['csp-table', 'api-2019']);
    expect(packs([])).toEqual(['csp-table']);
  });

  it('are the user’s own, unless they are locked', () => {
    expect(optionsUnder(policy, defaults, own)).toEqual(own);
    const locked = readPolicy({ unknownCommerceIs: 'new', lockOptions: true });
    expect(optionsUnder(locked, defaults, own)).toEqual({ ...defaults, unknownCommerceIs: 'new' });
  });
});
