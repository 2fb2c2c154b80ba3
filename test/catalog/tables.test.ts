import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { SCHEMAS } from '../../scripts/catalog/schema';
import { identify } from '../../src/catalog';
import catalog from '../../src/catalog/data/catalog.json';
import names from '../../src/catalog/data/names.json';
import extra from '../../src/catalog/data/plans-extra.json';
import words from '../../src/subscriptions/data/words.json';

test('the tables keep their schemas', () => {
  for (const [table, data] of Object.entries({ catalog, names, words, extra })) {
    const result = SCHEMAS[table as keyof typeof SCHEMAS].safeParse(data);
    expect(result.success, `${table}: ${result.error?.message}`).toBe(true);
  }
  expect(catalog.source).toMatchObject({
    date: '2026-08-21',
    rows: 6002,
    products: 620,
    sha256: '0413a417b5a28a1bfcbe43ae18e7784c3378289cc4258f7d8277ed08605925ab',
  });
});

test('the tables that a page pays for are within 30 KB gz', () => {
  const size = (data: unknown) => gzipSync(JSON.stringify(data), { level: 9 }).length;
  expect(size(catalog) + size(names) + size(words)).toBeLessThanOrEqual(30 * 1024);
});

test('looking up a name costs microseconds', () => {
  identify({ ids: [], name: 'Office 365 E3', language: 'en' });
  const start = performance.now();
  for (let i = 0; i < 2000; i++) identify({ ids: [], name: `Office 365 E3 number ${i}`, language: 'en' });
  for (let i = 0; i < 20_000; i++) identify({ ids: [], name: 'Office 365 E3', language: 'en' });
  expect(performance.now() - start).toBeLessThan(2000);
});

describe('the script', () => {
  const folder = mkdtempSync(join(tmpdir(), 'catalog-'));
  for (const path of ['src/catalog/data', 'src/subscriptions/data']) mkdirSync(join(folder, path), { recursive: true });
  afterAll(() => rmSync(folder, { recursive: true }));
  const script = 'scripts/build-catalog.mjs';
  const run = (text: string) => {
    const path = join(folder, 'plans.csv');
    writeFileSync(path, text);
    return spawnSync('node', [script, path, '--output', folder], { encoding: 'utf8' });
  };
  const HEADER =
    'Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names\n';
  const ROW =
    'Office 365 E3,ENTERPRISEPACK,6fd2c87f-b296-42f0-b197-1e91e994b900,TEAMS1,57ff2da0-773e-42df-b2af-ffb7a2317929,Teams\n';

  test('finds the committed tables sound', () => {
    expect(execFileSync('node', [script, '--check'], { encoding: 'utf8' })).toContain('sound');
  });

  test.each([
    ['', 'line 1, column 1: the file is empty'],
    ['a,b\n1,2\n', 'line 1, column 1: no column "Product_Display_Name"'],
    [HEADER, 'line 2, column 1: no product'],
    [`${HEADER}${ROW}x,y\n`, 'line 3, column 3: 2 fields where the header has 6'],
    [`${HEADER}${ROW.replace('6fd2c87f', '6fd2c87')}`, 'line 2, column 30: GUID is no GUID'],
    [`${HEADER}${ROW.replace('57ff2da0-', '')}`, 'line 2, column 74: Service_Plan_Id is no GUID'],
    [`${HEADER}${ROW.replace('ENTERPRISEPACK', ' ')}`, 'line 2, column 15: String_Id is empty'],
    [`${HEADER}"Office\n365 E3,ENTERPRISEPACK\n`, 'line 2, column 1: a quotation mark that never closes'],
    [`${HEADER}Office "365",ENTERPRISEPACK\n`, 'line 2, column 8: a quotation mark inside a field'],
    [`${HEADER}${ROW}`, 'the CSV has no product cdd28e44-67e3-425e-be4c-737fab2899d3 (m365-apps-for-business)'],
  ])('says where a CSV is wrong, and writes nothing: %j', (text, message) => {
    const { status, stderr } = run(text);
    expect(stderr).toContain(message);
    expect(status).toBe(1);
    expect(() => readFileSync(join(folder, 'src/catalog/data/catalog.json'))).toThrow();
  });
});
