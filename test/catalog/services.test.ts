import { describe, expect, test } from 'vitest';
import { catalogVersion, displayName, product, productIds } from '../../src/catalog';
import extra from '../../src/catalog/data/plans-extra.json';

const plans = (id: string) => new Set(product(id)?.services.map(({ name }) => name));
const added = (from: string, to: string) => [...plans(to)].filter((name) => !plans(from).has(name)).sort();
const words = (text: string) => text.trim().split(/\s+/).sort();

const E3 =
  'ATP_ENTERPRISE ContentExplorer_Standard EXCHANGE_S_ENTERPRISE MIP_S_CLP1 OFFICESUBSCRIPTION RMS_S_ENTERPRISE SHAREPOINTENTERPRISE';
/** CustomerLockboxA_Enterprise is the one completion of this kind: E5's twin without Teams has it, and so has Microsoft 365 E5. */
const E5 = `${E3} ADALLOM_S_O365 BI_AZURE_P2 COMMUNICATIONS_DLP CUSTOMER_KEY Content_Explorer EQUIVIO_ANALYTICS INFORMATION_BARRIERS INFO_GOVERNANCE
  LOCKBOX_ENTERPRISE M365_ADVANCED_AUDITING MCOEV MCOMEETADV MICROSOFT_COMMUNICATION_COMPLIANCE MIP_S_CLP2 MIP_S_Exchange MTP PAM_ENTERPRISE
  PREMIUM_ENCRYPTION RECORDS_MANAGEMENT THREAT_INTELLIGENCE CustomerLockboxA_Enterprise`;

describe('core and feature plans that each path of the table adds, by the CSV of 2026-08-21', () => {
  test.each([
    [
      'm365-apps-for-business',
      'm365-business-premium',
      `AAD_PREMIUM ADALLOM_S_DISCOVERY ATP_ENTERPRISE BPOS_S_DlpAddOn EXCHANGE_S_ARCHIVE_ADDON EXCHANGE_S_STANDARD INTUNE_A INTUNE_SMBIZ MCOSTANDARD
       MDE_SMB MFA_PREMIUM OFFICE_SHARED_COMPUTER_ACTIVATION RMS_S_ENTERPRISE RMS_S_PREMIUM SHAREPOINTSTANDARD TEAMS1 UNIVERSAL_PRINT_01 WINBIZ
       WINDOWSUPDATEFORBUSINESS_DEPLOYMENTSERVICE`,
    ],
    ['m365-apps-for-business', 'm365-apps-for-enterprise', 'OFFICESUBSCRIPTION'],
    ['m365-apps-for-business', 'o365-e3', `${E3} MCOSTANDARD TEAMS1`],
    ['m365-apps-for-business', 'o365-e5', `${E5} MCOSTANDARD TEAMS1`],
    ['m365-business-standard', 'o365-e3', E3],
    ['m365-business-standard', 'o365-e5', E5],
    ['m365-business-basic', 'm365-business-standard', 'OFFICE_BUSINESS'],
    ['m365-business-basic', 'o365-e1', ''],
    ['m365-business-basic', 'o365-e3', E3],
    ['m365-business-basic', 'o365-e5', E5],
    ['m365-apps-for-business', 'm365-business-standard', 'EXCHANGE_S_STANDARD MCOSTANDARD SHAREPOINTSTANDARD TEAMS1'],
  ])('%s → %s', (from, to, expected) => {
    expect(added(from, to)).toEqual(expected === '' ? [] : words(expected));
  });
});

test('services carry family, tier and kind', () => {
  const exchange = (id: string) => product(id)?.services.find(({ family }) => family === 'exchange-online');
  expect(exchange('exchange-online-plan-1')).toEqual({
    name: 'EXCHANGE_S_STANDARD',
    family: 'exchange-online',
    tier: 3,
    kind: 'core',
  });
  expect(exchange('o365-e3')).toEqual({
    name: 'EXCHANGE_S_ENTERPRISE',
    family: 'exchange-online',
    tier: 4,
    kind: 'core',
  });
  expect([...plans('power-bi-pro')].some((name) => plans('o365-e3').has(name))).toBe(false);
  expect(plans('exchange-online-plan-2').has('EXCHANGE_S_ENTERPRISE')).toBe(true);
  for (const id of productIds()) {
    for (const { kind, family } of product(id)?.services ?? []) {
      expect(['core', 'feature']).toContain(kind);
      expect(family).toMatch(/^[a-z0-9-]+$/);
    }
  }
});

test('completions are listed with their twin, their plans and the reason', () => {
  expect(extra.completions.map(({ product, twin, plans }) => [product, twin, plans.length])).toEqual([
    ['m365-business-basic', 'm365-business-basic-no-teams', 21],
    ['m365-business-standard', 'm365-business-standard-no-teams', 3],
    ['m365-business-premium', 'm365-business-premium-no-teams', 3],
    ['o365-e1', 'o365-e1-no-teams', 5],
    ['o365-e3', 'o365-e3-no-teams', 3],
    ['o365-e5', 'o365-e5-eea-no-teams', 3],
  ]);
  for (const { reason } of extra.completions) expect(reason).toContain('twin without Teams');
});

test('all products of the CSV, the curated ones first', () => {
  expect(productIds()).toHaveLength(620);
  expect(new Set(productIds()).size).toBe(620);
  expect(productIds()[0]).toBe('m365-apps-for-business');
  for (const id of productIds()) expect(id).toMatch(/^[\p{L}\p{N}-]+$/u);
  expect(catalogVersion()).toBe('2026-08-21');
});

test('names as Microsoft prints them, with their edition', () => {
  expect(displayName('m365-business-standard', 'india')).toBe('Microsoft 365 Business Standard India');
  expect(displayName('m365-business-standard', null)).toBe('Microsoft 365 Business Standard');
  expect(displayName('o365-e1-no-teams', 'no-teams')).toBe('Office 365 E1 (no Teams)');
  expect(displayName('o365-e3', 'nonprofit')).toBe('Office 365 E3 (Nonprofit Staff Pricing)');
  expect(displayName('m365-apps-for-enterprise', null)).toBe('Microsoft 365 Apps for enterprise');
  expect(displayName('unheard-of', null)).toBe('unheard-of');
});
