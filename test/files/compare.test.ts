import { describe, expect, it } from 'vitest';
import * as catalog from '../../src/catalog';
import { combine } from '../../src/files/combine';
import { compare, microsoftSays, type OurTarget } from '../../src/files/compare';
import { judge } from '../../src/files/judge';
import { subscriptionMaker } from '../../src/files/make';
import type { ApiAnswer, ApiOption } from '../../src/files/types';
import { NOW, partOf, readSample, readText } from './help';

function answer(...options: ApiOption[]): ApiAnswer {
  return { source: 'upgrades', ids: [], name: 'T', quantity: 1, options, destinations: [] };
}
function option(type: ApiOption['type'], eligible: boolean, ...codes: string[]): ApiOption {
  return { type, eligible, errors: codes.map((code) => ({ code, written: code, description: null })) };
}
function ours(verdict: OurTarget['verdict'], findings: Partial<OurTarget['findings'][number]>[] = []): OurTarget {
  const met = { condition: 'subscription-active', outcome: 'met', effect: 'upgrade', code: null } as const;
  return { verdict, findings: findings.map((finding) => ({ ...met, ...finding })) };
}
const inactive = { outcome: 'violated', code: 'subscription_status_not_active' } as const;
const overlap = {
  condition: 'no-overlapping-services',
  outcome: 'violated',
  code: 'conflicting_service_types',
} as const;

describe('Microsoft’s documented examples', () => {
  async function judgeFiles(files: Parameters<typeof combine>[0], commerce: 'traditional' | 'new') {
    const customer = combine(files, subscriptionMaker(NOW, 'en'));
    const context = {
      confirmations: { delegatedAdmin: 'yes', otherChannels: 'none', heldElsewhere: [] },
      unknownCommerceIs: commerce,
      packs: ['csp-table', 'api-2019', 'new-commerce'],
    } as const;
    return { customer, ...judge(customer, context, catalog) };
  }

  it('E1 is not eligible because the source is not active', async () => {
    const list = await readText('Subscription,Quantity,Status\nMicrosoft 365 Business Basic,1,Suspended\n');
    const { customer, assessments } = await judgeFiles(
      [list, await readSample('07-upgrades-docs-e1-not-eligible.json')],
      'traditional',
    );
    const e1 = assessments[0]?.targets.find((target) => target.product === 'o365-e1');
    const theirs = customer.answers.get(assessments[0]?.key ?? '')?.[0];
    if (!e1 || !theirs) throw new Error('nothing to compare');
    expect(compare(e1, theirs)).toMatchObject({
      kind: 'agreement',
      ours: 'blocked',
      theirs: 'not-eligible',
      codes: [{ code: 'subscription_status_not_active', ours: 'violated', reported: true, agrees: true }],
    });
  });

  it('a conflict in new commerce blocks the transfer of licences only', async () => {
    const list = await readText(
      'Subscription,Quantity,Status\nMicrosoft 365 Business Basic,1,Active\nMicrosoft 365 Apps for business,1,Active\n',
    );
    const { assessments } = await judgeFiles([list], 'new');
    const standard = assessments[0]?.targets.find((target) => target.product === 'm365-business-standard');
    const [theirs] = partOf(
      await readSample('09-transition-eligibilities-docs-2023.json'),
      'transition-eligibilities',
    ).answers;
    if (!standard || !theirs) throw new Error('nothing to compare');
    expect(standard.verdict).not.toBe('blocked');
    expect(compare(standard, theirs)).toMatchObject({
      kind: 'agreement',
      theirs: 'without-transfer',
      codes: [{ code: 'conflicting_service_types', ours: 'violated', reported: true, agrees: true }],
    });
  });
});

describe('microsoftSays', () => {
  it.each([
    [[option('upgrade-only', true)], 'eligible'],
    [[option('upgrade-only', true), option('with-licence-transfer', false)], 'without-transfer'],
    [[option('upgrade-only', false), option('with-licence-transfer', true)], 'eligible'],
    [[option('upgrade-only', false), option('with-licence-transfer', false)], 'not-eligible'],
    [[option('with-licence-transfer', false)], 'transfer-refused'],
    [[], 'unknown'],
  ] as const)('%j → %s', (options, says) => expect(microsoftSays(options)).toBe(says));
});

describe('compare', () => {
  it.each([
    ['both possible', ours('clear'), [option('upgrade-only', true)], 'agreement'],
    [
      'both refuse for the same',
      ours('blocked', [inactive]),
      [option('upgrade-only', false, 'subscription_status_not_active')],
      'agreement',
    ],
    [
      'both refuse, for what we do not check',
      ours('blocked', [inactive]),
      [option('upgrade-only', false, 'subscription_add_ons_present')],
      'other-reasons',
    ],
    ['we block, Microsoft allows', ours('blocked', [inactive]), [option('upgrade-only', true)], 'disagreement'],
    [
      'we allow, Microsoft refuses for what we found met',
      ours('ready', [{}]),
      [option('upgrade-only', false, 'subscription_status_not_active')],
      'disagreement',
    ],
    [
      'we are ready, Microsoft refuses for add-ons',
      ours('ready', [{}]),
      [option('upgrade-only', false, 'subscription_add_ons_present')],
      'disagreement',
    ],
    [
      'still to be confirmed, and refused for it',
      ours('clear', [
        { condition: 'delegated-admin', outcome: 'unverified', code: 'delegated_admin_permissions_disabled' },
      ]),
      [option('upgrade-only', false, 'delegated_admin_permissions_disabled')],
      'open',
    ],
    ['we cannot tell', ours('undetermined'), [option('upgrade-only', true)], 'open'],
    [
      'only the transfer is listed',
      ours('clear', [{ ...overlap, effect: 'licence-transfer' }]),
      [option('with-licence-transfer', false, 'conflicting_service_types')],
      'open',
    ],
    [
      'we miss the transfer’s conflict',
      ours('ready', [{ condition: 'no-overlapping-services', effect: 'licence-transfer' }]),
      [option('upgrade-only', true), option('with-licence-transfer', false, 'conflicting_service_types')],
      'disagreement',
    ],
    [
      'we see a conflict that Microsoft does not',
      ours('clear', [{ ...overlap, effect: 'licence-transfer' }]),
      [option('upgrade-only', true), option('with-licence-transfer', true)],
      'disagreement',
    ],
  ] as const)('%s', (_, target, options, kind) => {
    expect(compare(target, answer(...options)).kind).toBe(kind);
  });

  it('shows the reasons of both sides', () => {
    const both = compare(
      ours('blocked', [inactive, overlap]),
      answer(option('upgrade-only', false, 'conflicting_service_types', 'user_context_required')),
    );
    expect(both.codes.map(({ code, ours: own, reported, agrees }) => [code, own, reported, agrees])).toEqual([
      ['conflicting_service_types', 'violated', true, true],
      ['user_context_required', 'not-checked', true, null],
      ['subscription_status_not_active', 'violated', false, null],
    ]);
  });
});
