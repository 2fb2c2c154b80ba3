/** A small catalog and customers made by hand, so that the rules are tested without the real catalog's size and changes. */
import type { Candidate, OtherKind, Product, ServicePlan } from '../../src/catalog/types';
import type { AssessContext, Assessment, CatalogView, Finding, TargetAssessment } from '../../src/rules/types';
import type { Commerce, Status, Subscription, SubscriptionList } from '../../src/subscriptions/types';

const PLANS: Record<string, readonly [family: string, tier: number]> = {
  EXCHANGE_S_STANDARD: ['exchange-online', 3],
  EXCHANGE_S_ENTERPRISE: ['exchange-online', 4],
  OFFICE_BUSINESS: ['office-apps', 2],
  OFFICESUBSCRIPTION: ['office-apps', 3],
  ONEDRIVESTANDARD: ['sharepoint-onedrive', 2],
  SHAREPOINTSTANDARD: ['sharepoint-onedrive', 4],
  SHAREPOINTENTERPRISE: ['sharepoint-onedrive', 5],
  SHAREPOINTWAC: ['office-for-the-web', 1],
  TEAMS1: ['teams', 2],
  RMS_S_ENTERPRISE: ['rights-management', 1],
  AAD_PREMIUM: ['entra-id', 2],
  AAD_PREMIUM_P2: ['entra-id', 3],
  INTUNE_A: ['intune', 1],
  BI_AZURE_P2: ['power-bi', 2],
  VISIO_CLIENT_SUBSCRIPTION: ['visio', 2],
  WIN10_PRO_ENT_SUB: ['windows', 2],
};

const BASIC = ['EXCHANGE_S_STANDARD', 'SHAREPOINTSTANDARD', 'SHAREPOINTWAC', 'TEAMS1'];
const STANDARD = [...BASIC, 'OFFICE_BUSINESS'];
const E3 = [
  'EXCHANGE_S_ENTERPRISE',
  'OFFICESUBSCRIPTION',
  'RMS_S_ENTERPRISE',
  'SHAREPOINTENTERPRISE',
  'SHAREPOINTWAC',
  'TEAMS1',
];
const E5 = [...E3, 'BI_AZURE_P2'];
const M365_E3 = [...E3, 'AAD_PREMIUM', 'INTUNE_A', 'WIN10_PRO_ENT_SUB'];

const PRODUCTS: readonly [id: string, name: string, plans: readonly string[], plain?: string, edition?: string][] = [
  [
    'm365-apps-for-business',
    'Microsoft 365 Apps for business',
    ['OFFICE_BUSINESS', 'ONEDRIVESTANDARD', 'SHAREPOINTWAC'],
  ],
  [
    'm365-apps-for-enterprise',
    'Microsoft 365 Apps for enterprise',
    ['OFFICESUBSCRIPTION', 'ONEDRIVESTANDARD', 'SHAREPOINTWAC'],
  ],
  ['m365-business-basic', 'Microsoft 365 Business Basic', BASIC],
  [
    'm365-business-basic-no-teams',
    'Microsoft 365 Business Basic (no Teams)',
    BASIC.filter((plan) => plan !== 'TEAMS1'),
    'm365-business-basic',
    'no-teams',
  ],
  ['m365-business-standard', 'Microsoft 365 Business Standard', STANDARD],
  ['m365-business-premium', 'Microsoft 365 Business Premium', [...STANDARD, 'AAD_PREMIUM', 'INTUNE_A']],
  ['o365-e1', 'Office 365 E1', BASIC],
  ['o365-e1-no-teams', 'Office 365 E1 (no Teams)', BASIC.slice(0, 3), 'o365-e1', 'no-teams'],
  ['o365-e3', 'Office 365 E3', E3],
  ['o365-e4', 'Office 365 E4', E3],
  ['o365-e5', 'Office 365 E5', E5],
  ['o365-e5-without-audio-conferencing', 'Office 365 E5 without Audio Conferencing', E5],
  ['m365-e3', 'Microsoft 365 E3', M365_E3],
  ['m365-e5', 'Microsoft 365 E5', [...M365_E3, 'BI_AZURE_P2', 'AAD_PREMIUM_P2']],
  ['m365-e5-without-audio-conferencing', 'Microsoft 365 E5 without Audio Conferencing', [...M365_E3, 'BI_AZURE_P2']],
  ['exchange-online-plan-1', 'Exchange Online (Plan 1)', ['EXCHANGE_S_STANDARD']],
  ['exchange-online-plan-2', 'Exchange Online (Plan 2)', ['EXCHANGE_S_ENTERPRISE']],
  ['power-bi-pro', 'Power BI Pro', ['BI_AZURE_P2']],
  ['visio-plan-2', 'Visio Plan 2', ['VISIO_CLIENT_SUBSCRIPTION']],
  ['ems-e3', 'Enterprise Mobility + Security E3', ['AAD_PREMIUM', 'INTUNE_A', 'RMS_S_ENTERPRISE']],
  ['ems-e5', 'Enterprise Mobility + Security E5', ['AAD_PREMIUM_P2', 'INTUNE_A', 'RMS_S_ENTERPRISE']],
];

function plan(name: string): ServicePlan {
  const [family, tier] = PLANS[name] ?? ['missing', 0];
  return { name, family, tier, kind: 'core' };
}

const BY_ID = new Map<string, Product>(
  PRODUCTS.map(([id, name, plans, plain = id, edition = null]) => [
    id,
    { id, name, plain, edition, services: plans.map(plan) },
  ]),
);

const WORDS: Record<string, string> = { india: 'India', nonprofit: '(Nonprofit)' };

export const catalog: CatalogView = {
  product: (id) => BY_ID.get(id),
  displayName: (id, edition) => {
    const product = BY_ID.get(id);
    const suffix = edition && edition !== product?.edition ? ` ${WORDS[edition] ?? edition}` : '';
    return (product?.name ?? id) + suffix;
  },
};

/** `m365-business-basic`, or with its edition `m365-business-basic/india`. */
export function candidate(text: string): Candidate {
  const [product = '', edition = null] = text.split('/');
  return { product, edition };
}

export interface RowOptions {
  readonly status?: Status;
  readonly statusText?: string | null;
  readonly commerce?: Commerce;
  readonly otherKind?: OtherKind;
}

/** A row whose key is its name; `is` names its candidates, none for a row that is not recognised. */
export function row(name: string, is: string | readonly string[] | null, options: RowOptions = {}): Subscription {
  const { status = 'active', statusText = status, commerce = 'traditional', otherKind = null } = options;
  const candidates = (is === null ? [] : typeof is === 'string' ? [is] : is).map(candidate);
  return {
    key: name,
    id: null,
    offerId: null,
    name,
    identity: { candidates, match: candidates.length ? 'exact-name' : null, otherKind, notes: [] },
    status,
    statusText,
    quantity: 1,
    commerce,
    channel: 'this-partner',
  };
}

export function list(subscriptions: readonly Subscription[], rowsTotal: number | null = subscriptions.length) {
  const complete = rowsTotal === subscriptions.length;
  return { subscriptions, rowsRead: subscriptions.length, rowsTotal, complete } satisfies SubscriptionList;
}

export function context(overrides: Partial<AssessContext> & { told?: Partial<AssessContext['confirmations']> } = {}) {
  const { told, ...rest } = overrides;
  return {
    confirmations: { delegatedAdmin: 'unknown', otherChannels: 'unknown', heldElsewhere: [], ...told },
    unknownCommerceIs: 'traditional',
    packs: ['csp-table', 'api-2019', 'new-commerce'],
    ...rest,
  } satisfies AssessContext;
}

/** The target of that product (`o365-e3`, `m365-business-standard/india`) in an assessment. */
export function targetOf(assessment: Assessment | undefined, text: string): TargetAssessment {
  const { product, edition } = candidate(text);
  const found = assessment?.targets.find((target) => target.product === product && target.edition === edition);
  if (!found) throw new Error(`no target ${text}`);
  return found;
}

export function findingOf(target: TargetAssessment, condition: Finding['condition']): Finding {
  const found = target.findings.find((finding) => finding.condition === condition);
  if (!found) throw new Error(`no finding ${condition}`);
  return found;
}

export function codes(remarks: readonly { readonly code: string }[]): string[] {
  return remarks.map((remark) => remark.code);
}
