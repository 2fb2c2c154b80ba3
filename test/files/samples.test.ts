import { describe, expect, it } from 'vitest';
import { partOf, problems, readSample, readText, sampleText } from './help';

/** What each of Microsoft's published bodies is, with rows used; or why it is refused. */
const EXPECTED: readonly (readonly [string, string, number, readonly string[]])[] = [
  ['01-subscriptions-recorded-2018.json', 'subscriptions', 2, []],
  ['02-subscription-recorded-suspended-2015.json', 'subscriptions', 1, []],
  ['03-subscribedskus-recorded-ems-powerbi.json', 'subscribed-skus', 2, []],
  ['04-subscribedskus-recorded-groups.json', 'subscribed-skus', 4, []],
  ['05-offers-recorded-us-2019-upgrade-graph.json', 'unknown', 0, ['unused_offer@$.items']],
  ['06-addon-offers-recorded-2018.json', 'unknown', 0, ['unused_offer@$.items']],
  ['07-upgrades-docs-e1-not-eligible.json', 'upgrades', 1, []],
  ['08-upgrade-docs-post-e3-eligible.json', 'upgrades', 1, []],
  ['09-transition-eligibilities-docs-2023.json', 'transition-eligibilities', 2, []],
  ['10-transition-eligibilities-docs-2021.json', 'transition-eligibilities', 2, []],
  ['11-sku-docs-nce-business-basic.json', 'sku', 1, []],
  ['12-subscription-docs-nce-business-basic-expired.json', 'subscriptions', 1, []],
  ['13-subscription-docs-addon-2017.json', 'subscriptions', 1, []],
  ['14-subscriptions-docs-by-partner-2017.json', 'subscriptions', 1, []],
  ['15-subscription-docs-provisioning-status.json', 'unknown', 0, ['unused_provisioning_status@$']],
];

describe('published bodies', () => {
  it.each(EXPECTED)('%s is %s', async (name, kind, good, refused) => {
    const file = await readSample(name);
    expect(file.kind).toBe(kind);
    expect(file.counts).toEqual({ good, bad: 0 });
    expect(problems(file)).toEqual(refused);
  });

  it('reads recorded subscriptions: usage-based Azure, and a suspended offer by its id', async () => {
    const { rows, facts } = partOf(await readSample('01-subscriptions-recorded-2018.json'), 'subscriptions');
    expect(rows.map(({ name, status, otherKind, ids }) => ({ name, status, otherKind, ids }))).toEqual([
      { name: 'Microsoft Azure', status: 'active', otherKind: 'azure', ids: [] },
      {
        name: 'Office 365 Business Essentials',
        status: 'suspended',
        otherKind: null,
        ids: ['bd938f12-058f-4927-bba3-ae36b1d2501c'],
      },
    ]);
    expect(facts).toEqual({ total: 2, more: false, customerId: null });
  });

  it('reads PascalCase, with the offer id in a link only', async () => {
    const { rows, facts } = partOf(await readSample('02-subscription-recorded-suspended-2015.json'), 'subscriptions');
    expect(rows[0]).toMatchObject({
      id: '83ef9d05-4169-4ef9-9657-0e86b1eab1de',
      name: 'nickname',
      status: 'suspended',
      quantityText: '2',
      ids: ['0cca44d6-68e9-4762-94ee-31ece98783b9'],
    });
    expect(facts.more).toBe(true);
  });

  it('reads the tenant’s SKUs, a total that is text included', async () => {
    const { skus, facts } = partOf(await readSample('04-subscribedskus-recorded-groups.json'), 'subscribed-skus');
    expect(skus.map((sku) => [sku.partNumber, sku.enabled])).toEqual([
      ['AAD_PREMIUM', 15],
      ['AX_TASK_USER', 1],
      ['CFQ7TTC0K5DR/0002', 72],
      ['WIN_ENT_E5', 112],
    ]);
    expect(facts.total).toBe(4);
  });

  it('reads code 2 of an upgrade as "not active"', async () => {
    const { answers } = partOf(await readSample('07-upgrades-docs-e1-not-eligible.json'), 'upgrades');
    expect(answers[0]?.ids).toContain('91fd106f-4b2c-4938-95ac-f54f74e9a239');
    expect(answers[0]?.options).toMatchObject([
      { type: 'upgrade-only', eligible: false, errors: [{ code: 'subscription_status_not_active', written: '2' }] },
    ]);
  });

  it('reads PascalCase and numbers of an upgrade', async () => {
    const { answers } = partOf(await readSample('08-upgrade-docs-post-e3-eligible.json'), 'upgrades');
    expect(answers[0]).toMatchObject({
      name: 'Office 365 Enterprise E3',
      options: [{ type: 'upgrade-only', eligible: true, errors: [] }],
    });
  });

  it('reads both ways and the existing destinations of a transition', async () => {
    const { answers } = partOf(
      await readSample('09-transition-eligibilities-docs-2023.json'),
      'transition-eligibilities',
    );
    expect(answers[0]).toMatchObject({
      ids: ['CFQ7TTC0KZCR:0001'],
      options: [
        { type: 'upgrade-only', eligible: true },
        { type: 'with-licence-transfer', eligible: false, errors: [{ code: 'conflicting_service_types' }] },
      ],
      destinations: [
        { eligible: false, term: 'P1M', errors: [{ code: 'target_term_shorter_than_source' }] },
        { eligible: true, term: 'P1Y', errors: [] },
      ],
    });
  });

  it('reads a SKU with its targets, and a new-commerce subscription', async () => {
    expect(partOf(await readSample('11-sku-docs-nce-business-basic.json'), 'sku').skus).toEqual([
      {
        id: 'CFQ7TTC0LH18:0001',
        title: 'Microsoft 365 Business Basic',
        provisioningId: '3b555118-da6a-4418-894f-7df1e2096870',
        targets: ['CFQ7TTC0LDPB:0001', 'CFQ7TTC0LF8Q:0001'],
      },
    ]);
    const expired = partOf(await readSample('12-subscription-docs-nce-business-basic-expired.json'), 'subscriptions')
      .rows[0];
    expect(expired).toMatchObject({
      ids: ['CFQ7TTC0LH18:0001:CFQ7TTC0K971'],
      status: 'expired',
      details: { term: 'P1Y', commitmentEnd: '2022-01-13', cancellableUntil: '2021-01-15' },
    });
  });

  it('knows an add-on by its parent', async () => {
    const [row] = partOf(await readSample('13-subscription-docs-addon-2017.json'), 'subscriptions').rows;
    expect(row?.details).toMatchObject({
      parentId: '1c2b75c1-74a5-472a-a729-7f8cefc477f9',
      nickname: 'Some friendly name',
    });
  });
});

describe('spellings', () => {
  it('gives number 11 the meaning of its list', async () => {
    const upgrade = {
      targetOffer: { id: '91FD106F-4B2C-4938-95AC-F54F74E9A239', name: 'E1' },
      isEligible: false,
      upgradeErrors: [{ code: 11 }],
    };
    const transition = {
      catalogItemId: 'CFQ7TTC0KZCR:0001',
      eligibilities: [{ isEligible: false, errors: [{ code: 11 }] }],
    };
    const file = await readText(JSON.stringify([upgrade, transition]));
    expect(partOf(file, 'upgrades').answers[0]?.options[0]?.errors[0]?.code).toBe(
      'insufficient_granular_admin_permissions',
    );
    expect(partOf(file, 'transition-eligibilities').answers[0]?.options[0]?.errors[0]?.code).toBe(
      'conversions_not_found',
    );
  });

  it.each([
    [1, 'upgrade_with_license_transfer', 'SubscriptionStatusNotActive'],
    ['1', 'UpgradeWithLicenseTransfer', 'subscription_status_not_active'],
    ['true', 2, '2'],
  ])('reads %s, %s, %s', async (eligible, type, code) => {
    const body = {
      Target_Offer: { NAME: 'E1' },
      IS_ELIGIBLE: eligible,
      upgrade_type: type,
      UpgradeErrors: [{ Code: code }],
    };
    const [answer] = partOf(await readText(JSON.stringify(body)), 'upgrades').answers;
    expect(answer?.options).toEqual([
      {
        type: 'with-licence-transfer',
        eligible: true,
        errors: [{ code: 'subscription_status_not_active', written: String(code), description: null }],
      },
    ]);
  });

  it('keeps an error that no list has as it is written', async () => {
    const body = {
      targetOffer: { name: 'E1' },
      isEligible: false,
      upgradeErrors: [{ code: 'BrandNewCode', description: 'New.' }],
    };
    const [answer] = partOf(await readText(JSON.stringify(body)), 'upgrades').answers;
    expect(answer?.options[0]?.errors).toEqual([{ code: null, written: 'BrandNewCode', description: 'New.' }]);
  });

  it.each([
    [1, 'active'],
    ['Suspended', 'suspended'],
    [6, 'disabled'],
    ['deleted', 'deleted'],
    [0, 'unknown'],
    ['somewhere', null],
  ])('reads status %s as %s', async (written, status) => {
    const file = await readText(JSON.stringify({ OfferName: 'Office 365 E3', Status: written, Quantity: 3 }));
    expect(partOf(file, 'subscriptions').rows[0]?.status).toBe(status);
  });

  it('reads Microsoft Graph’s SKUs, with the grace period and the next page', async () => {
    const body = {
      '@odata.nextLink': 'https://graph.microsoft.com/v1.0/subscribedSkus?$skiptoken=x',
      value: [
        {
          skuId: '6FD2C87F-B296-42F0-B197-1E91E994B900',
          skuPartNumber: 'ENTERPRISEPACK',
          capabilityStatus: 'Warning',
          consumedUnits: 3,
          prepaidUnits: { enabled: 0, suspended: 1, warning: 4 },
          servicePlans: [{ servicePlanName: 'TEAMS1' }],
        },
      ],
    };
    const { skus, facts } = partOf(await readText(JSON.stringify(body)), 'subscribed-skus');
    expect(skus[0]).toEqual({
      skuId: '6fd2c87f-b296-42f0-b197-1e91e994b900',
      partNumber: 'ENTERPRISEPACK',
      name: 'ENTERPRISEPACK',
      enabled: 0,
      warning: 4,
      suspended: 1,
      plans: ['TEAMS1'],
      capability: 'expired',
    });
    expect(facts.more).toBe(true);
  });

  it('finds answers in wrappers, and the subscription that was asked about', async () => {
    const id = '4f26a5ca-c468-4715-8fc5-a14f28bcc29b';
    const upgrades = JSON.parse(sampleText('07-upgrades-docs-e1-not-eligible.json')) as object;
    const byKey = { response: { subscriptionId: id, body: upgrades } };
    expect(partOf(await readText(JSON.stringify(byKey)), 'upgrades').subscriptionId).toBe(id);
    const byLink = {
      ...upgrades,
      links: { self: { uri: `/customers/${id.replace('4f', '00')}/subscriptions/${id}/upgrades` } },
    };
    const part = partOf(await readText(JSON.stringify(byLink)), 'upgrades');
    expect(part).toMatchObject({ subscriptionId: id, facts: { customerId: id.replace('4f', '00') } });
    expect(partOf(await readText(JSON.stringify(upgrades), `upgrades-${id}.json`), 'upgrades').subscriptionId).toBe(id);
  });

  it('reads several answers pasted one after the other', async () => {
    const file = await readText(
      `${sampleText('07-upgrades-docs-e1-not-eligible.json')}\n${sampleText('01-subscriptions-recorded-2018.json')}`,
    );
    expect(file.parts.map(({ kind }) => kind).sort()).toEqual(['subscriptions', 'upgrades']);
    expect(file.problems).toEqual([]);
  });

  it('tells an error answer with its number', async () => {
    const file = await readText('{"code":900309,"description":"Blocked by the customer’s policy."}');
    expect(file.problems).toMatchObject([{ code: 'unused_error', severity: 'refused', params: { code: '900309' } }]);
  });
});

describe('broken JSON', () => {
  const text = JSON.stringify(JSON.parse(sampleText('04-subscribedskus-recorded-groups.json')), null, 2);
  const at = text.indexOf('"Minecraft');

  it('keeps what stands before the place where the file was cut', async () => {
    const file = await readText(text.slice(0, at));
    expect(partOf(file, 'subscribed-skus').skus.map((sku) => sku.partNumber)).toEqual(['AAD_PREMIUM', 'AX_TASK_USER']);
    expect(file.counts).toEqual({ good: 2, bad: 1 });
    expect(problems(file)).toEqual([`json_cut@${text.slice(0, at).split('\n').length}:17`]);
  });

  it('keeps what stands before and after a broken object', async () => {
    const file = await readText(`${text.slice(0, at)}?${text.slice(at)}`);
    expect(partOf(file, 'subscribed-skus').skus.map((sku) => sku.partNumber)).toEqual([
      'AAD_PREMIUM',
      'AX_TASK_USER',
      'WIN_ENT_E5',
    ]);
    expect(file.problems).toMatchObject([
      { code: 'json_broken', line: text.slice(0, at).split('\n').length, column: 17 },
    ]);
  });

  it('overlooks the comments and trailing commas of documentation', async () => {
    const file = await readText('// GET\n{"offerName":"Office 365 E3","status":"active",}');
    expect(file.kind).toBe('unknown');
    const body = await readText('{"offerName":"Office 365 E3",/* note */"status":"active",}');
    expect(body.kind).toBe('subscriptions');
    expect(problems(body)).toEqual(['json_lenient']);
  });

  it('names the path of an item that is of no use', async () => {
    const items = [
      { offerName: 'Office 365 E3', status: 'active' },
      { foo: 1 },
      7,
      { id: 'x', status: 'active', offerId: '' },
    ];
    const file = await readText(JSON.stringify({ totalCount: 4, items }));
    expect(file.counts).toEqual({ good: 1, bad: 3 });
    expect(problems(file)).toEqual([
      'json_item_unknown@$.items[1]',
      'json_item_unknown@$.items[2]',
      'json_no_name@$.items[3]',
    ]);
  });

  it('refuses what is JSON and nothing known, and an empty list', async () => {
    expect(problems(await readText('{"name":"x","version":"1.0.0","scripts":{"a":"b"}}'))).toEqual(['json_unknown']);
    expect(problems(await readText('{"totalCount":0,"items":[]}'))).toEqual(['json_empty']);
  });

  it('survives what nests without end', async () => {
    expect((await readText('[{"a":'.repeat(50_000))).kind).toBe('unknown');
    expect((await readText(`${'[{"a":'.repeat(20_000)}1${'}]'.repeat(20_000)}`)).kind).toBe('unknown');
  });
});
