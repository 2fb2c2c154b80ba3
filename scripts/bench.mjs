/**
 * `npm run bench`: what the extension costs, measured in a real browser. A table, and out/bench.json.
 * `-- --only <part>`, `--runs <n>`, `--seconds <n>` (of the page that changes all the time), `--changes <n>` (of the customer).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { bootstrap, ROOT, runTool, stop } from './bootstrap.mjs';
import { ensureBrowser } from './browser.mjs';

bootstrap();
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    runs: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '60' },
    changes: { type: 'string', default: '500' },
    built: { type: 'boolean', default: false },
  },
});
const executablePath = ensureBrowser();
if (!values.built && !runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn']))
  stop('The build failed: see above.');

const { build, runnerImport } = await import('vite');
const inline = { configFile: false, logLevel: 'error', root: ROOT };
const { run } = (await runnerImport(`${ROOT}test/bench/run.ts`, inline)).module;
const { table } = (await runnerImport(`${ROOT}test/bench/table.ts`, inline)).module;

const bundle = { ssr: `${ROOT}test/bench/rule-speed.ts`, outDir: `${ROOT}.cache/bench`, copyPublicDir: false };
await build({ ...inline, build: bundle });
const { speed } = await import(`${ROOT}.cache/bench/rule-speed.js`);

const { builtFiles, licences } = await import('./package/files.mjs');
const { deterministicZip } = await import('./package/zip.mjs');

const options = {
  root: ROOT,
  zip: deterministicZip(builtFiles(`${ROOT}dist`).set('LICENSES.txt', licences(ROOT))).length,
  executablePath,
  speed,
  runs: Number(values.runs),
  seconds: Number(values.seconds),
  changes: Number(values.changes),
};
const load = loadavg();
const measured = await run(options, values.only, (one) => console.log(`\n${table(one)}`));
const machine = {
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  node: process.version,
  loadBefore: load,
  loadAfter: loadavg(),
};
mkdirSync(`${ROOT}out`, { recursive: true });
writeFileSync(
  `${ROOT}out/bench.json`,
  `${JSON.stringify({ date: new Date().toISOString(), machine, measured }, null, 2)}\n`,
);
process.exitCode = measured.some(({ failed }) => failed) ? 1 : 0;
console.log(
  `\n${machine.cpu}, ${machine.cores} cores, load ${load[0]?.toFixed(1)} → ${machine.loadAfter[0]?.toFixed(1)}; out/bench.json`,
);
