import { describe, expect, test } from 'vitest';
import { assess } from '../../src/rules/assess';
import { pack, withOfferMatrix } from '../../src/rules/packs';
import type { UpgradePath } from '../../src/rules/types';
import type { Subscription } from '../../src/subscriptions/types';
import { candidate, catalog, codes, context, findingOf, list, row, targetOf } from './fixture';

const NEW = { commerce: 'new' } as const;
const only = (rows: readonly Subscription[], told = context()) => assess(list(rows), told, catalog)[0];

/** The paths that Microsoft's pages show for new commerce, by hand. */
const DOCUMENTED = [
  ['m365-business-basic', 'm365-business-standard', '2023-08-23'],
  ['m365-business-basic', 'o365-e1', '2023-08-23'],
  ['m365-business-standard', 'o365-e1', '2022-11-08'],
  ['m365-business-standard', 'o365-e5', '2023-03-13'],
  ['o365-e1', 'o365-e3', '2023-07-14'],
] as const;

const UNSUPPORTED = [
  ['ems-e3', 'ems-e5'],
  ['ems-e5', 'm365-e5'],
  ['ems-e5', 'm365-e5-without-audio-conferencing'],
  ['windows-enterprise-e3', 'm365-e5'],
  ['windows-enterprise-e3', 'm365-e5-without-audio-conferencing'],
  ['windows-enterprise-e5', 'm365-e5'],
  ['windows-enterprise-e5', 'm365-e5-without-audio-conferencing'],
  ['project-online-essentials', 'd365-team-members'],
  ['defender-for-endpoint-p1', 'defender-for-endpoint-p2'],
] as const;

test('the pack holds what is documented and nothing else', () => {
  const { paths, unsupported } = pack('new-commerce');
  expect(paths.map((path) => [path.source.product, path.target.product, path.document.date])).toEqual(DOCUMENTED);
  expect(unsupported.map((path) => [path.source.product, path.target.product])).toEqual(UNSUPPORTED);
});

describe.each(DOCUMENTED)('%s → %s', (source, target, date) => {
  test('neither the table nor the API of 2019 apply, and nobody is let in without a warning', () => {
    const assessment = only([row('Own', source, NEW)]);
    expect(assessment?.targets.every((one) => one.pack === 'new-commerce')).toBe(true);
    const judged = targetOf(assessment, target);
    expect(judged).toMatchObject({ verdict: 'clear', source: { date } });
    expect(codes(judged.notes)).toEqual(expect.arrayContaining(['documented-example', 'no-way-back']));
  });

  test('ready where everything is met and confirmed', () => {
    const told = context({ told: { delegatedAdmin: 'yes', otherChannels: 'none' } });
    expect(targetOf(only([row('Own', source, NEW)], told), target).verdict).toBe('ready');
  });

  test('an existing target is a choice of destination', () => {
    const judged = targetOf(only([row('Own', source, NEW), row('Mine', target, NEW)]), target);
    expect(findingOf(judged, 'target-not-owned')).toMatchObject({
      outcome: 'violated',
      effect: 'none',
      code: 'concurrency_conflicts',
      remedy: 'choose-destination',
    });
    expect(judged.verdict).toBe('clear');
  });

  test('an inactive source blocks', () => {
    expect(targetOf(only([row('Own', source, { ...NEW, status: 'suspended' })]), target).verdict).toBe('blocked');
  });

  test('an unread rest of the list leaves it open', () => {
    const read = list([row('Own', source, NEW)], 83);
    expect(targetOf(assess(read, context(), catalog)[0], target).verdict).toBe('undetermined');
  });
});

test('an overlap blocks the licence transfer alone', () => {
  const rows = [row('Own', 'm365-business-basic', NEW), row('Apps', 'm365-apps-for-business')];
  const judged = targetOf(only(rows), 'm365-business-standard');
  expect(findingOf(judged, 'no-overlapping-services')).toMatchObject({
    outcome: 'violated',
    effect: 'licence-transfer',
    code: 'conflicting_service_types',
    remedy: 'assign-licences-by-hand',
  });
  expect(judged.verdict).toBe('clear');
});

test('the seat pool of the small-business plans is named, and of no other', () => {
  const rows = [row('Own', 'm365-business-basic', NEW), row('S', 'm365-business-standard'), row('E', 'o365-e1')];
  const assessment = only(rows);
  const pool = { code: 'seat-pool', params: { seats: 300 } };
  const standard = targetOf(assessment, 'm365-business-standard');
  expect(standard.notes).toContainEqual(pool);
  expect(findingOf(standard, 'target-not-owned').reasons).toContainEqual(pool);
  const e1 = targetOf(assessment, 'o365-e1');
  expect(e1.notes).not.toContainEqual(pool);
  expect(codes(findingOf(e1, 'target-not-owned').reasons)).toEqual(
    expect.arrayContaining(['target-active', 'existing-destination']),
  );
});

test('the target says what is lost', () => {
  const judged = targetOf(only([row('Own', 'm365-business-standard', NEW)]), 'o365-e1');
  expect(judged.servicesLost).toEqual(['office-apps']);
});

test('a product without a documented path needs the Offer Matrix', () => {
  expect(only([row('Own', 'm365-apps-for-business', NEW)])).toMatchObject({
    verdict: 'no-path',
    notes: [{ code: 'offer-matrix-needed', params: {} }],
  });
});

test('a path that people expect in vain is named, with the date of the page', () => {
  expect(only([row('Own', 'ems-e3', NEW)])).toMatchObject({
    verdict: 'no-path',
    notes: [
      { code: 'not-supported', params: { name: 'Enterprise Mobility + Security E5', since: '2023-10-19' } },
      { code: 'offer-matrix-needed', params: {} },
    ],
  });
});

test('unknown commerce counts as new where the user says so', () => {
  const told = context({ unknownCommerceIs: 'new' });
  const assessment = only([row('Own', 'm365-business-basic', { commerce: 'unknown' })], told);
  expect(assessment?.targets.map((target) => target.pack)).toEqual(['new-commerce', 'new-commerce']);
  expect(codes(assessment?.notes ?? [])).toContain('commerce-assumed-new');
});

describe("the partner's Offer Matrix", () => {
  const document = { title: 'Offer Matrix', url: 'https://partner.microsoft.com/', date: '2026-11-01' };
  const path = (source: string, target: string): UpgradePath => ({
    source: candidate(source),
    target: candidate(target),
    document,
    notes: [],
  });
  const offerMatrix = [path('m365-business-basic', 'm365-business-premium'), path('ems-e3', 'ems-e5')];
  const told = context({ offerMatrix });

  test('replaces the documented paths of the products that it speaks of', () => {
    const assessment = only([row('Own', 'm365-business-basic', NEW)], told);
    expect(assessment?.targets.map((target) => target.product)).toEqual(['m365-business-premium']);
    expect(targetOf(assessment, 'm365-business-premium')).toMatchObject({ source: document, verdict: 'clear' });
    expect(codes(targetOf(assessment, 'm365-business-premium').notes)).toContain('from-offer-matrix');
  });

  test('leaves the others as they are', () => {
    expect(only([row('Own', 'o365-e1', NEW)], told)?.targets.map((target) => target.product)).toEqual(['o365-e3']);
  });

  test('outranks what is documented as not supported', () => {
    const assessment = only([row('Own', 'ems-e3', NEW)], told);
    expect(assessment?.verdict).toBe('clear');
    expect(codes(assessment?.notes ?? [])).not.toContain('not-supported');
  });

  test('a product that it does not speak of is said to be missing there', () => {
    expect(codes(only([row('Own', 'visio-plan-2', NEW)], told)?.notes ?? [])).toEqual(['not-in-offer-matrix']);
  });

  test('speaks of products whose id stands for an edition, however that is written', () => {
    const noTeams = context({ offerMatrix: [path('m365-business-basic-no-teams/no-teams', 'o365-e1-no-teams')] });
    const rows = (e1: string) => [row('Own', 'm365-business-basic-no-teams/no-teams', NEW), row('E1', e1, NEW)];
    const owned = (e1: string) =>
      findingOf(targetOf(only(rows(e1), noTeams), 'o365-e1-no-teams/no-teams'), 'target-not-owned').outcome;
    expect(owned('o365-e1-no-teams/no-teams')).toBe('violated');
    expect(owned('o365-e1-no-teams')).toBe('violated');
    expect(owned('o365-e1')).toBe('unverified');
  });

  test('a second subscription of the source is no gap, even where the target is its plain sibling', () => {
    const toPlain = context({ offerMatrix: [path('m365-business-basic-no-teams', 'm365-business-basic')] });
    const own = row('Own', 'm365-business-basic-no-teams/no-teams', NEW);
    const target = targetOf(only([own, { ...own, key: 'Second' }], toPlain), 'm365-business-basic');
    expect(findingOf(target, 'target-not-owned').outcome).toBe('met');
  });

  test('never touches traditional subscriptions', () => {
    const traditional = [row('Own', 'm365-business-basic')];
    expect(only(traditional, told)).toEqual(only(traditional));
  });

  test('without paths nothing changes', () => {
    expect(withOfferMatrix(pack('new-commerce'), [])).toEqual(pack('new-commerce'));
  });
});
