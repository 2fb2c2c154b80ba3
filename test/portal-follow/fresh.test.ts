// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Freshness } from '../../src/portal/fresh';
import type { Reading, ReadRow } from '../../src/portal/types';

function element(): Element {
  const row = document.createElement('tr');
  row.append(document.createElement('td'));
  document.body.append(row);
  return row;
}

function row(name: string, id: string | null, at: Element = element()): ReadRow {
  const base = { key: name, ids: [], statusText: null, quantityText: '1', anchor: { node: at, inside: false } };
  return { ...base, name, id, elements: [at] };
}

function reading(...rows: ReadRow[]): Reading {
  return { state: 'read', reason: null, columns: {}, rows, rowsTotal: null, more: false, diagnosis: {} };
}

describe('Freshness: the old rows never count for the new customer', () => {
  it('knows them by their subscription ids', () => {
    const fresh = new Freshness(reading(row('a', '1'), row('b', '2')), 'x');
    expect(fresh.accepts(reading(row('a', '1'), row('b', '2')), 0)).toBe(false);
    expect(fresh.accepts(reading(row('c', '3'), row('b', '2')), 9e9)).toBe(false);
    expect(fresh.accepts(reading(row('a', '3')), 0)).toBe(true);
  });

  it('without ids: the same nodes with the same texts are the old list, however long it stays', () => {
    const a = element();
    const fresh = new Freshness(reading(row('a', null, a)), 'x');
    expect(fresh.accepts(reading(row('a', null, a)), 0)).toBe(false);
    expect(fresh.accepts(reading(row('a', null, a)), 60_000)).toBe(false);
  });

  it('without ids: other texts in new nodes are the new list', () => {
    const fresh = new Freshness(reading(row('a', null)), 'x');
    expect(fresh.accepts(reading(row('b', null)), 0)).toBe(true);
  });

  it('without ids: nodes that are being written one by one count when each was written, or when the list is still', () => {
    const [a, b] = [element(), element()];
    const fresh = new Freshness(reading(row('a', null, a), row('b', null, b)), 'x');
    fresh.touch(a.firstChild ?? a);
    expect(fresh.accepts(reading(row('x', null, a), row('b', null, b)), 0)).toBe(false);
    expect(fresh.accepts(reading(row('x', null, a), row('b', null, b)), 500)).toBe(false);
    expect(fresh.accepts(reading(row('x', null, a), row('b', null, b)), 2500)).toBe(true);
    fresh.touch(b);
    expect(fresh.accepts(reading(row('x', null, a), row('y', null, b)), 600)).toBe(true);
  });
});
