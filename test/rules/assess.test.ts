import { describe, expect, test } from 'vitest';
import { assess } from '../../src/rules/assess';
import type { HeldElsewhere } from '../../src/rules/types';
import { catalog, codes, context, findingOf, list, row, targetOf } from './fixture';

const judge = (rows: Parameters<typeof list>[0], told = context()) => assess(list(rows), told, catalog);
const only = (rows: Parameters<typeof list>[0], told = context()) => judge(rows, told)[0];

describe('the verdict of a subscription', () => {
  test('is the best of the table, never of the API of 2019', () => {
    // Each path of the table is blocked by the target itself; Business Premium and M365 E3 of 2019 are not.
    const [standard] = judge([row('Own', 'm365-business-standard'), row('E3', 'o365-e3'), row('E5', 'o365-e5')]);
    expect(standard?.verdict).toBe('blocked');
    const [basic] = judge([row('Own', 'm365-business-basic'), row('E3', 'o365-e3')]);
    expect(basic?.verdict).toBe('clear');
    expect(targetOf(basic, 'o365-e1').verdict).toBe('clear');
    expect(targetOf(basic, 'o365-e3').verdict).toBe('blocked');
  });

  test.each([
    ['Power BI Pro', 'power-bi-pro', 'no-path'],
    ['Office 365 E3', 'o365-e3', 'no-path'],
    ['Contoso Backup', null, 'unrecognised'],
    ['a product that the catalog lacks', 'not-in-catalog', 'unrecognised'],
  ])('%s', (name, is, verdict) => {
    expect(only([row(name, is)])).toMatchObject({ verdict, targets: [] });
  });

  test('something of another kind has no path, and says so', () => {
    const assessment = only([row('Azure plan', null, { otherKind: 'azure' })]);
    expect(assessment).toEqual({
      key: 'Azure plan',
      verdict: 'no-path',
      targets: [],
      notes: [{ code: 'other-kind', params: {} }],
    });
  });

  test('without the table there is no path, whatever the API listed', () => {
    const assessment = only([row('Own', 'm365-business-basic')], context({ packs: ['api-2019'] }));
    expect(assessment?.verdict).toBe('no-path');
    expect(assessment?.targets.map((target) => target.pack)).toContain('api-2019');
  });

  test('stands in the order of the list, one per row', () => {
    const rows = ['c', 'a', 'b'].map((name) => row(name, 'm365-business-basic'));
    expect(judge(rows).map((assessment) => assessment.key)).toEqual(['c', 'a', 'b']);
  });
});

describe('targets', () => {
  test('the table first, in its order, then what the API listed besides it', () => {
    const assessment = only([row('Own', 'm365-business-basic')]);
    expect(assessment?.targets.map((target) => [target.product, target.pack])).toEqual([
      ['m365-business-standard', 'csp-table'],
      ['o365-e1', 'csp-table'],
      ['o365-e3', 'csp-table'],
      ['o365-e5', 'csp-table'],
      ['o365-e5-without-audio-conferencing', 'api-2019'],
      ['m365-e3', 'api-2019'],
      ['m365-e5', 'api-2019'],
      ['m365-e5-without-audio-conferencing', 'api-2019'],
      ['o365-e4', 'api-2019'],
      ['m365-business-premium', 'api-2019'],
    ]);
    const former = targetOf(assessment, 'm365-e3');
    expect(former.notes).toEqual([{ code: 'api-2019', params: { date: '2019-01-11' } }]);
    expect(former.source.date).toBe('2019-01-11');
  });

  test('Apps for business had Business Standard as a target in 2019', () => {
    const target = targetOf(only([row('Own', 'm365-apps-for-business')]), 'm365-business-standard');
    expect(target.pack).toBe('api-2019');
  });

  test('say what is added, raised and lost', () => {
    const assessment = only([row('Own', 'm365-business-basic')]);
    expect(targetOf(assessment, 'm365-business-standard')).toMatchObject({
      name: 'Microsoft 365 Business Standard',
      servicesAdded: ['office-apps'],
      servicesLost: [],
    });
    expect(targetOf(assessment, 'o365-e1').servicesAdded).toEqual([]);
    expect([...targetOf(assessment, 'o365-e3').servicesAdded].sort()).toEqual([
      'exchange-online',
      'office-apps',
      'rights-management',
      'sharepoint-onedrive',
    ]);
    const enterprise = targetOf(only([row('Own', 'm365-apps-for-business')]), 'm365-apps-for-enterprise');
    expect(enterprise).toMatchObject({ servicesAdded: ['office-apps'], servicesLost: [] });
  });
});

describe('evidence', () => {
  test('names the row and the service of an overlap', () => {
    const rows = [row('Own', 'm365-business-basic'), row('Apps', 'm365-apps-for-business')];
    const finding = findingOf(targetOf(only(rows), 'm365-business-standard'), 'no-overlapping-services');
    expect(finding).toEqual({
      condition: 'no-overlapping-services',
      outcome: 'violated',
      basis: 'page',
      effect: 'upgrade',
      code: 'conflicting_service_types',
      evidence: [
        {
          subscription: 'Apps',
          name: 'Apps',
          services: ['office-apps'],
          plans: ['OFFICE_BUSINESS'],
          status: 'active',
          channel: 'this-partner',
        },
      ],
      reasons: [{ code: 'same-service', params: { names: 'Apps', services: 'office-apps' } }],
      remedy: 'cancel-conflicting-first',
    });
  });

  test('Exchange Online Plan 1 against Plan 2 is the same service by another plan', () => {
    const rows = [row('Own', 'm365-business-basic'), row('Mail', 'exchange-online-plan-1')];
    const finding = findingOf(targetOf(only(rows), 'o365-e3'), 'no-overlapping-services');
    expect(finding).toMatchObject({ outcome: 'unverified', code: 'conflicting_service_types' });
    expect(finding.evidence).toMatchObject([{ subscription: 'Mail', services: ['exchange-online'], plans: [] }]);
    expect(finding.reasons[0]).toEqual({
      code: 'same-service-other-plan',
      params: { names: 'Mail', services: 'exchange-online' },
    });
    expect(finding.remedy).toBe('check-in-portal');
  });

  test('Power BI does not block Business Basic → Business Standard', () => {
    const rows = [row('Own', 'm365-business-basic'), row('Power BI', 'power-bi-pro')];
    expect(targetOf(only(rows), 'm365-business-standard').verdict).toBe('clear');
  });

  test('an existing target', () => {
    const rows = [row('Own', 'm365-business-basic'), row('Mine', 'm365-business-standard')];
    expect(findingOf(targetOf(only(rows), 'm365-business-standard'), 'target-not-owned')).toMatchObject({
      outcome: 'violated',
      basis: 'page',
      effect: 'upgrade',
      code: 'concurrency_conflicts',
      evidence: [{ subscription: 'Mine', services: [], status: 'active' }],
      reasons: [{ code: 'target-active', params: { names: 'Mine' } }],
      remedy: 'target-already-there',
    });
  });

  test('only the rows that violate are named where one does', () => {
    const rows = [
      row('Own', 'm365-business-basic'),
      row('Nickname', null),
      row('Apps', 'm365-apps-for-business'),
      row('Suspended', 'm365-apps-for-business', { status: 'suspended' }),
    ];
    const finding = findingOf(targetOf(only(rows), 'm365-business-standard'), 'no-overlapping-services');
    expect(finding.evidence.map((evidence) => evidence.name)).toEqual(['Apps']);
  });

  test('names twenty rows at most, in the order of the list, and counts the others', () => {
    const others = Array.from({ length: 50 }, (_, i) => row(`Apps ${i}`, 'm365-apps-for-business'));
    const target = targetOf(only([row('Own', 'm365-business-basic'), ...others]), 'm365-business-standard');
    const finding = findingOf(target, 'no-overlapping-services');
    expect(finding.evidence.map((evidence) => evidence.name)).toEqual(others.slice(0, 20).map((other) => other.name));
    expect(finding.reasons).toContainEqual({ code: 'more-rows', params: { count: 30 } });
    expect(finding.reasons[0]?.params.names).toBe('Apps 0, Apps 1, Apps 2 (+17)');
  });

  test('a row of another kind is left aside, and listed', () => {
    const rows = [row('Own', 'm365-business-basic'), row('Azure plan', null, { otherKind: 'azure' })];
    const target = targetOf(only(rows), 'm365-business-standard');
    for (const condition of ['no-overlapping-services', 'target-not-owned'] as const) {
      expect(findingOf(target, condition).outcome).toBe('met');
      expect(findingOf(target, condition).reasons).toContainEqual({
        code: 'left-aside',
        params: { names: 'Azure plan' },
      });
    }
  });

  test('what the user says is none of these services counts no more', () => {
    const nickname = row('Nickname', null);
    expect(only([row('Own', 'm365-business-basic'), nickname])?.verdict).toBe('undetermined');
    const said = row('Nickname', null, { otherKind: 'user-said' });
    expect(only([row('Own', 'm365-business-basic'), said])?.verdict).toBe('clear');
  });

  test('each row that is not active is named by its own finding', () => {
    const rows = ['First', 'Second'].map((name) => row(name, 'm365-business-basic', { status: 'suspended' }));
    const names = judge(rows).map((assessment) =>
      findingOf(targetOf(assessment, 'o365-e1'), 'subscription-active').evidence.map(({ name }) => name),
    );
    expect(names).toEqual([['First'], ['Second']]);
  });

  test('an unknown status word is repeated, a missing one is said to be missing', () => {
    const finding = (statusText: string | null) => {
      const rows = [row('Own', 'm365-business-basic', { status: 'unknown', statusText })];
      return findingOf(targetOf(only(rows), 'o365-e1'), 'subscription-active');
    };
    expect(finding('Zzz')).toMatchObject({
      basis: 'page',
      reasons: [{ code: 'status-unknown', params: { text: 'Zzz' } }],
    });
    expect(finding(null)).toMatchObject({ basis: 'none', reasons: [{ code: 'status-missing', params: {} }] });
  });

  test('a list without a known total says how many rows were read', () => {
    const rows = [row('Own', 'm365-business-basic')];
    const read = { ...list(rows, null), complete: false };
    const finding = findingOf(targetOf(assess(read, context(), catalog)[0], 'o365-e1'), 'target-not-owned');
    expect(finding.reasons[0]).toEqual({ code: 'list-incomplete-open', params: { read: 1 } });
    expect(finding.remedy).toBe('read-whole-list');
  });
});

describe('purchases in other channels', () => {
  const elsewhere = (product: string, channel: HeldElsewhere['channel'] = 'microsoft-direct') => ({
    product,
    edition: null,
    channel,
  });
  const rows = [row('Own', 'm365-business-basic')];

  test('enter the conditions, marked with their channel', () => {
    const told = context({ told: { otherChannels: 'some', heldElsewhere: [elsewhere('o365-e3', 'ea')] } });
    const target = targetOf(only(rows, told), 'o365-e3');
    expect(findingOf(target, 'target-not-owned')).toMatchObject({
      outcome: 'violated',
      basis: 'user',
      evidence: [{ subscription: null, name: 'Office 365 E3', channel: 'ea', status: 'active' }],
    });
    expect(findingOf(target, 'no-overlapping-services')).toMatchObject({ outcome: 'violated', basis: 'user' });
    expect(target.verdict).toBe('blocked');
  });

  test('count only where the user says that there are some', () => {
    const told = context({ told: { otherChannels: 'none', heldElsewhere: [elsewhere('o365-e3')] } });
    expect(targetOf(only(rows, told), 'o365-e3').verdict).toBe('clear');
  });

  test('are still to be told where the user says "some" and names none', () => {
    const told = context({ told: { delegatedAdmin: 'yes', otherChannels: 'some' } });
    expect(targetOf(only(rows, told), 'o365-e1').verdict).toBe('clear');
    const named = context({
      told: { delegatedAdmin: 'yes', otherChannels: 'some', heldElsewhere: [elsewhere('visio-plan-2')] },
    });
    expect(targetOf(only(rows, named), 'o365-e1').verdict).toBe('ready');
  });

  test('are named as open where nobody told', () => {
    const finding = findingOf(targetOf(only(rows), 'o365-e3'), 'no-overlapping-services');
    expect(codes(finding.reasons)).toEqual(['no-overlap', 'other-channels-unknown']);
  });
});

describe('editions', () => {
  test.each([
    ['m365-business-standard/india', 'Microsoft 365 Business Standard India', 'Office 365 E3, Office 365 E5'],
    ['m365-business-basic-no-teams/no-teams', 'Microsoft 365 Business Basic (no Teams)', null],
    ['m365-business-basic/nonprofit', 'Microsoft 365 Business Basic (Nonprofit)', null],
  ])('%s: the table does not speak of it', (is, name, targets) => {
    const assessment = only([row('Own', is)]);
    const basics = 'Microsoft 365 Business Standard, Office 365 E1, Office 365 E3, Office 365 E5';
    expect(assessment).toMatchObject({ verdict: 'no-path', targets: [] });
    expect(assessment?.notes).toContainEqual({
      code: 'edition-not-in-table',
      params: { name, targets: targets ?? basics },
    });
  });

  test('E1 (no Teams) is another edition of the target E1', () => {
    const rows = [row('Own', 'm365-business-basic'), row('E1', 'o365-e1-no-teams/no-teams')];
    const finding = findingOf(targetOf(only(rows), 'o365-e1'), 'target-not-owned');
    expect(finding.outcome).toBe('unverified');
    expect(finding.reasons[0]).toEqual({ code: 'other-edition', params: { names: 'E1' } });
  });

  test('the plain Business Standard is another edition of the Indian one', () => {
    const rows = [row('Own', 'm365-business-basic/india'), row('Plain', 'm365-business-standard')];
    const target = targetOf(only(rows), 'm365-business-standard/india');
    expect(findingOf(target, 'target-not-owned').outcome).toBe('unverified');
    const same = [row('Own', 'm365-business-basic/india'), row('India', 'm365-business-standard/india')];
    expect(findingOf(targetOf(only(same), 'm365-business-standard/india'), 'target-not-owned').outcome).toBe(
      'violated',
    );
  });
});

describe('a spelling that stands for two products', () => {
  const APPS = ['m365-apps-for-business', 'm365-apps-for-enterprise'];

  test('as the row to upgrade: different verdicts leave it open, and both are named', () => {
    const assessment = only([row('Aplicaciones para empresas', APPS)]);
    expect(assessment).toMatchObject({ verdict: 'undetermined', targets: [] });
    expect(assessment?.notes).toContainEqual({
      code: 'ambiguous',
      params: { names: 'Microsoft 365 Apps for business, Microsoft 365 Apps for enterprise' },
    });
  });

  test('as the row to upgrade: a verdict that is the same for both stands, with the targets of both', () => {
    const assessment = only([row('Own', ['m365-business-basic', 'm365-business-standard'])]);
    expect(assessment?.verdict).toBe('clear');
    const main = assessment?.targets.filter((target) => target.pack === 'csp-table');
    expect(main?.map((target) => target.product)).toEqual(['o365-e3', 'o365-e5']);
    expect(only([row('Own', ['visio-plan-2', 'power-bi-pro'])])?.verdict).toBe('no-path');
  });

  test('as another row: violated only where each of the two violates', () => {
    const finding = (candidates: readonly string[]) =>
      findingOf(
        targetOf(only([row('Own', 'm365-business-basic'), row('Other', candidates)]), 'm365-business-standard'),
        'no-overlapping-services',
      );
    expect(finding(['m365-apps-for-business', 'm365-business-standard']).outcome).toBe('violated');
    expect(finding(APPS)).toMatchObject({ outcome: 'unverified', remedy: 'say-what-row-is' });
    expect(codes(finding(APPS).reasons)[0]).toBe('row-ambiguous');
    expect(finding(['visio-plan-2', 'power-bi-pro']).outcome).toBe('met');
    expect(finding(['visio-plan-2', 'm365-apps-for-business']).outcome).toBe('unverified');
  });

  test('a row is evidence against its like, never against itself', () => {
    const twin = (name: string) => row(name, ['m365-apps-for-business', 'm365-business-standard']);
    expect(only([twin('A')])?.verdict).toBe('clear');
    const named = judge([twin('A'), twin('B'), row('Visio', 'visio-plan-2')]).map((assessment) =>
      assessment.targets
        .filter((target) => target.pack === 'csp-table')
        .map((target) => findingOf(target, 'no-overlapping-services').evidence.map(({ name }) => name)),
    );
    expect(named).toEqual([[['B'], ['B']], [['A'], ['A']], []]);
  });
});

describe('notes', () => {
  test('on commerce', () => {
    const notes = (commerce: 'traditional' | 'unknown', unknownCommerceIs: 'traditional' | 'new' = 'traditional') =>
      codes(only([row('Own', 'm365-business-basic', { commerce })], context({ unknownCommerceIs }))?.notes ?? []);
    expect(notes('traditional')).toContain('traditional-ended-2022');
    expect(notes('unknown')).toContain('commerce-unknown');
    expect(notes('unknown', 'new')).toContain('commerce-assumed-new');
  });

  test('on further subscriptions of the source product, those that are gone left out', () => {
    const again = (status: 'active' | 'suspended' | 'deleted') =>
      only([row('Own', 'm365-business-basic'), row('Second', 'm365-business-basic', { status })])?.notes;
    expect(again('active')).toContainEqual({ code: 'same-product-again', params: { count: 1 } });
    expect(again('suspended')).toContainEqual({ code: 'same-product-again', params: { count: 1 } });
    expect(codes(again('deleted') ?? [])).not.toContain('same-product-again');
  });
});
