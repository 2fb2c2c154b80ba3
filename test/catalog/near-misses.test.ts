import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identify, isProductName } from '../../src/catalog';

const named = (name: string, language: string | null = 'en') => identify({ ids: [], name, language });
const ids = (name: string, language: string | null = 'en') =>
  named(name, language).candidates.map(({ product, edition }) => (edition ? `${product}/${edition}` : product));

describe('one product, however it is written', () => {
  test.each([
    ['Office 365 E3', 'o365-e3'],
    ['  office\u00a0365  e3 ', 'o365-e3'],
    ['Office365E3', 'o365-e3'],
    ['Office365EnterpriseE3', 'o365-e3'],
    ['OFFICE 365 ENTERPRISE E3', 'o365-e3'],
    ['\u200eOffice\u200b 365\u202c E3\u200f', 'o365-e3'],
    ['Office\u2011365 E3', 'o365-e3'],
    ['Ｏｆｆｉｃｅ　３６５　Ｅ３', 'o365-e3'],
    ['Office 365 Е3', 'o365-e3'],
    ['Office 365 Ε5', 'o365-e5'],
    ['Office 365 (Plan E3)', 'o365-e3'],
    ['Office ๓๖๕ E3', 'o365-e3'],
    ['Office ٣٦٥ E3', 'o365-e3'],
    ['Microsoft® 365 Business Standard™', 'm365-business-standard'],
    ['Microsoft 365 Business Standard¹', 'm365-business-standard'],
    ['Microsoft365BusinessBasic', 'm365-business-basic'],
    ['Microsoft 365&nbsp;Business Basic', 'm365-business-basic'],
    ['MICROSOFT 365 IŞ STANDART', 'm365-business-standard'],
    ['microsoft 365 apps for BUSINESS', 'm365-apps-for-business'],
    ['Exchange Online - Plan 2', 'exchange-online-plan-2'],
    ['Enterprise Mobility + Security E3', 'ems-e3'],
    ['Microsoft Defender for Office 365 Plan 1', 'defender-for-office-365-plan-1'],
    ['Power BI Pro', 'power-bi-pro'],
    ['Visio Plan 2', 'visio-plan-2'],
    ['Microsoft 365 E3 - Unattended License', 'm365-e3-unattended-license'],
    ['Office 365 E3 Developer', 'o365-e3-developer'],
    ['Office 365 E3_USGOV_DOD', 'o365-e3-usgov-dod'],
    ['Microsoft 365 A3 for Faculty', 'm365-a3-for-faculty'],
    ['Office 365 G3 GCC', 'o365-g3-gcc'],
    ['Windows 365 Business 2 vCPU 4 GB 128 GB', 'windows-365-business-2-vcpu-4-gb-128-gb'],
    ['Microsoft 365 E3 Extra Features', 'm365-e3-extra-features'],
    ['Microsoft 365 E5 Compliance', 'm365-e5-compliance'],
    ['Microsoft 365 E5 Security', 'm365-e5-security'],
    ['Office 365 E5 without Audio Conferencing', 'o365-e5-without-audio-conferencing/without-audio-conferencing'],
    ['Office 365 E5 w/o PSTN Conferencing', 'o365-e5-without-audio-conferencing/without-audio-conferencing'],
  ])('%s', (name, expected) => {
    expect(ids(name)).toEqual([expected]);
  });
});

describe('words for a term or a billing plan say nothing of the product', () => {
  test.each([
    ['Microsoft 365 Business Standard (P1Y)', 'm365-business-standard'],
    ['Microsoft 365 Business Standard (Annual, Monthly billing)', 'm365-business-standard'],
    ['Microsoft 365 Business Standard - 1 Year Term, Billed Monthly', 'm365-business-standard'],
    ['Microsoft 365 Business Standard (Commercial)', 'm365-business-standard'],
    ['Microsoft 365 Business Standard (jährliche Abrechnung)', 'm365-business-standard'],
    ['Microsoft 365 Business Standard (éves, havi számlázással)', 'm365-business-standard'],
    ['Microsoft 365 Business Basic (no Teams) (Annual)', 'm365-business-basic-no-teams/no-teams'],
    ['Office 365 E3 (Nonprofit Staff Pricing) - Monthly', 'o365-e3/nonprofit'],
    ['Microsoft 365 Business Standard 1 month trial', 'm365-business-standard/trial'],
    ['Exchange Online (Plan 1) 1 Year', 'exchange-online-plan-1'],
    ['Exchange Online (Plan 1 Year)', null],
    ['Microsoft 365 Business Standard Month', null],
    ['Microsoft 365 Business Standard (Annual) London', null],
    ['Microsoft 365 Business Standard (NCE)', null],
    ['Annual', null],
  ])('%s', (name, expected) => {
    expect(ids(name)).toEqual(expected === null ? [] : [expected]);
    if (expected && !/Nonprofit|Teams|trial/.test(name)) expect(named(name).match).toBe('alias');
  });
});

describe("names of today's price lists that the licensing CSV does not print", () => {
  test.each([
    ['Enterprise Mobility and Security E3', 'ems-e3'],
    ['Microsoft Defender for Endpoint Plan 2', 'defender-for-endpoint-p2'],
    ['Dynamics 365 Sales Enterprise', 'd365-sales-enterprise'],
    ['Dynamics 365 Business Central Team Member', 'd365-business-central-team-members'],
    ['Windows 11 Enterprise E5', 'windows-enterprise-e5'],
  ])('%s', (name, expected) => {
    expect(ids(name)).toEqual([expected]);
  });
});

describe('neighbours of a known name that are not in the catalog', () => {
  test.each([
    'Microsoft 365 Premium',
    'Microsoft 365 Family',
    'Microsoft 365 Personal',
    'Microsoft 365 Basic',
    'Microsoft 365 Business Standard and Microsoft 365 Copilot',
    'Microsoft 365 Business Premium and Microsoft 365 Copilot Business',
    'Microsoft 365 A3',
    'Microsoft 365 G3',
    'Office 365 A3',
    'Office 365 A3 Developer',
    'Office 365 G3',
    'Microsoft 365 E1',
    'Microsoft 365 E4',
    'Office 365 E3 for Students',
    'Office 365 E3 (Government)',
    'Office 365 E3 GCC',
    'Office 365 E3 Extra Features',
    'Office 365 E5 Compliance',
    'Office 365 E5 (no Teams)',
    'Exchange Online (Plan 1) (no Teams)',
    'Microsoft 365 E3/E5',
    'Office 365 E3 E5',
    'Office 365 E 3 5',
    'Office 365 E35',
    'Office 365 E3 Contoso',
    'Contoso Office 365 E3',
    'Office 365 E3 2',
    'Microsoft 365 Business',
    'Мicrosoft 365 E3',
    'Microsoft 365 for business',
    'Microsoft 365 for enterprise',
    'Microsoft 365',
    'Office 365',
    'Office 365 Enterprise',
    'Exchange Online',
    'Business Standard',
    'E3',
    'Microsoft 365 Business Premium India',
    'Office 365 E3 India',
    'Microsoft 365 Apps for enterprise India',
    'Microsoft 365 Business Standard India (no Teams)',
    'Microsoft 365 Business Basic Donation',
    'Microsoft 365 Business Standard for Faculty',
    'Windows 10 Enterprise',
    'EMS E3 Office 365',
    'Contoso Backup',
    '',
    '   ',
    '365',
  ])('%s', (name) => {
    for (const language of ['en', 'hu', 'fr', 'zh-CN', null]) {
      const known = name === 'Microsoft 365 Business' ? ['m365-business-premium'] : [];
      expect(ids(name, language)).toEqual(known);
    }
  });

  test('says which words keep a name from being a known one', () => {
    expect(named('Office 365 E3 Contoso special').notes).toEqual([
      { code: 'unknown-edition', words: 'contoso special' },
    ]);
    expect(named('Microsoft 365 A3').notes).toEqual([{ code: 'unknown-edition', words: 'a3' }]);
    expect(named('Office 365 E5 (no Teams)').notes).toEqual([{ code: 'unknown-edition', words: 'no teams' }]);
    expect(named('Contoso Backup').notes).toEqual([]);
  });
});

describe('editions', () => {
  test.each([
    ['Microsoft 365 Business Basic (no Teams)', 'm365-business-basic-no-teams/no-teams'],
    ['Microsoft 365 Business Basic no Teams', 'm365-business-basic-no-teams/no-teams'],
    ['Microsoft 365 Business Basic w/o Teams', 'm365-business-basic-no-teams/no-teams'],
    ['Microsoft 365 Business Basic without Teams', 'm365-business-basic-no-teams/no-teams'],
    ['Microsoft 365 Business Basic (ohne Teams)', 'm365-business-basic-no-teams/no-teams'],
    ['Microsoft 365 Business Basic (sans Teams)', 'm365-business-basic-no-teams/no-teams'],
    ['Microsoft 365 Business Basic (Teams nélkül)', 'm365-business-basic-no-teams/no-teams'],
    ['Microsoft 365 商业基本版（不含 Teams）', 'm365-business-basic-no-teams/no-teams'],
    ['Microsoft 365 Business Standard EEA (no Teams)', 'm365-business-standard-eea-no-teams/eea-no-teams'],
    ['Microsoft 365 Business Premium EWR (ohne Teams)', 'm365-business-premium-eea-no-teams/eea-no-teams'],
    ['Office 365 E1 (no Teams)', 'o365-e1-no-teams/no-teams'],
    ['Office 365 E5 EEA (no Teams)', 'o365-e5-eea-no-teams/eea-no-teams'],
    ['Microsoft 365 E5 EEA (no Teams)', 'm365-e5-eea-no-teams/eea-no-teams'],
    ['Microsoft 365 Business Premium Donation', 'm365-business-premium-donation/donation'],
    ['Microsoft 365 Business Premium Donation (Non-Profit Pricing)', 'm365-business-premium-donation/donation'],
    ['Office 365 E3 (Nonprofit Staff Pricing)', 'o365-e3/nonprofit'],
    ['Office 365 Enterprise E3 (Nonprofit Staff Pricing) Trial', 'o365-e3/nonprofit-trial'],
    ['Office 365 E3 Trial', 'o365-e3/trial'],
    ['Office 365 Enterprise E1 (Government Pricing)', 'o365-e1/government'],
    ['Power BI Pro (Nonprofit Staff Pricing)', 'power-bi-pro-ce/nonprofit'],
    ['Microsoft 365 Business Premium (no Teams) (Nonprofit Staff Pricing)', 'm365-business-premium-no-teams/nonprofit'],
    ['Microsoft 365 Business Standard India', 'm365-business-standard/india'],
    ['Microsoft 365 Business Standard (India)', 'm365-business-standard/india'],
    ['Microsoft 365 Business Basic Indien', 'm365-business-basic/india'],
    ['Microsoft 365 商业高级版印度', null],
    ['Microsoft 365 商业标准版印度', 'm365-business-standard/india'],
    ['Office 365 Business Premium India', 'm365-business-standard/india'],
    ['Microsoft 365 Appar för företag Indien', 'm365-apps-for-business/india'],
  ])('%s', (name, expected) => {
    expect(ids(name)).toEqual(expected === null ? [] : [expected]);
  });
});

describe('names of their time', () => {
  test('an old name is the product of its time, and says so', () => {
    const { candidates, match, notes } = named('Office 365 Business Premium');
    expect(candidates).toEqual([{ product: 'm365-business-standard', edition: null }]);
    expect(match).toBe('alias');
    expect(notes).toEqual([
      {
        code: 'renamed',
        formerName: 'Office 365 Business Premium',
        name: 'Microsoft 365 Business Standard',
        since: '2020-04-21',
      },
    ]);
    expect(named('Microsoft 365 Business').notes[0]).toMatchObject({
      code: 'renamed',
      name: 'Microsoft 365 Business Premium',
    });
    expect(named('Office 365 ProPlus').candidates).toEqual([{ product: 'm365-apps-for-enterprise', edition: null }]);
  });
  test('a name of today that was another product’s until 2020 is ambiguous', () => {
    expect(ids('Microsoft 365 F1').sort()).toEqual(['m365-f1', 'm365-f1-2', 'm365-f3']);
  });
  test('names of today are exact, in any language', () => {
    expect(named('Office 365 Enterprise E3').match).toBe('exact-name');
    expect(named('Office 365 Nagyvállalati E3 verzió', 'hu').match).toBe('exact-name');
    expect(named('Microsoft 365 Vállalati alapverzió', 'de').match).toBe('exact-name');
    expect(named('Phone System').match).toBe('alias');
  });
  test('one spelling for two products gives both', () => {
    expect(ids('Microsoft 365 Vállalati alkalmazások', 'hu').sort()).toEqual([
      'm365-apps-for-business',
      'm365-apps-for-enterprise',
    ]);
    expect(ids('Microsoft 365 Empresas', 'pt-PT').sort()).toEqual(['m365-business-premium', 'm365-business-standard']);
    expect(ids('Office 365 entreprise', 'fr')).toContain('m365-apps-for-business');
    expect(ids('Office 365 entreprise', 'fr').length).toBe(4);
  });
});

describe('positively other things', () => {
  test.each([
    ['Azure plan', 'azure'],
    ['Microsoft Azure', 'azure'],
    ['Azure-Plan', 'azure'],
    ['Azure subscription', 'azure'],
    ['Microsoft Azure (MS-AZR-0145P)', 'azure'],
    ['Windows Server 2022 CAL - 1 User CAL', 'perpetual-software'],
    ['SQL Server 2022 Standard Core - 2 Core License Pack', 'perpetual-software'],
    ['Office LTSC Professional Plus 2021', 'perpetual-software'],
    ['Project Standard 2021', 'perpetual-software'],
  ])('%s', (name, kind) => {
    expect(named(name)).toMatchObject({ candidates: [], otherKind: kind });
    expect(isProductName(name)).toBe(true);
  });
  test.each([
    'Azure',
    'Contoso Backup',
    'Azure Active Directory',
    'Office 2021 Contoso',
    'Windows Server',
    'Azure plan Contoso',
    'Office',
    'Backup for Microsoft 365',
  ])('not %s', (name) => {
    expect(named(name).otherKind).toBeNull();
  });
  test('Azure Active Directory Premium P1 is a licence', () => {
    expect(named('Azure Active Directory Premium P1')).toMatchObject({
      candidates: [{ product: 'entra-id-p1', edition: null }],
      otherKind: null,
    });
  });
});

const KNOWN = [
  'Office 365 E3',
  'Microsoft 365 Business Basic',
  'Microsoft 365 Apps for enterprise',
  'Exchange Online (Plan 1)',
  'Microsoft 365 Vállalati alapverzió',
  'Microsoft 365 商业标准版',
];

fc.configureGlobal({ numRuns: 60 });

describe('for any name', { timeout: 30_000 }, () => {
  test('a word that nobody knows never leaves a candidate', () => {
    const unknown = fc.stringMatching(/^[b-df-hj-np-tv-z]{4,9}$/);
    fc.assert(
      fc.property(
        fc.constantFrom(...KNOWN),
        unknown,
        fc.boolean(),
        fc.constantFrom(' ', ' - ', ' (', '\u00a0'),
        (name, word, before, gap) => {
          const decorated = before ? `${word}${gap}${name}` : `${name}${gap}${word}`;
          expect(named(decorated).candidates).toEqual([]);
          expect(named(decorated).otherKind).toBeNull();
        },
      ),
    );
  });
  test('marks that nobody sees, case and spaces change nothing', () => {
    const noise = fc.constantFrom('\u200b', '\u200e', '\u200f', '\u2060', '\ufeff', '\u00ad', '\u202a');
    fc.assert(
      fc.property(
        fc.constantFrom(...KNOWN),
        fc.array(fc.tuple(fc.nat(40), noise)),
        fc.boolean(),
        (name, marks, upper) => {
          let noisy = upper ? name.toUpperCase() : name.toLowerCase();
          for (const [at, mark] of marks) noisy = noisy.slice(0, at) + mark + noisy.slice(at);
          expect(named(noisy).candidates).toEqual(named(name).candidates);
        },
      ),
    );
  });
  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.array(fc.string()),
        (name, ids_) => void identify({ ids: ids_, name, language: null }),
      ),
    );
  });
});
