/** Each condition of an upgrade violated, unverified and met. */
import type { Expected, PortalCustomer } from '../types';
import { customerOf } from './build';

const active = { status: 'active' } as const;

/** Business Basic with nothing else in the way of any target. */
const basicClear: Expected = {
  product: 'm365-business-basic',
  status: 'active',
  verdict: 'clear',
  targets: { 'm365-business-standard': 'clear', 'o365-e1': 'clear', 'o365-e3': 'clear', 'o365-e5': 'clear' },
};
const allOf = (verdict: 'blocked' | 'undetermined') =>
  ({ 'm365-business-standard': verdict, 'o365-e1': verdict, 'o365-e3': verdict, 'o365-e5': verdict }) as const;
const basicWith = (status: Expected['status'], verdict: 'blocked' | 'undetermined'): Expected => ({
  product: 'm365-business-basic',
  status,
  verdict,
  targets: allOf(verdict),
});

export const conditionCustomers: readonly PortalCustomer[] = [
  customerOf('contoso', 'Contoso Bakery', 'A bit of everything: shown by the demo', [
    [
      'Microsoft 365 Business Basic',
      'Active',
      {
        product: 'm365-business-basic',
        ...active,
        verdict: 'clear',
        // Standard: Apps for business has its Office apps. E3: another plan of theirs. E5: Power BI Pro is in it.
        targets: {
          'm365-business-standard': 'blocked',
          'o365-e1': 'clear',
          'o365-e3': 'undetermined',
          'o365-e5': 'blocked',
        },
      },
      { quantity: 25 },
    ],
    [
      'Microsoft 365 Apps for business',
      'Active',
      {
        product: 'm365-apps-for-business',
        ...active,
        verdict: 'undetermined',
        // The suspended Standard has Office apps by another plan than Apps for enterprise; Basic has Teams and Exchange.
        targets: {
          'm365-business-premium': 'blocked',
          'm365-apps-for-enterprise': 'undetermined',
          'o365-e3': 'blocked',
          'o365-e5': 'blocked',
        },
      },
      { quantity: 12 },
    ],
    [
      'Microsoft 365 Business Standard',
      'Suspended',
      {
        product: 'm365-business-standard',
        status: 'suspended',
        verdict: 'blocked',
        targets: { 'o365-e3': 'blocked', 'o365-e5': 'blocked' },
      },
      { quantity: 8 },
    ],
    [
      'Power BI Pro',
      'Active',
      { product: 'power-bi-pro', ...active, verdict: 'no-path', targets: {} },
      { quantity: 6 },
    ],
    [
      'Visio Plan 1',
      'Active',
      { product: 'visio-plan-1', ...active, verdict: 'no-path', targets: {} },
      { quantity: 3 },
    ],
    [
      'Azure plan',
      'Active',
      { product: null, ...active, verdict: 'no-path', targets: {} },
      { usage: true, quantity: 1 },
    ],
  ]),
  customerOf(
    'overlap',
    'City Power & Light',
    'The example of the report: an overlap, a target owned in part, and a plain yes',
    [
      [
        'Microsoft 365 Business Basic',
        'Active',
        {
          product: 'm365-business-basic',
          ...active,
          verdict: 'clear',
          // Apps for business includes the very plan OFFICE_BUSINESS that Standard adds; for E3 and E5 only the family.
          targets: {
            'm365-business-standard': 'blocked',
            'o365-e1': 'clear',
            'o365-e3': 'undetermined',
            'o365-e5': 'undetermined',
          },
        },
        { quantity: 25 },
      ],
      [
        'Microsoft 365 Apps for business',
        'Active',
        {
          product: 'm365-apps-for-business',
          ...active,
          verdict: 'clear',
          // Basic includes Exchange, Skype and Teams plans that all but Apps for enterprise add.
          targets: {
            'm365-business-premium': 'blocked',
            'm365-apps-for-enterprise': 'clear',
            'o365-e3': 'blocked',
            'o365-e5': 'blocked',
          },
        },
        { quantity: 12 },
      ],
      ['Visio Plan 1', 'Active', { product: 'visio-plan-1', ...active, verdict: 'no-path', targets: {} }],
    ],
  ),
  customerOf('target-owned', 'Lucerne Publishing', 'Business Standard is there already', [
    [
      'Microsoft 365 Business Basic',
      'Active',
      {
        product: 'm365-business-basic',
        ...active,
        verdict: 'clear',
        targets: {
          'm365-business-standard': 'blocked',
          'o365-e1': 'clear',
          'o365-e3': 'undetermined',
          'o365-e5': 'undetermined',
        },
      },
    ],
    [
      'Microsoft 365 Business Standard',
      'Active',
      {
        product: 'm365-business-standard',
        ...active,
        verdict: 'undetermined',
        targets: { 'o365-e3': 'undetermined', 'o365-e5': 'undetermined' },
      },
    ],
  ]),
  customerOf('all-blocked', 'Margie’s Travel', 'Standard with E3 and E5 there already: nothing left', [
    [
      'Microsoft 365 Business Standard',
      'Active',
      {
        product: 'm365-business-standard',
        ...active,
        verdict: 'blocked',
        targets: { 'o365-e3': 'blocked', 'o365-e5': 'blocked' },
      },
    ],
    ['Office 365 E3', 'Active', { product: 'o365-e3', ...active, verdict: 'no-path', targets: {} }],
    ['Office 365 E5', 'Active', { product: 'o365-e5', ...active, verdict: 'no-path', targets: {} }],
  ]),
  customerOf('exchange-2', 'Northwind Traders', 'Exchange Online Plan 2 is the very plan that E3 and E5 add', [
    [
      'Microsoft 365 Business Basic',
      'Active',
      {
        product: 'm365-business-basic',
        ...active,
        verdict: 'clear',
        targets: { 'm365-business-standard': 'clear', 'o365-e1': 'clear', 'o365-e3': 'blocked', 'o365-e5': 'blocked' },
      },
    ],
    [
      'Exchange Online (Plan 2)',
      'Active',
      { product: 'exchange-online-plan-2', ...active, verdict: 'no-path', targets: {} },
    ],
  ]),
  customerOf('exchange-1', 'Proseware', 'Exchange Online Plan 1 is the same service by another plan: cannot tell', [
    [
      'Microsoft 365 Business Standard',
      'Active',
      {
        product: 'm365-business-standard',
        ...active,
        verdict: 'undetermined',
        targets: { 'o365-e3': 'undetermined', 'o365-e5': 'undetermined' },
      },
    ],
    [
      'Exchange Online (Plan 1)',
      'Active',
      { product: 'exchange-online-plan-1', ...active, verdict: 'no-path', targets: {} },
    ],
  ]),
  customerOf('power-bi', 'Relecloud', 'Power BI Pro shares only platform plans with Standard; E5 includes it', [
    [
      'Microsoft 365 Business Basic',
      'Active',
      {
        product: 'm365-business-basic',
        ...active,
        verdict: 'clear',
        targets: { 'm365-business-standard': 'clear', 'o365-e1': 'clear', 'o365-e3': 'clear', 'o365-e5': 'blocked' },
      },
    ],
    ['Power BI Pro', 'Active', { product: 'power-bi-pro', ...active, verdict: 'no-path', targets: {} }],
  ]),
  customerOf('target-expired', 'School of Fine Art', 'An expired E1 counts until it is deprovisioned', [
    [
      'Microsoft 365 Business Basic',
      'Active',
      {
        product: 'm365-business-basic',
        ...active,
        verdict: 'clear',
        targets: {
          'm365-business-standard': 'clear',
          'o365-e1': 'undetermined',
          'o365-e3': 'undetermined',
          'o365-e5': 'undetermined',
        },
      },
    ],
    ['Office 365 E1', 'Expired', { product: 'o365-e1', status: 'expired', verdict: 'no-path', targets: {} }],
  ]),
  customerOf('suspended', 'Southridge Video', 'A suspended subscription cannot be upgraded and may still block', [
    ['Microsoft 365 Business Basic', 'Suspended', basicWith('suspended', 'blocked')],
    [
      'Microsoft 365 Apps for business',
      'Active',
      {
        product: 'm365-apps-for-business',
        ...active,
        verdict: 'clear',
        targets: {
          'm365-business-premium': 'undetermined',
          'm365-apps-for-enterprise': 'clear',
          'o365-e3': 'undetermined',
          'o365-e5': 'undetermined',
        },
      },
    ],
  ]),
  customerOf('statuses', 'Tailwind Toys', 'Every status of one product: its own siblings do not stand in the way', [
    ['Microsoft 365 Business Basic', 'Active', basicClear],
    ['Microsoft 365 Business Basic', 'Suspended', basicWith('suspended', 'blocked')],
    ['Microsoft 365 Business Basic', 'Canceled', basicWith('deleted', 'blocked')],
    ['Microsoft 365 Business Basic', 'Expired', basicWith('expired', 'blocked')],
    ['Microsoft 365 Business Basic', 'Disabled', basicWith('disabled', 'blocked')],
    ['Microsoft 365 Business Basic', 'Pending', basicWith('pending', 'blocked')],
    ['Microsoft 365 Business Basic', 'Under review', basicWith('unknown', 'undetermined')],
    ['Microsoft 365 Business Basic', 'Auto renews on 12/31/2098', basicClear],
    ['Microsoft 365 Business Basic', 'Expires on 12/31/2098', basicClear],
    ['Microsoft 365 Business Basic', 'Expires on 1/31/2020', basicWith('unknown', 'undetermined')],
  ]),
];
