import type { HeaderKind, Words } from '../../src/portal/words';

/** A small dictionary of its own, so that these tests stand on the reader alone. English, German, Hungarian, Japanese. */
const HEADERS: Record<string, HeaderKind> = {
  name: 'name',
  subscription: 'name',
  nickname: 'name',
  előfizetés: 'name',
  abonnement: 'name',
  サブスクリプション: 'name',
  product: 'product',
  offer: 'product',
  termék: 'product',
  status: 'status',
  state: 'status',
  állapot: 'status',
  状態: 'status',
  quantity: 'quantity',
  licenses: 'quantity',
  license: 'quantity',
  mennyiség: 'quantity',
  anzahl: 'quantity',
  数量: 'quantity',
  'subscription id': 'id',
  id: 'id',
  term: 'other',
  'renewal date': 'other',
  'auto-renew': 'other',
  customer: 'other',
  price: 'other',
};
const STATUSES = new Set([
  'active',
  'suspended',
  'expired',
  'deleted',
  'disabled',
  'pending',
  'aktív',
  'felfüggesztve',
  'aktiv',
  'アクティブ',
]);
export const PRODUCTS = [
  'Microsoft 365 Business Basic',
  'Microsoft 365 Business Standard',
  'Microsoft 365 Business Premium',
  'Microsoft 365 Apps for business',
  'Office 365 E1',
  'Office 365 E3',
  'Microsoft 365 E3',
  'Microsoft 365 E5',
  'Exchange Online (Plan 1)',
  'Power BI Pro',
  'Visio Plan 2',
];
const known = new Set(PRODUCTS.map((name) => name.toLowerCase()));

const isKey = (kind: HeaderKind, names: string): [string, HeaderKind][] => names.split(' ').map((name) => [name, kind]);
const KEYS = new Map([
  ...isKey('name', 'name displayName subscriptionName'),
  ...isKey('status', 'status subscriptionStatus'),
  ...isKey('quantity', 'quantity qty'),
]);

function quantityOf(text: string): number | null {
  const number = /^(\d[\d.,\s]*)(\s*(licenses?|seats?))?$/i.exec(text.trim())?.[1];
  return number ? Number(number.replace(/[.,\s]/g, '')) : null;
}

function totalOf(text: string): number | null {
  const found =
    /^(\d+) (?:results? found|items?|subscriptions?)\.?$/i.exec(text) ??
    /^\d+\s*[–-]\s*\d+ of (\d+)(?: items)?$/i.exec(text);
  return found ? Number(found[1]) : null;
}

function pagingOf(label: string): 'next' | 'previous' | 'more' | null {
  if (/^(next|next page|go to next page|következő)$/i.test(label)) return 'next';
  if (/^(previous|previous page)$/i.test(label)) return 'previous';
  return /^(load more|show more)$/i.test(label) ? 'more' : null;
}

export const words: Words = (text) => ({
  header: HEADERS[text.trim().toLowerCase()] ?? null,
  key: KEYS.get(text) ?? null,
  isStatus: STATUSES.has(text.trim().toLowerCase()),
  isProduct: known.has(text.trim().toLowerCase()),
  isProductId: text === '796b6b5f-613c-4e24-a17c-eba730d49c02',
  quantity: quantityOf(text),
  total: totalOf(text),
  paging: pagingOf(text),
  subscription: /subscri|előfizet|abonn|サブスクリプション/i.test(text),
  foreign: /\b(orders?|invoices?|users?|quotes?|adminrelationships)\b|customers\/[^/]*\/subscriptions$/i.test(text),
  price: /\b(price|total)\b|[€$]\s?\d/i.test(text),
  search: /search|filter/i.test(text),
});
