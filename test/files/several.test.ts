import { describe, expect, it } from 'vitest';
import { identify } from '../../src/catalog';
import { combine } from '../../src/files/combine';
import { checkDestination } from '../../src/files/destination';
import { groupByCustomer } from '../../src/files/group';
import { subscriptionMaker } from '../../src/files/make';
import { sideBySide } from '../../src/files/side-by-side';
import type { SubscriptionDetails } from '../../src/files/types';
import { NOW, partOf, readSample, readText, sampleText } from './help';

const id = (n: number) => `0a000000-0000-4000-8000-00000000000${n}`;
const list = (n: number, name = `${n}.csv`) =>
  readText(`Subscription ID,Subscription,Quantity,Status\n${id(n)},Microsoft 365 Business Basic,1,Active\n`, name);
const names = (groups: readonly (readonly { name: string }[])[]) =>
  groups.map((group) => group.map((file) => file.name));

describe('groupByCustomer', () => {
  it('takes each export for a customer, and finds whose answers are whose', async () => {
    const answers = await readText(sampleText('07-upgrades-docs-e1-not-eligible.json'), `upgrades ${id(2)}.json`);
    const stray = await readSample('09-transition-eligibilities-docs-2023.json');
    const matrix = await readText(
      'ProductId,SkuId,ProductSkuConversion\nCFQ7TTC0LH18,0001,CFQ7TTC0LDPB/0001\n',
      'matrix.csv',
    );
    const grouped = groupByCustomer([await list(1), answers, stray, await list(2), matrix]);
    expect(names(grouped.customers)).toEqual([
      ['1.csv', 'matrix.csv'],
      ['2.csv', `upgrades ${id(2)}.json`, 'matrix.csv'],
    ]);
    expect(names([grouped.unassigned])).toEqual([[stray.name]]);
  });

  it('takes the API’s list of an export’s subscriptions for the same customer’s', async () => {
    const api = (n: number, name: string) =>
      readText(JSON.stringify({ items: [{ id: id(n), offerName: 'Office 365 E3', status: 'active' }] }), name);
    const grouped = groupByCustomer([await list(1), await list(2), await api(2, '2.json'), await list(1, 'again.csv')]);
    expect(names(grouped.customers)).toEqual([['1.csv'], ['2.csv', '2.json'], ['again.csv']]);
  });

  it('takes everything for one customer’s where there is one list', async () => {
    const skus = await readSample('03-subscribedskus-recorded-ems-powerbi.json');
    expect(names(groupByCustomer([skus, await list(1)]).customers)).toEqual([['1.csv', skus.name]]);
    expect(groupByCustomer([skus]).customers).toEqual([[skus]]);
  });
});

describe('sideBySide', () => {
  it('pairs a target with the answer on it by the ids', async () => {
    const { answers } = partOf(await readSample('08-upgrade-docs-post-e3-eligible.json'), 'upgrades');
    const target = (product: string) => ({ product, edition: null, verdict: 'clear' as const, findings: [] });
    const result = sideBySide([target('o365-e3'), target('o365-e1')], answers, identify);
    expect(result.pairs).toMatchObject([{ target: { product: 'o365-e3' }, comparison: { kind: 'agreement' } }]);
    expect(result.onlyOurs.map(({ product }) => product)).toEqual(['o365-e1']);
    expect(sideBySide([target('o365-e5')], answers, identify).onlyMicrosoft).toEqual(answers);
  });
});

describe('checkDestination', () => {
  const details: SubscriptionDetails = {
    nickname: null,
    parentId: null,
    term: 'P1Y',
    billingCycle: 'monthly',
    commitmentEnd: '2027-03-01',
    cancellableUntil: '2026-03-08',
    autoRenew: true,
    trial: false,
  };
  const against = (change: Partial<SubscriptionDetails>) =>
    checkDestination(details, 'active', { ...details, ...change }, '2026-11-24').against;

  it('finds nothing against one of the same term and end', () => {
    expect(checkDestination(details, 'active', details, '2026-11-24')).toEqual({ against: [], unknown: [] });
  });

  it('names what Microsoft names', () => {
    expect(against({ cancellableUntil: '2026-11-24' })).toEqual(['target_subscription_in_cancellation_window']);
    expect(against({ term: 'P1M' })).toEqual(['target_term_shorter_than_source']);
    expect(against({ term: 'P3Y' })).toEqual([]);
    expect(against({ commitmentEnd: '2027-02-28' })).toEqual(['target_ends_before_source']);
    expect(checkDestination(details, 'suspended', details, '2026-11-24').against).toEqual([
      'target_subscription_not_active',
    ]);
  });

  it('says what it does not know', () => {
    expect(checkDestination(null, 'unknown', null, '2026-11-24')).toEqual({
      against: [],
      unknown: ['status', 'cancellation-window', 'term', 'end'],
    });
  });
});

describe('add-ons', () => {
  it('are known by the subscription that they hang on', async () => {
    const items = [
      { id: id(1), offerName: 'Office 365 E3', status: 'active' },
      {
        id: id(2),
        offerName: 'Exchange Online Archiving',
        status: 'active',
        parentSubscriptionId: id(1).toUpperCase(),
      },
    ];
    const customer = combine([await readText(JSON.stringify({ items }))], subscriptionMaker(NOW, 'en'));
    expect([...customer.addOns]).toEqual([[id(1), ['Exchange Online Archiving']]]);
  });
});
