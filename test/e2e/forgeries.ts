/** A valid message of every type of the protocol, such as somebody who read our source could send. */
import type { ToContent, ToWorker } from '../../src/messages';
import { customer } from '../portal/customers';

const { id: customerId, rows } = customer('contoso');
const list = {
  url: 'https://partner.microsoft.com/',
  customerId,
  language: null,
  state: 'read',
  reason: null,
  columns: { name: 'key' },
  rowsTotal: null,
  complete: true,
  rows: [{ key: 'forged', id: null, ids: [], name: 'Office 365 E3', statusText: 'Active', quantityText: '1' }],
} as const satisfies Extract<ToWorker, { type: 'judge' }>['list'];
const key = rows[0]?.id ?? '';

type Message = ToWorker | Exclude<ToContent, { type: ToWorker['type'] }>;
type OfType = { readonly [Type in Message['type']]: Omit<Extract<Message, { type: Type }>, 'type'> };
/** The compiler asks for each type. */
const ALL: OfType = {
  words: { texts: ['Active'], language: null },
  judge: { list },
  report: { list },
  judged: { tab: 1, only: null },
  card: { key },
  left: {},
  'open-details': { key },
  'run-texts': { progress: { running: true, rowsRead: 1, rowsTotal: 2, ended: null } },
  'teach-texts': {},
  taught: { taught: { shape: 'table[]>tr[]*2', columns: { name: 0 } } },
  'set-confirmations': {
    customerId,
    confirmations: { delegatedAdmin: 'yes', otherChannels: 'none', heldElsewhere: [] },
  },
  'set-assertion': { customerId, key, says: { product: 'o365-e3', edition: null } },
  forget: { customerId: null },
  'offer-matrix': {},
  'set-offer-matrix': {
    matrix: { file: 'forged.csv', date: '2026-01-01', dateFrom: 'read', conversions: 0, paths: [] },
  },
  'forget-offer-matrix': {},
  'forget-shape': {},
  policy: {},
  'set-options': { options: { language: 'en', unknownCommerceIs: 'new', packs: ['csp-table'] } },
  'forget-everything': {},
  changed: { customerId: null },
  show: { key },
  'read-all': { action: 'start' },
  diagnosis: {},
  teach: { action: 'start' },
};

export const forgeries = Object.entries(ALL).map(([type, message]) => ({ type, ...message }));
