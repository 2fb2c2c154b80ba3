/** Names in other languages, nicknames, ids, other kinds of rows, and text that means harm. */
import type { Expected, PortalCustomer } from '../types';
import { customerOf, type RowDraft } from './build';

const unrecognised: Expected = { product: null, status: 'active', verdict: 'unrecognised', targets: {} };
const basic = (verdict: 'clear' | 'undetermined'): Expected => ({
  product: 'm365-business-basic',
  status: 'active',
  verdict,
  targets: { 'm365-business-standard': verdict, 'o365-e1': verdict, 'o365-e3': verdict, 'o365-e5': verdict },
});

const hostileNames = [
  '<img src=x onerror="window.__harm=1">',
  '"><svg onload=window.__harm=1>',
  '__proto__',
  'constructor',
  '\u202Ecisab ssenisub 563 tfosorciM',
  '$1 $& {{name}} %s',
  `Microsoft 365 Business Basic ${'very '.repeat(120)}long`,
];

export const ambiguousCustomers: readonly PortalCustomer[] = [
  customerOf(
    'hungarian',
    'Kékfestő Műhely Kft.',
    'Names and statuses in Hungarian',
    [
      [
        'Microsoft 365 Vállalati alapverzió',
        'Aktív',
        {
          product: 'm365-business-basic',
          status: 'active',
          verdict: 'clear',
          targets: {
            'm365-business-standard': 'clear',
            'o365-e1': 'clear',
            'o365-e3': 'blocked',
            'o365-e5': 'blocked',
          },
        },
        { quantity: 18 },
      ],
      [
        'Exchange Online 2. csomag',
        'Aktív',
        { product: 'exchange-online-plan-2', status: 'active', verdict: 'no-path', targets: {} },
      ],
      [
        'Microsoft 365 Vállalati verzió prémium',
        'Törölt',
        { product: 'm365-business-premium', status: 'deleted', verdict: 'no-path', targets: {} },
      ],
      [
        'Visio 2. csomag',
        'Felfüggesztve',
        { product: 'visio-plan-2', status: 'suspended', verdict: 'no-path', targets: {} },
      ],
    ],
    'hu',
  ),
  customerOf(
    'spanish',
    'Panadería del Sol',
    'One Spanish spelling stands for two products',
    [
      // Apps for business has paths and Apps for enterprise has none: it cannot be told which holds.
      [
        'Aplicaciones de Microsoft 365 para empresas',
        'Activo',
        { product: null, status: 'active', verdict: 'undetermined', targets: {} },
      ],
      // Either product shares at least the service "Office apps" with Standard, E3 and E5; E1 is left open here.
      [
        'Microsoft 365 Empresa Básico',
        'Activo',
        { product: 'm365-business-basic', status: 'active', verdict: 'clear' },
      ],
    ],
    'es',
  ),
  customerOf(
    'german',
    'Donaudampfschifffahrtsgesellschaft mbH',
    'Long words and a long nickname, in German',
    [
      ['Microsoft 365 Business Basic', 'Aktiv', basic('undetermined')],
      [
        'Unternehmensweite Arbeitsplatzlizenzen der Hauptverwaltung einschließlich aller Zweigniederlassungen (Jahresabonnement)',
        'Aktiv',
        unrecognised,
      ],
      [
        'Microsoft 365 Business Standard',
        'Gesperrt',
        {
          product: 'm365-business-standard',
          status: 'suspended',
          verdict: 'blocked',
          targets: { 'o365-e3': 'blocked', 'o365-e5': 'blocked' },
        },
      ],
    ],
    'de',
  ),
  customerOf('nickname', 'Trey Research', 'A nickname can hide anything, so nothing is sure', [
    ['Head office licences', 'Active', unrecognised],
    ['Microsoft 365 Business Basic', 'Active', basic('undetermined')],
    ['Microsoft 365 Premium', 'Active', unrecognised],
  ]),
  customerOf('offer-ids', 'VanArsdel', 'Ids outrank names: nicknames with traditional and new-commerce ids', [
    [
      'Head office licences',
      'Active',
      { ...basic('clear'), commerce: 'traditional' },
      { offerId: 'BD938F12-058F-4927-BBA3-AE36B1D2501C' },
    ],
    [
      'Visio for the drawing office',
      'Active',
      { product: 'visio-plan-2', status: 'active', commerce: 'new', verdict: 'no-path' },
      { offerId: 'CFQ7TTC0HD32:0002:CFQ7TTC0K971' },
    ],
  ]),
  customerOf('new-commerce', 'Wide World Importers', 'A new-commerce subscription has paths of its own', [
    [
      'Microsoft 365 Business Basic',
      'Active',
      { product: 'm365-business-basic', status: 'active', commerce: 'new', verdict: 'clear' },
      { offerId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971', billing: 'annual' },
    ],
  ]),
  customerOf('azure', 'Wingtip Toys', 'Azure rows are of another kind and leave the verdicts alone', [
    ['Microsoft 365 Business Basic', 'Active', basic('clear')],
    [
      'Azure plan',
      'Active',
      { product: null, status: 'active', verdict: 'no-path', targets: {} },
      { usage: true, quantity: 1 },
    ],
    [
      'Microsoft Azure',
      'Active',
      { product: null, status: 'active', verdict: 'no-path', targets: {} },
      { usage: true, quantity: 1 },
    ],
  ]),
  customerOf('publisher', 'Woodgrove Bank', 'A name that nobody knows, from another publisher', [
    ['Contoso Backup for teams', 'Active', unrecognised],
    ['Microsoft 365 Business Basic', 'Active', basic('undetermined')],
  ]),
  customerOf('hostile', '<b>Adatum</b> & "Sons" \u202Eevil', 'Text that means harm', [
    ...hostileNames.map((name): RowDraft => [name, 'Active', unrecognised]),
    ['Microsoft 365 Business Basic', 'Active', basic('undetermined')],
  ]),
  customerOf('empty', 'Adventure Works', 'No subscription at all', []),
];
