/**
 * Makes the catalog's tables from Microsoft's licensing CSV and the curated sources in scripts/catalog.
 *   npm run catalog -- <csv> [--date 2026-08-21]   the date of the CSV; without it, the one that is recorded
 *   node scripts/build-catalog.mjs --check         checks the committed tables against their schemas
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { checkTables, FILES } from './catalog/check.mjs';
import { CsvError, readLicensingCsv } from './catalog/csv.mjs';
import { namesTable } from './catalog/names.mjs';
import { buildProducts } from './catalog/products.mjs';
import { catalogTable, extraTable, idsTable, titlesTable } from './catalog/tables.mjs';
import { wordsTable } from './catalog/words.mjs';

const ROOT = new URL('../', import.meta.url);

const read = (path) => JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'));
const load = async (path) =>
  (await runnerImport(fileURLToPath(new URL(path, ROOT)), { configFile: false, logLevel: 'error' })).module;

async function build(csvPath, givenDate, output) {
  const { nameKey, productSlug } = await load('src/catalog/key.ts');
  const { guidMark } = await load('src/catalog/mark.ts');
  const bytes = readFileSync(csvPath);
  const csv = readLicensingCsv(bytes);
  const date = givenDate ?? recordedDate();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date ?? '')) throw new Error('the date of the CSV is not known: --date YYYY-MM-DD');
  const curated = read('scripts/catalog/products.json');
  const names = read('scripts/catalog/names.json');
  const extra = read('scripts/catalog/names-extra.json');
  const editions = read('scripts/catalog/editions.json');
  const words = read('scripts/catalog/words.json');
  const slug = (name) => productSlug(nameKey(name));
  const { products, completions, unclassified } = buildProducts(csv, curated, read('scripts/catalog/plans.json'), slug);
  const source = {
    title: 'Microsoft: Product names and service plan identifiers for licensing (CSV)',
    url: 'https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference',
    date,
    licence: 'CC-BY-4.0',
    rows: csv.rows,
    products: csv.products.size,
    sha256: csv.sha256,
  };
  const tables = {
    catalog: catalogTable(source, products, curated, slug),
    ids: idsTable(products, guidMark),
    titles: titlesTable(products),
    extra: extraTable(products, completions, csv.planTexts),
    names: namesTable({ products, names, extra, editions, nameKey }),
    words: wordsTable({ names, words, nameKey }),
  };
  await checkTables(tables);
  for (const [table, path] of Object.entries(FILES))
    writeFileSync(new URL(path, output), `${JSON.stringify(tables[table], null, 1)}\n`);
  console.log(`${csv.products.size} products, ${csv.rows} rows, CSV of ${date}`);
  if (unclassified.length)
    console.warn(
      `not classified in scripts/catalog/plans.json, taken as services of no family: ${unclassified.join(', ')}`,
    );
}

function recordedDate() {
  try {
    return read(FILES.catalog).source.date;
  } catch {
    return undefined;
  }
}

const USAGE = 'npm run catalog -- <csv> [--date YYYY-MM-DD]';
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { check: { type: 'boolean' }, date: { type: 'string' }, output: { type: 'string' } },
  });
  if (values.check) {
    await checkTables();
    console.log('the tables of the catalog are sound');
  } else if (positionals.length === 1) {
    const output = values.output ? new URL(`file://${values.output}/`) : ROOT;
    await build(positionals[0], values.date, output);
  } else throw new Error(USAGE);
} catch (error) {
  console.error(error instanceof CsvError ? `${process.argv[2]}: ${error.message}` : error.message);
  process.exitCode = 1;
}
