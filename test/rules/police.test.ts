/** Adding a path, a condition or a remark without its source or its words fails here. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import facts from '../../src/rules/conditions/facts.json';
import { conditionsFileSchema, packFileSchema } from '../../src/rules/pack-schema';
import { pack, packVersions } from '../../src/rules/packs';
import api2019 from '../../src/rules/packs/api-2019.json';
import cspTable from '../../src/rules/packs/csp-table.json';
import newCommerce from '../../src/rules/packs/new-commerce.json';
import { REMEDIES } from '../../src/rules/types';
import { NOTES, REASONS } from './remarks';

const PACKS = ['csp-table', 'api-2019', 'new-commerce'] as const;
const CONDITIONS = ['subscription-active', 'delegated-admin', 'no-overlapping-services', 'target-not-owned'];
const LOCALES = new URL('../../public/_locales/', import.meta.url);

test.each(Object.entries({ cspTable, api2019, newCommerce }))('%s has the shape of a pack', (_, file) => {
  expect(packFileSchema.safeParse(file).error).toBeUndefined();
});

test('the facts about the conditions have their shape, and there are four', () => {
  expect(conditionsFileSchema.safeParse(facts).error).toBeUndefined();
  expect(Object.keys(facts.codes)).toEqual(CONDITIONS);
});

test('a pack that names a missing document, or has no date, is refused', () => {
  const broken = { ...cspTable, rows: [{ source: 'a', targets: [{ product: 'b', document: 7 }] }] };
  expect(packFileSchema.safeParse(broken).success).toBe(false);
  expect(packFileSchema.safeParse({ ...cspTable, version: 'yesterday' }).success).toBe(false);
});

test.each(PACKS)('every path of %s names its page, address and date, and only notes that exist', (id) => {
  const { paths, unsupported } = pack(id);
  const rows = PACKS.indexOf(id) === 2 ? newCommerce.rows : id === 'csp-table' ? cspTable.rows : api2019.rows;
  expect(paths).toHaveLength(rows.reduce((sum, row) => sum + row.targets.length, 0));
  for (const { document, notes } of [...paths, ...unsupported]) {
    expect(document.title.length).toBeGreaterThan(10);
    expect(new URL(document.url).protocol).toBe('https:');
    expect(document.date).toMatch(/^20\d\d-\d\d-\d\d$/);
    for (const note of notes) expect(NOTES).toHaveProperty(note.code);
  }
});

test('no path is listed twice', () => {
  for (const id of PACKS) {
    const keys = pack(id).paths.map(({ source, target }) => JSON.stringify([source, target]));
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test('packs have versions for the report', () => {
  expect(packVersions([...PACKS])).toEqual([
    { id: 'csp-table', version: '2021-05-19' },
    { id: 'api-2019', version: '2019-01-11' },
    { id: 'new-commerce', version: '2023-10-19' },
  ]);
});

describe.each(readdirSync(LOCALES))('the words in %s', (language) => {
  const messages: Record<string, { message: string }> = JSON.parse(
    readFileSync(new URL(`${language}/messages.json`, LOCALES), 'utf8'),
  );
  const key = (prefix: string, id: string) => `${prefix}_${id.replaceAll('-', '_')}`;
  const wanted: [key: string, params: readonly string[]][] = [
    ...CONDITIONS.map((id): [string, string[]] => [key('condition', id), []]),
    ...PACKS.map((id): [string, string[]] => [key('pack', id), []]),
    ...REMEDIES.map((id): [string, string[]] => [key('remedy', id), []]),
    ...Object.entries(REASONS).map(([id, params]): [string, readonly string[]] => [key('reason', id), params]),
    ...Object.entries(NOTES).map(([id, params]): [string, readonly string[]] => [key('note', id), params]),
  ];

  test.each(wanted)('%s', (name, params) => {
    const text = messages[name]?.message ?? '';
    expect(text).not.toBe('');
    const used = [...new Set(text.match(/\$\d/g) ?? [])].sort();
    expect(used).toEqual(params.map((_, i) => `$${i + 1}`));
  });
});
