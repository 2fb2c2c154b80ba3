/** Every row of the table of upgrades (2021), India included, and products without a row. */
import type { Expected, PortalCustomer } from '../types';
import { customerOf } from './build';

const noPath = (product: string, edition?: string): Expected => ({
  product,
  status: 'active',
  verdict: 'no-path',
  targets: {},
  ...(edition ? { edition } : {}),
});

export const tableCustomers: readonly PortalCustomer[] = [
  customerOf('apps-alone', 'Alpine Ski House', 'Apps for business: four targets, nothing in the way', [
    [
      'Microsoft 365 Apps for business',
      'Active',
      {
        product: 'm365-apps-for-business',
        status: 'active',
        verdict: 'clear',
        targets: {
          'm365-business-premium': 'clear',
          'm365-apps-for-enterprise': 'clear',
          'o365-e3': 'clear',
          'o365-e5': 'clear',
        },
      },
    ],
  ]),
  customerOf('standard-alone', 'Bellows College', 'Business Standard: two targets', [
    [
      'Microsoft 365 Business Standard',
      'Active',
      {
        product: 'm365-business-standard',
        status: 'active',
        verdict: 'clear',
        targets: { 'o365-e3': 'clear', 'o365-e5': 'clear' },
      },
    ],
  ]),
  customerOf('basic-alone', 'Coho Winery', 'Business Basic: four targets', [
    [
      'Microsoft 365 Business Basic',
      'Active',
      {
        product: 'm365-business-basic',
        status: 'active',
        verdict: 'clear',
        targets: { 'm365-business-standard': 'clear', 'o365-e1': 'clear', 'o365-e3': 'clear', 'o365-e5': 'clear' },
      },
    ],
  ]),
  customerOf('india-apps', 'Fabrikam Mumbai', 'Apps for business India: Business Standard India beside the plain row', [
    [
      'Microsoft 365 Apps for business India',
      'Active',
      {
        product: 'm365-apps-for-business',
        edition: 'india',
        status: 'active',
        verdict: 'clear',
        targets: {
          'm365-business-standard:india': 'clear',
          'm365-business-premium': 'clear',
          'm365-apps-for-enterprise': 'clear',
          'o365-e3': 'clear',
          'o365-e5': 'clear',
        },
      },
    ],
  ]),
  customerOf('india-basic', 'Fourth Coffee Pune', 'Basic India: Business Standard India, and not Business Standard', [
    [
      'Microsoft 365 Business Basic India',
      'Active',
      {
        product: 'm365-business-basic',
        edition: 'india',
        status: 'active',
        verdict: 'clear',
        targets: {
          'm365-business-standard:india': 'clear',
          'o365-e1': 'clear',
          'o365-e3': 'clear',
          'o365-e5': 'clear',
        },
      },
    ],
  ]),
  customerOf('no-paths', 'Graphic Design Institute', 'Products and editions that the table does not name', [
    ['Microsoft 365 Business Premium', 'Active', noPath('m365-business-premium')],
    ['Microsoft 365 E3', 'Active', noPath('m365-e3')],
    ['Visio Plan 2', 'Active', noPath('visio-plan-2')],
    ['Microsoft 365 Business Basic (no Teams)', 'Active', noPath('m365-business-basic-no-teams', 'no-teams')],
    ['Microsoft 365 Business Standard India', 'Active', noPath('m365-business-standard', 'india')],
    ['Exchange Online (Plan 1)', 'Active', noPath('exchange-online-plan-1')],
  ]),
];
