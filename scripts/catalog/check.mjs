import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ROOT = new URL('../../', import.meta.url);

/** Where each table of the catalog stands. */
export const FILES = {
  catalog: 'src/catalog/data/catalog.json',
  ids: 'src/catalog/data/ids.json',
  titles: 'src/catalog/data/titles.json',
  extra: 'src/catalog/data/plans-extra.json',
  names: 'src/catalog/data/names.json',
  words: 'src/subscriptions/data/words.json',
};

/** The tables as they are committed. */
export function committedTables() {
  return Object.fromEntries(
    Object.entries(FILES).map(([table, path]) => [table, JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'))]),
  );
}

/** @throws with the file of the table that its schema refuses, and what is wrong with it */
export async function checkTables(tables = committedTables()) {
  const schema = fileURLToPath(new URL('schema.ts', import.meta.url));
  const { SCHEMAS } = (await runnerImport(schema, { configFile: false, logLevel: 'error' })).module;
  for (const [table, data] of Object.entries(tables)) {
    const result = SCHEMAS[table].safeParse(data);
    if (!result.success) throw new Error(`${FILES[table]}: ${result.error.message}`);
  }
}
