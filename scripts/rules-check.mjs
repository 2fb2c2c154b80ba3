/**
 * `npm run rules:check -- <file> [--pack csp-table|new-commerce]`: what a newer copy of Microsoft's licensing CSV, or of the page
 * with the table of upgrades (Markdown or HTML), would change. Writes nothing.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap, ROOT, stop } from './bootstrap.mjs';

bootstrap();
const { readLicensingCsv } = await import('./catalog/csv.mjs');
const { FILES } = await import('./catalog/check.mjs');
const { compareMeanings, comparePaths, compareProducts, compareVerdicts } = await import('./rules-check/compare.mjs');
const { tablesIn, upgradesIn } = await import('./rules-check/document.mjs');
const { loadSnapshot } = await import('./rules-check/load.mjs');
const { changedPack } = await import('./rules-check/pack.mjs');

const NOW = Date.now();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pack: { type: 'string', default: 'csp-table' } },
});
const [file, ...more] = positionals;
if (!file || more.length) stop('npm run rules:check -- <csv|md|html> [--pack csp-table|new-commerce]');

try {
  const before = await loadSnapshot();
  const check = extname(file).toLowerCase() === '.csv' ? checkCsv : checkPage;
  print(await check(readFileSync(file), before));
} catch (error) {
  stop(`${file}: ${error.message}`);
}

async function checkCsv(bytes, before) {
  const csv = readLicensingCsv(bytes);
  const built = tablesOf(file);
  const after = await loadSnapshot(built.tables);
  return [
    ...built.warnings,
    ...compareProducts(before.products(), after.products(), before.newNames(csv.products)),
    ...compareMeanings(namesInBoth(before, after), before.meaningOf, after.meaningOf),
    ...compareVerdicts(before.verdicts(NOW), after.verdicts(NOW)),
  ];
}

function namesInBoth(before, after) {
  const kept = new Set(after.products().map(({ name }) => name));
  return before.products().flatMap(({ name }) => (kept.has(name) ? [name] : []));
}

/** The catalog's tables as `npm run catalog` would write them, in a folder that is gone afterwards. */
function tablesOf(csv) {
  const folder = mkdtempSync(join(tmpdir(), 'upgrade-lens-rules-'));
  try {
    for (const path of Object.values(FILES)) mkdirSync(dirname(join(folder, path)), { recursive: true });
    const args = [join(ROOT, 'scripts', 'build-catalog.mjs'), csv, '--output', folder];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr.trim());
    const warnings = stderr.trim() ? [['To be decided', stderr.trim().split('\n')]] : [];
    const tables = Object.fromEntries(
      Object.values(FILES).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
    );
    return { tables, warnings };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function checkPage(bytes, before) {
  const path = `src/rules/packs/${values.pack}.json`;
  const pack = JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
  const { paths, unread } = upgradesIn(tablesIn(bytes.toString('utf8')), before.productNamed);
  const { printed, known, kept, changed } = changedPack(pack, paths, before);
  const after = await loadSnapshot({ [path]: JSON.stringify(changed) });
  return [
    ...(unread.length ? [['Names on the page that the catalog does not know', unread]] : []),
    ...comparePaths(known, printed),
    ...(kept.length ? [['Not on the page as rows of their own; read its notes', kept]] : []),
    ...compareVerdicts(before.verdicts(NOW), after.verdicts(NOW)),
  ];
}

function print(sections) {
  for (const [title, lines] of sections) console.log(`${title}\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
  if (!sections.length) console.log('Nothing that the rules or the catalog do not say already.');
}
