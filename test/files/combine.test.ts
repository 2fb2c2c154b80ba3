import { describe, expect, it } from 'vitest';
import * as catalog from '../../src/catalog';
import type { FileResult } from '../../src/files';
import { combine } from '../../src/files/combine';
import { judge } from '../../src/files/judge';
import { subscriptionMaker } from '../../src/files/make';
import type { AssessContext } from '../../src/rules/types';
import { NOW, readSample, readText } from './help';

const make = subscriptionMaker(NOW, 'en');
const context: AssessContext = {
  confirmations: { delegatedAdmin: 'yes', otherChannels: 'unknown', heldElsewhere: [] },
  unknownCommerceIs: 'traditional',
  packs: ['csp-table', 'api-2019', 'new-commerce'],
};

const BASIC = '0a000000-0000-4000-8000-000000000001';
const APPS = '0a000000-0000-4000-8000-000000000002';
const SKUS = {
  basic: '3b555118-da6a-4418-894f-7df1e2096870',
  apps: 'cdd28e44-67e3-425e-be4c-737fab2899d3',
  e3: '6fd2c87f-b296-42f0-b197-1e91e994b900',
};

function listFile(rows: string): Promise<FileResult> {
  return readText(`Subscription ID,Subscription,Quantity,Status\n${rows}`, 'export.csv');
}

function skuFile(...skus: (readonly [string, number, number?, number?])[]): Promise<FileResult> {
  const items = skus.map(([id, activeUnits, warningUnits = 0, suspendedUnits = 0]) => ({
    productSku: { id, name: id },
    activeUnits,
    warningUnits,
    suspendedUnits,
    capabilityStatus: 'Enabled',
  }));
  return readText(JSON.stringify({ totalCount: items.length, items }), 'skus.json');
}

async function judged(...files: Promise<FileResult>[]) {
  const customer = combine(await Promise.all(files), make);
  return { customer, ...judge(customer, context, catalog) };
}

const target = (result: Awaited<ReturnType<typeof judged>>, product: string) =>
  result.assessments[0]?.targets.find((one) => one.product === product && one.pack === 'csp-table');

describe('an export alone', () => {
  it('is a complete list whose other channels are not known', async () => {
    const result = await judged(listFile(`${BASIC},Microsoft 365 Business Basic,25,Active\n`));
    expect(result.list).toMatchObject({ rowsRead: 1, rowsTotal: 1, complete: true });
    expect(result.confirmations.otherChannels).toBe('unknown');
    expect(target(result, 'm365-business-standard')?.verdict).toBe('clear');
  });

  it('is incomplete where a row could not be read', async () => {
    const result = await judged(listFile(`${BASIC},Microsoft 365 Business Basic,25,Active\n${APPS}\n`));
    expect(result.list).toMatchObject({ rowsRead: 1, rowsTotal: 2, complete: false });
    expect(target(result, 'm365-business-standard')?.verdict).toBe('undetermined');
  });
});

describe('with the tenant’s SKUs', () => {
  const own = () => listFile(`${BASIC},Microsoft 365 Business Basic,25,Active\n`);

  it('settles ownership and overlap: nothing was bought elsewhere', async () => {
    const result = await judged(own(), skuFile([SKUS.basic, 25]));
    expect(result.customer.tenantWide).toBe(true);
    expect(result.list.subscriptions).toHaveLength(1);
    expect(result.confirmations).toMatchObject({ otherChannels: 'none' });
    expect(target(result, 'm365-business-standard')?.verdict).toBe('ready');
  });

  it('finds the conflict that was bought elsewhere', async () => {
    const result = await judged(own(), skuFile([SKUS.basic, 25], [SKUS.apps, 10]));
    expect(result.list).toMatchObject({ rowsRead: 1, rowsTotal: 1, complete: true });
    expect(target(result, 'm365-business-standard')).toMatchObject({ verdict: 'blocked' });
    const finding = target(result, 'm365-business-standard')?.findings.find((one) => one.outcome === 'violated');
    expect(finding).toMatchObject({
      condition: 'no-overlapping-services',
      evidence: [{ subscription: null, channel: 'elsewhere', status: 'active', services: ['office-apps'] }],
    });
    expect(result.confirmations).toMatchObject({
      otherChannels: 'some',
      heldElsewhere: [{ product: 'm365-apps-for-business', edition: null, channel: 'elsewhere' }],
    });
  });

  it('finds the target that was bought elsewhere', async () => {
    const result = await judged(own(), skuFile([SKUS.basic, 25], [SKUS.e3, 1]));
    expect(target(result, 'o365-e3')?.findings.find((one) => one.condition === 'target-not-owned')?.outcome).toBe(
      'violated',
    );
  });

  it('cannot tell of what is suspended or in its grace period elsewhere', async () => {
    for (const units of [
      [0, 0, 3],
      [0, 3, 0],
    ] as const) {
      const result = await judged(own(), skuFile([SKUS.basic, 25], [SKUS.e3, ...units]));
      expect(target(result, 'o365-e3')?.verdict).toBe('undetermined');
    }
  });

  it('sees that a suspended subscription does not explain enabled licences', async () => {
    const list = listFile(
      `${BASIC},Microsoft 365 Business Basic,25,Active\n${APPS},Microsoft 365 Apps for business,10,Suspended\n`,
    );
    const explained = await judged(list, skuFile([SKUS.basic, 25], [SKUS.apps, 0, 0, 10]));
    expect(explained.customer.list.subscriptions).toHaveLength(2);
    const more = await judged(list, skuFile([SKUS.basic, 25], [SKUS.apps, 4, 0, 10]));
    expect(more.customer.list.subscriptions.at(-1)).toMatchObject({
      channel: 'elsewhere',
      status: 'active',
      quantity: 4,
    });
  });

  it('takes a SKU without licences for not owned', async () => {
    const result = await judged(own(), skuFile([SKUS.basic, 25], [SKUS.e3, 0]));
    expect(target(result, 'o365-e3')?.verdict).toBe('ready');
  });

  it('is not settled by a list of SKUs that is cut', async () => {
    const cut = readText(
      JSON.stringify({ totalCount: 9, items: [{ productSku: { id: SKUS.basic, name: 'x' }, activeUnits: 25 }] }),
    );
    const result = await judged(own(), cut);
    expect(result.customer.tenantWide).toBe(false);
    expect(target(result, 'm365-business-standard')?.verdict).toBe('clear');
  });

  it('says that SKUs alone do not tell who sold them', async () => {
    const result = await judged(readSample('03-subscribedskus-recorded-ems-powerbi.json'));
    expect(result.customer.problems.map(({ code }) => code)).toEqual(['sellers_unknown']);
    expect(result.assessments).toEqual([]);
  });
});

describe('API answers', () => {
  it('take the state and the offer from the answer', async () => {
    const result = await judged(readSample('01-subscriptions-recorded-2018.json'));
    expect(result.list.subscriptions).toMatchObject([
      { name: 'Microsoft Azure', identity: { otherKind: 'azure' }, status: 'active' },
      {
        identity: { candidates: [{ product: 'm365-business-basic', edition: null }], match: 'offer-id' },
        status: 'suspended',
        commerce: 'traditional',
        offerId: 'bd938f12-058f-4927-bba3-ae36b1d2501c',
      },
    ]);
    expect(result.list.complete).toBe(true);
    expect(result.assessments.map(({ verdict }) => verdict)).toEqual(['no-path', 'blocked']);
  });

  it('of one subscription are no complete list', async () => {
    const { list } = await judged(readSample('12-subscription-docs-nce-business-basic-expired.json'));
    expect(list).toMatchObject({ complete: false, rowsTotal: null });
    expect(list.subscriptions[0]).toMatchObject({
      commerce: 'new',
      status: 'expired',
      offerId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971',
    });
  });

  it('go to the subscription that they name, or to the only one', async () => {
    const upgrades = await readSample('07-upgrades-docs-e1-not-eligible.json');
    const one = combine([await listFile(`${BASIC},Microsoft 365 Business Basic,1,Suspended\n`), upgrades], make);
    expect([...one.answers.keys()]).toEqual([BASIC]);
    const two = combine([await listFile(`${BASIC},A,1,Active\n${APPS},B,1,Active\n`), upgrades], make);
    expect(two).toMatchObject({
      unattached: [{ file: upgrades.name, answers: [{ name: 'Office 365 Enterprise E1' }] }],
      problems: [{ code: 'answer_unattached' }],
    });
  });

  it('of another customer are left out', async () => {
    const of = (n: number) =>
      readText(
        JSON.stringify({
          items: [{ id: `0a000000-0000-4000-8000-00000000000${n}`, offerName: 'Office 365 E3', status: 'active' }],
          links: { self: { uri: `/customers/0b000000-0000-4000-8000-00000000000${n}/subscriptions` } },
        }),
        `${n}.json`,
      );
    const customer = combine(await Promise.all([of(1), of(2)]), make);
    expect(customer.list.subscriptions).toHaveLength(1);
    expect(customer.problems).toMatchObject([{ code: 'other_customer', params: { file: '2.json' } }]);
  });
});
