/** The rules on the real catalog. Expectations come from Microsoft's licensing CSV of 2026-08-21, read by hand. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as catalog from '../../src/catalog';
import { assess } from '../../src/rules/assess';
import facts from '../../src/rules/conditions/facts.json';
import { pack } from '../../src/rules/packs';
import { toSubscription } from '../../src/subscriptions/subscription';
import { context, findingOf, list, targetOf } from './fixture';

const NOW = Date.UTC(2026, 10, 24);

/** Rows of a page by name, "Name | Status"; active where no status is given. */
function rows(...texts: readonly string[]) {
  return texts.map((text) => {
    const [name = '', statusText = 'Active'] = text.split(' | ');
    const row = { key: name, id: null, ids: [], name, statusText, quantityText: '5' };
    return toSubscription(row, { language: 'en', now: NOW });
  });
}
const first = (...texts: readonly string[]) => assess(list(rows(...texts)), context(), catalog)[0];
const sorted = (words: readonly string[]) => [...words].sort();

describe('what an upgrade adds', () => {
  test.each([
    ['Microsoft 365 Apps for business', 'm365-apps-for-enterprise', ['office-apps']],
    [
      'Microsoft 365 Apps for business',
      'm365-business-standard',
      ['exchange-online', 'sharepoint-onedrive', 'skype-for-business', 'teams'],
    ],
    [
      'Microsoft 365 Business Standard',
      'o365-e3',
      [
        'defender-office-365',
        'exchange-online',
        'office-apps',
        'purview-information-protection',
        'rights-management',
        'sharepoint-onedrive',
      ],
    ],
    ['Microsoft 365 Business Basic', 'm365-business-standard', ['office-apps']],
    ['Microsoft 365 Business Basic', 'o365-e1', []],
    [
      'Microsoft 365 Business Basic',
      'o365-e3',
      [
        'defender-office-365',
        'exchange-online',
        'office-apps',
        'purview-information-protection',
        'rights-management',
        'sharepoint-onedrive',
      ],
    ],
  ])('%s → %s', (name, target, added) => {
    expect(sorted(targetOf(first(name), target).servicesAdded)).toEqual(added);
  });

  test('no path of the table loses a service', () => {
    for (const name of [
      'Microsoft 365 Apps for business',
      'Microsoft 365 Business Standard',
      'Microsoft 365 Business Basic',
    ])
      for (const target of first(name)?.targets.filter((one) => one.pack === 'csp-table') ?? [])
        expect([name, target.product, target.servicesLost]).toEqual([name, target.product, []]);
  });
});

describe('other subscriptions of Microsoft 365 Business Basic', () => {
  test.each([
    ['Power BI Pro', 'm365-business-standard', 'met', 'clear'],
    ['Microsoft 365 Apps for business', 'm365-business-standard', 'violated', 'blocked'],
    ['Microsoft 365 Apps for business | Suspended', 'm365-business-standard', 'unverified', 'undetermined'],
    ['Microsoft 365 Apps for business | Deleted', 'm365-business-standard', 'met', 'clear'],
    ['Microsoft 365 Apps for enterprise', 'm365-business-standard', 'unverified', 'undetermined'],
    ['Exchange Online (Plan 2)', 'o365-e3', 'violated', 'blocked'],
    ['Exchange Online (Plan 1)', 'o365-e3', 'unverified', 'undetermined'],
    ['Exchange Online (Plan 2)', 'o365-e1', 'met', 'clear'],
    ['Microsoft Defender for Office 365 (Plan 1)', 'o365-e3', 'violated', 'blocked'],
    ['Visio Plan 2', 'o365-e3', 'met', 'clear'],
    ['Power BI Pro', 'o365-e5', 'violated', 'blocked'],
    ['Office 365 E3', 'm365-business-standard', 'unverified', 'undetermined'],
    ['Sales team', 'm365-business-standard', 'unverified', 'undetermined'],
    ['Azure plan', 'm365-business-standard', 'met', 'clear'],
    ['Microsoft 365 Business Basic', 'm365-business-standard', 'met', 'clear'],
  ])('%s, against %s', (other, product, overlap, verdict) => {
    const own = rows('Microsoft 365 Business Basic')[0];
    if (!own) throw new Error('no row');
    const all = [{ ...own, key: 'own' }, ...rows(other)];
    const target = targetOf(assess(list(all), context(), catalog)[0], product);
    expect(findingOf(target, 'no-overlapping-services').outcome).toBe(overlap);
    expect(target.verdict).toBe(verdict);
  });

  test.each([
    ['Office 365 E1', 'violated'],
    ['Office 365 E1 (no Teams)', 'unverified'],
    ['Office 365 Enterprise E1', 'violated'],
    ['Office 365 E1 | Deleted', 'unverified'],
    ['Office 365 E3', 'met'],
  ])('%s, against owning E1', (other, outcome) => {
    const target = targetOf(first('Microsoft 365 Business Basic', other), 'o365-e1');
    expect(findingOf(target, 'target-not-owned').outcome).toBe(outcome);
  });
});

test('names of their time: Office 365 Business Premium is Business Standard', () => {
  expect(first('Office 365 Business Premium')?.targets.filter((one) => one.pack === 'csp-table')).toHaveLength(2);
});

test('the India editions by their names', () => {
  const assessment = first('Microsoft 365 Business Basic India');
  expect(assessment?.targets.map((target) => target.name)).toEqual([
    'Microsoft 365 Business Standard India',
    'Office 365 E1',
    'Office 365 E3',
    'Office 365 E5',
  ]);
  expect(first('Microsoft 365 Business Standard India')?.verdict).toBe('no-path');
});

test.each(['Microsoft 365 Business Basic (no Teams)', 'Microsoft 365 Business Standard Trial'])(
  '%s: the table does not speak of it',
  (name) => {
    const assessment = first(name);
    expect(assessment?.verdict).toBe('no-path');
    expect(assessment?.notes.find((note) => note.code === 'edition-not-in-table')?.params.name).toBe(name);
  },
);

test('Office 365 E5 without Audio Conferencing is another edition of the target E5', () => {
  const target = targetOf(
    first('Microsoft 365 Business Standard', 'Office 365 E5 without Audio Conferencing'),
    'o365-e5',
  );
  expect(findingOf(target, 'target-not-owned').outcome).toBe('unverified');
});

test('a target whose id stands for an edition is found where it is owned', () => {
  const assessment = first('Microsoft 365 Business Basic', 'Office 365 E5 without Audio Conferencing');
  const target = targetOf(assessment, 'o365-e5-without-audio-conferencing/without-audio-conferencing');
  expect(target.pack).toBe('api-2019');
  expect(findingOf(target, 'target-not-owned').outcome).toBe('violated');
});

test('every product of the packs is in the catalog', () => {
  for (const id of ['csp-table', 'api-2019', 'new-commerce'] as const) {
    const { paths, unsupported } = pack(id);
    for (const { source, target } of [...paths, ...unsupported]) {
      expect([source.product, catalog.product(source.product)?.id]).toEqual([source.product, source.product]);
      expect([target.product, catalog.product(target.product)?.id]).toEqual([target.product, target.product]);
    }
  }
  for (const id of facts.seatPool.products) expect(catalog.product(id)?.plain).toBe(id);
});

test.each(readdirSync(new URL('../../public/_locales/', import.meta.url)))('%s has a word for every service', (tag) => {
  const file = new URL(`../../public/_locales/${tag}/messages.json`, import.meta.url);
  const messages: Record<string, { message: string }> = JSON.parse(readFileSync(file, 'utf8'));
  const products = catalog.productIds().map((id) => catalog.product(id));
  const families = new Set(products.flatMap((product) => product?.services.map((plan) => plan.family) ?? []));
  const missing = [...families].filter((family) => !messages[`service_${family.replaceAll('-', '_')}`]?.message);
  expect(missing).toEqual([]);
});

describe('a status with a day that is still to come', () => {
  test('neither ends the subscription nor leaves its place free', () => {
    expect(first('Microsoft 365 Business Basic | Cancelled on 12/31/2027')?.verdict).toBe('undetermined');
    const apps = first('Microsoft 365 Apps for business', 'Exchange Online (Plan 1) | Cancelled on 12/31/2027');
    expect(targetOf(apps, 'm365-business-premium').verdict).toBe('undetermined');
    const gone = first('Microsoft 365 Apps for business', 'Exchange Online (Plan 1) | Cancelled on 12/31/2025');
    expect(targetOf(gone, 'm365-business-premium').verdict).toBe('clear');
  });
});
