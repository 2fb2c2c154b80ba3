import { describe, expect, it } from 'vitest';
import { KnownRows } from '../../src/portal/known';
import type { Reading, ReadRow } from '../../src/portal/types';

function row(key: string): ReadRow {
  const node = null as unknown as Element;
  return {
    key,
    id: key,
    ids: [],
    name: key,
    statusText: null,
    quantityText: null,
    anchor: { node, inside: false },
    elements: [],
  } as ReadRow;
}

function reading(keys: string, more = false, rowsTotal: number | null = null): Reading {
  const rows = [...keys].map(row);
  return { state: 'read', reason: null, columns: {}, rows, rowsTotal, more, diagnosis: {} } as Reading;
}

const keys = (known: KnownRows): string =>
  known
    .list()
    .map((r) => r.key)
    .join('');

describe('KnownRows', () => {
  it('keeps the rows of earlier pages, in the order of the pages', () => {
    const known = new KnownRows();
    known.add(reading('abc', true, 7), false);
    expect([known.complete, known.rowsTotal]).toEqual([false, 7]);
    known.add(reading('def', true, 7), false);
    expect(known.complete).toBe(false);
    known.add(reading('g', true, 7), false);
    expect([keys(known), known.complete]).toEqual(['abcdefg', true]);
  });

  it('puts rows that scrolling brings in where they stand', () => {
    const known = new KnownRows();
    known.add(reading('abc', true), false);
    known.add(reading('xyz', true), false);
    known.add(reading('cdx', true), false);
    expect(keys(known)).toBe('abcdxyz');
  });

  it('is complete without a total only where nothing suggests more', () => {
    const whole = new KnownRows();
    whole.add(reading('ab'), false);
    expect([whole.complete, whole.rowsTotal]).toEqual([true, 2]);
    const part = new KnownRows();
    part.add(reading('ab', true), false);
    expect([part.complete, part.rowsTotal]).toEqual([false, null]);
  });

  it('does not take a filtered list for the whole one', () => {
    const known = new KnownRows();
    known.add(reading('ab', false, 2), true);
    expect(known.complete).toBe(false);
    known.add(reading('abcd', false, 4), false);
    expect(known.complete).toBe(true);
    known.add(reading('b', false, 1), true);
    expect([keys(known), known.complete, known.rowsTotal]).toEqual(['abcd', true, 4]);
  });

  it('forgets rows that have gone from a whole list, and then does not call it whole', () => {
    const known = new KnownRows();
    known.add(reading('abcd'), false);
    known.add(reading('abd'), false);
    expect([keys(known), known.complete]).toEqual(['abd', false]);
    known.add(reading('abcd'), false);
    expect(known.complete).toBe(true);
  });

  it('keeps the rows of another tab of the list', () => {
    const known = new KnownRows();
    known.add(reading('abcd'), false);
    known.add(reading('xy'), false);
    expect(keys(known)).toBe('abcdxy');
  });

  it('trusts a walk through the whole list where the page gives no total', () => {
    const known = new KnownRows();
    known.add(reading('ab', true), false);
    known.add(reading('cd', true), false);
    known.walked('dacb');
    expect(known.complete).toBe(true);
    expect(keys(known)).toBe('dacb');
  });
});

describe('KnownRows never claims more than it can know', () => {
  const bare = (key: string): ReadRow => ({ ...row(key), id: null });
  const pageOf = (keys: string, total: number | null): Reading => ({
    ...reading('', true, total),
    rows: [...keys].map(bare),
  });

  it('rows without ids that are alike on two pages count once: the list stays incomplete', () => {
    const known = new KnownRows();
    known.add(pageOf('abc', 6), false);
    known.add(pageOf('cde', 6), false);
    expect([known.list().length, known.rowsTotal, known.complete]).toEqual([5, 6, false]);
    known.walked('abcde');
    expect(known.complete).toBe(false);
  });

  it('so it does where the page gives no total and somebody has gone through it', () => {
    const known = new KnownRows();
    known.add(pageOf('abc', null), false);
    known.add(pageOf('cde', null), false);
    known.walked('abcde');
    expect(known.complete).toBe(false);
  });

  it('more rows than the page says: one of them has changed its key', () => {
    const known = new KnownRows();
    known.add(pageOf('abc', 3), false);
    expect(known.complete).toBe(true);
    known.add(pageOf('abd', 3), false);
    expect(known.complete).toBe(false);
    expect(known.list().length).toBeLessThanOrEqual(known.rowsTotal ?? 0);
  });

  it('rows of another tab are missing, whatever was gone through', () => {
    const known = new KnownRows();
    known.add({ ...reading('ab', true), elsewhere: true }, false);
    known.walked('ab');
    expect(known.complete).toBe(false);
    known.add(reading('ab'), false);
    expect(known.complete).toBe(true);
  });
});
