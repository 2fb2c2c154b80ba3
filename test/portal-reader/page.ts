import { type PageReading, readPage } from '../../src/portal/read';
import { meaningOf } from '../../src/subscriptions/meaning';
import { words } from './words';

export const CUSTOMER = '11111111-2222-4333-8444-555555555555';

/** A subscription id: `a0000000-…-000000000007`. */
export const id = (n: number): string => `a0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const href = (n: number): string => `/dashboard/v2/customers/${CUSTOMER}/subscriptions/${id(n)}`;

/** Puts markup into the document; `<template shadowrootmode>` becomes a shadow root, open or closed. */
export function show(html: string): void {
  document.body.innerHTML = html;
  attachRoots(document.body);
}

function attachRoots(within: ParentNode): void {
  for (const template of [...within.querySelectorAll('template')]) {
    const mode = template.getAttribute('shadowrootmode');
    const host = template.parentElement;
    if ((mode !== 'open' && mode !== 'closed') || !host) continue;
    const root = host.attachShadow({ mode });
    template.remove();
    root.append(template.content);
    attachRoots(root);
  }
}

/** Reads with this folder's own dictionary, or (`real`) with the catalog and the words of all languages. */
export function read(real = false): PageReading {
  return readPage(document, { customerId: CUSTOMER, words: real ? (text) => meaningOf(text, 'en') : words });
}

/** Rows in short: name, status, quantity, the last digits of the id. */
export function rows({ rows }: PageReading): (string | number | null)[][] {
  return rows.map((row) => [row.name, row.statusText, row.quantityText, row.id ? Number(row.id.slice(-12)) : null]);
}
