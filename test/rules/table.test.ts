import { describe, expect, test } from 'vitest';
import { assess } from '../../src/rules/assess';
import { pack } from '../../src/rules/packs';
import type { Outcome, TargetVerdict } from '../../src/rules/types';
import type { Status, Subscription } from '../../src/subscriptions/types';
import { candidate, catalog, codes, context, findingOf, list, row, targetOf } from './fixture';

/**
 * Microsoft's table as a person reads it, with a product whose very service plan the target would add (`conflicts`) and
 * one that has the same service by another plan (`perhaps`). Business Basic → E1 adds nothing.
 */
const TABLE = [
  ['m365-apps-for-business', 'm365-business-premium', 'exchange-online-plan-1', 'exchange-online-plan-2'],
  ['m365-apps-for-business', 'm365-apps-for-enterprise', 'o365-e4', 'm365-business-standard'],
  ['m365-apps-for-business', 'o365-e3', 'exchange-online-plan-2', 'exchange-online-plan-1'],
  ['m365-apps-for-business', 'o365-e5', 'power-bi-pro', 'exchange-online-plan-1'],
  ['m365-business-standard', 'o365-e3', 'exchange-online-plan-2', 'exchange-online-plan-1'],
  ['m365-business-standard', 'o365-e5', 'power-bi-pro', 'exchange-online-plan-1'],
  ['m365-business-basic', 'm365-business-standard', 'm365-apps-for-business', 'm365-apps-for-enterprise'],
  ['m365-business-basic', 'o365-e1', null, null],
  ['m365-business-basic', 'o365-e3', 'exchange-online-plan-2', 'exchange-online-plan-1'],
  ['m365-business-basic', 'o365-e5', 'power-bi-pro', 'exchange-online-plan-1'],
  ['m365-apps-for-business/india', 'm365-business-standard/india', 'exchange-online-plan-1', 'exchange-online-plan-2'],
  ['m365-apps-for-business/india', 'm365-business-premium', 'exchange-online-plan-1', 'exchange-online-plan-2'],
  ['m365-apps-for-business/india', 'm365-apps-for-enterprise', 'o365-e4', 'm365-business-standard'],
  ['m365-apps-for-business/india', 'o365-e3', 'exchange-online-plan-2', 'exchange-online-plan-1'],
  ['m365-apps-for-business/india', 'o365-e5', 'power-bi-pro', 'exchange-online-plan-1'],
  ['m365-business-basic/india', 'm365-business-standard/india', 'm365-apps-for-business', 'm365-apps-for-enterprise'],
  ['m365-business-basic/india', 'o365-e1', null, null],
  ['m365-business-basic/india', 'o365-e3', 'exchange-online-plan-2', 'exchange-online-plan-1'],
  ['m365-business-basic/india', 'o365-e5', 'power-bi-pro', 'exchange-online-plan-1'],
] as const;

test('the pack holds the table and nothing else', () => {
  const paths = pack('csp-table').paths.map(({ source, target }) => [source, target]);
  const printed = TABLE.map(([source, target]) => [candidate(source), candidate(target)]);
  expect(paths).toHaveLength(printed.length);
  expect(paths).toEqual(expect.arrayContaining(printed));
});

type Expected = readonly [overlap: Outcome, owned: Outcome, verdict: TargetVerdict];
type Scenario = readonly [title: string, others: readonly Subscription[], expected: Expected];

const BOTH_MET: Expected = ['met', 'met', 'clear'];

/** The customer's other subscriptions, what they mean for the two conditions on services, and the verdict. */
function scenarios(source: string, target: string, conflicts: string | null, perhaps: string | null): Scenario[] {
  const adds = conflicts !== null;
  const overlap = (outcome: Outcome): Outcome => (adds ? outcome : 'met');
  const one = (product: string | null, status: Status = 'active') => [row('Other', product, { status })];
  const plain = candidate(target).product;
  const always: Scenario[] = [
    ['nothing else', [], BOTH_MET],
    ['a second one of the source', one(source), BOTH_MET],
    ['Visio, which shares nothing', one('visio-plan-2'), BOTH_MET],
    ['Azure', [row('Azure plan', null, { otherKind: 'azure' })], BOTH_MET],
    ['the target, active', one(target), [overlap('violated'), 'violated', 'blocked']],
    ['the target, pending', one(target, 'pending'), [overlap('unverified'), 'violated', 'blocked']],
    ['the target, suspended', one(target, 'suspended'), [overlap('unverified'), 'unverified', 'undetermined']],
    ['the target, unknown', one(target, 'unknown'), [overlap('unverified'), 'unverified', 'undetermined']],
    ['the target, expired', one(target, 'expired'), [overlap('unverified'), 'unverified', 'undetermined']],
    ['the target, deleted', one(target, 'deleted'), ['met', 'unverified', 'undetermined']],
    ['the target, disabled', one(target, 'disabled'), ['met', 'unverified', 'undetermined']],
    ['another edition, deleted', one(`${plain}/nonprofit`, 'deleted'), ['met', 'unverified', 'undetermined']],
    ['not recognised, active', one(null), [overlap('unverified'), 'unverified', 'undetermined']],
    ['not recognised, expired', one(null, 'expired'), [overlap('unverified'), 'unverified', 'undetermined']],
    ['not recognised, deleted', one(null, 'deleted'), ['met', 'unverified', 'undetermined']],
    ['not recognised, disabled', one(null, 'disabled'), ['met', 'unverified', 'undetermined']],
  ];
  if (!adds) return [...always, ['a service that is not added', one('exchange-online-plan-2'), BOTH_MET]];
  return [
    ...always,
    ['the same plan, active', one(conflicts), ['violated', 'met', 'blocked']],
    ['the same plan, suspended', one(conflicts, 'suspended'), ['unverified', 'met', 'undetermined']],
    ['the same plan, pending', one(conflicts, 'pending'), ['unverified', 'met', 'undetermined']],
    ['the same plan, expired', one(conflicts, 'expired'), ['unverified', 'met', 'undetermined']],
    ['the same plan, unknown', one(conflicts, 'unknown'), ['unverified', 'met', 'undetermined']],
    ['the same plan, deleted', one(conflicts, 'deleted'), BOTH_MET],
    ['the same plan, disabled', one(conflicts, 'disabled'), BOTH_MET],
    ['the same service by another plan', one(perhaps), ['unverified', 'met', 'undetermined']],
  ];
}

describe.each(TABLE)('%s → %s', (source, target, conflicts, perhaps) => {
  const judge = (others: readonly Subscription[], total?: number) => {
    const own = row('Own', source);
    return targetOf(assess(list([own, ...others], total), context(), catalog)[0], target);
  };

  test.each(scenarios(source, target, conflicts, perhaps))('%s', (_, others, [overlap, owned, verdict]) => {
    const judged = judge(others);
    expect(findingOf(judged, 'no-overlapping-services').outcome).toBe(overlap);
    expect(findingOf(judged, 'target-not-owned').outcome).toBe(owned);
    expect(judged.verdict).toBe(verdict);
  });

  test('a list that was read in part', () => {
    const judged = judge([], 83);
    const overlap = findingOf(judged, 'no-overlapping-services');
    expect(overlap.outcome).toBe(conflicts ? 'unverified' : 'met');
    expect(overlap.reasons[0]).toEqual(
      conflicts ? { code: 'list-incomplete', params: { read: 1, total: 83 } } : { code: 'adds-nothing', params: {} },
    );
    expect(findingOf(judged, 'target-not-owned').outcome).toBe('unverified');
    expect(judged.verdict).toBe('undetermined');
  });

  test('a violation that was seen stands in a list that was read in part', () => {
    const judged = judge([row('Other', target)], 83);
    expect(findingOf(judged, 'target-not-owned').outcome).toBe('violated');
    expect(judged.verdict).toBe('blocked');
  });

  test.each([
    ['active', 'met', 'clear', null],
    ['suspended', 'violated', 'blocked', 'reactivate'],
    ['deleted', 'violated', 'blocked', 'buy-anew'],
    ['expired', 'violated', 'blocked', 'buy-anew'],
    ['disabled', 'violated', 'blocked', 'buy-anew'],
    ['pending', 'violated', 'blocked', 'wait-until-active'],
    ['unknown', 'unverified', 'undetermined', 'check-in-portal'],
  ] as const)('the subscription itself is %s', (status, outcome, verdict, remedy) => {
    const judged = targetOf(assess(list([row('Own', source, { status })]), context(), catalog)[0], target);
    const finding = findingOf(judged, 'subscription-active');
    expect(finding).toMatchObject({ outcome, remedy, effect: 'upgrade' });
    expect(finding.code).toBe(outcome === 'met' ? null : 'subscription_status_not_active');
    expect(finding.evidence.map((evidence) => evidence.subscription)).toEqual(outcome === 'met' ? [] : ['Own']);
    expect(judged.verdict).toBe(verdict);
  });

  test.each([
    ['yes', 'none', 'met', 'ready'],
    ['yes', 'unknown', 'met', 'clear'],
    ['unknown', 'none', 'unverified', 'clear'],
    ['no', 'none', 'violated', 'blocked'],
  ] as const)('delegated rights %s, other channels %s', (delegatedAdmin, otherChannels, outcome, verdict) => {
    const told = context({ told: { delegatedAdmin, otherChannels } });
    const judged = targetOf(assess(list([row('Own', source)]), told, catalog)[0], target);
    const finding = findingOf(judged, 'delegated-admin');
    expect(finding.outcome).toBe(outcome);
    expect(finding.basis).toBe(outcome === 'unverified' ? 'none' : 'user');
    expect(finding.code).toBe(outcome === 'met' ? null : 'delegated_admin_permissions_disabled');
    expect(judged.verdict).toBe(verdict);
  });

  test('names the page and its date', () => {
    expect(judge([]).source).toEqual({
      title: "Add licenses or more services to a customer's subscription",
      url: 'https://learn.microsoft.com/partner-center/customers/add-licenses-or-services-to-an-existing-subscription',
      date: '2021-05-19',
    });
  });
});

test('the India editions never lead to the plain Business Standard', () => {
  for (const source of ['m365-apps-for-business/india', 'm365-business-basic/india']) {
    const [assessment] = assess(list([row('Own', source)]), context(), catalog);
    expect(assessment?.targets.some((t) => t.product === 'm365-business-standard' && t.edition === null)).toBe(false);
    expect(assessment?.targets.every((t) => t.pack === 'csp-table')).toBe(true);
  }
});

test('Business Premium carries the note on its former name', () => {
  const [assessment] = assess(list([row('Own', 'm365-apps-for-business')]), context(), catalog);
  expect(codes(targetOf(assessment, 'm365-business-premium').notes)).toEqual(['premium-or-standard']);
  expect(targetOf(assessment, 'o365-e3').notes).toEqual([]);
});
