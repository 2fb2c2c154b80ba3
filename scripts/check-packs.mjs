/** Checks the rule packs against their schema: `node scripts/check-packs.mjs`, or `checkPacks()` from the build. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const rules = new URL('../src/rules/', import.meta.url);

/** Throws with the file's name and what is wrong with it. */
export async function checkPacks() {
  const path = fileURLToPath(new URL('pack-schema.ts', rules));
  const { conditionsFileSchema, packFileSchema } = (await runnerImport(path, { configFile: false, logLevel: 'error' }))
    .module;
  const files = {
    'packs/csp-table.json': packFileSchema,
    'packs/api-2019.json': packFileSchema,
    'packs/new-commerce.json': packFileSchema,
    'conditions/facts.json': conditionsFileSchema,
  };
  for (const [name, schema] of Object.entries(files)) {
    const { error } = schema.safeParse(JSON.parse(readFileSync(new URL(name, rules), 'utf8')));
    if (error) throw new Error(`src/rules/${name}: ${JSON.stringify(error.issues)}`);
  }
  return Object.keys(files).length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`${await checkPacks()} files of the rules are sound`);
}
