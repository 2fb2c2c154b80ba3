/**
 * `npm run lint:store`: Mozilla's addons-linter over the package for Firefox. It is fetched for the occasion, at one version:
 * its 177 packages are not worth every clone's time. What it may say is explained in docs/packages.md.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, ROOT, run, stop } from './bootstrap.mjs';

const LINTER = 'addons-linter@9.9.1';
/** Warnings that are explained: their code, the file, and how often. */
const EXPLAINED = [{ code: 'UNSAFE_VAR_ASSIGNMENT', file: /^assets\/[\w.-]+\.js$/, count: 1 }];

bootstrap();
const folder = join(ROOT, 'out', 'packages');
if (!run(process.execPath, [join(ROOT, 'scripts', 'package.mjs')])) stop('No package to look at.');
const name = readdirSync(folder).find((file) => file.endsWith('-firefox.zip'));

const { stdout, stderr } = spawnSync(
  'npm',
  [
    'exec',
    '--yes',
    '--ignore-scripts',
    `--package=${LINTER}`,
    '--',
    'addons-linter',
    '--output=json',
    join(folder, name),
  ],
  { encoding: 'utf8', shell: process.platform === 'win32' },
);
const said = parse(stdout);
if (!said) stop(`${LINTER} did not run:\n${stderr}`);

const found = [...said.errors, ...said.warnings, ...said.notices];
const counts = EXPLAINED.map(({ code, file }) => found.filter((one) => one.code === code && file.test(one.file)));
const news = found.filter((one) => !counts.flat().includes(one));
const more = EXPLAINED.filter(({ count }, i) => counts[i].length > count);
for (const { code, file, message } of news) console.error(`${code} ${file ?? ''}: ${message}`);
for (const { code, count } of more) console.error(`${code}: more than the ${count} that is explained`);
if (news.length || more.length) stop(`${name}: something that docs/packages.md does not explain`);
console.log(`${name}: nothing but what docs/packages.md explains (${counts.flat().length} warning)`);

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
