/**
 * `npm run promises:break [-- <words>]`: breaks each promise of docs/promises.md on purpose, in a copy of the project, and
 * looks whether its test says so. With numbers and words, only the
 * breaks of those promises, and those whose promise or description has one of the words. Some 15 minutes.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap, ROOT } from './bootstrap.mjs';
import { ensureBrowser } from './browser.mjs';
import { BREAKS } from './promises/breaks.mjs';

bootstrap();
const COPIED = [
  'src',
  'public',
  'scripts',
  'test',
  'docs',
  '.cache',
  'LICENSE',
  'manifest.json',
  'package.json',
  'package-lock.json',
];
const CONFIGURED = ['tsconfig.json', 'vite.config.ts', 'vitest.config.ts', 'vitest.e2e.config.ts'];
const words = process.argv.slice(2);
const env = { ...process.env, CHROME_PATH: ensureBrowser(), NO_COLOR: '1', CI: '1' };
const folder = mkdtempSync(join(tmpdir(), 'upgrade-lens-broken-'));
let unseen = 0;

try {
  for (const name of [...COPIED, ...CONFIGURED])
    if (existsSync(join(ROOT, name))) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  mkdirSync(join(folder, '.cache'), { recursive: true });
  build('test');
  for (const [at, [promise, breaks]] of Object.entries(BREAKS).entries()) {
    for (const one of breaks) if (isWanted(at + 1, `${promise} ${one[0]}`)) tell(at + 1, one);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(unseen ? `${unseen} went unseen` : 'each was seen');
process.exitCode = unseen ? 1 : 0;

function isWanted(number, title) {
  return (
    !words.length ||
    words.some((word) => word === String(number) || (Number.isNaN(Number(word)) && title.includes(word)))
  );
}

/** Breaks one promise, and says whether its test failed, and with the words that it should. */
function tell(number, [what, edits, [file, name], ...says]) {
  const fault = attempt(edits, () => fails(file, name, says));
  if (fault) unseen++;
  console.log(`${fault ? '✗' : '✓'} ${number} ${what}: ${fault || `${file} fails`}`);
}

function attempt(edits, look) {
  const before = new Map();
  try {
    for (const [file, from, to] of edits) {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8');
      if (!before.has(path)) before.set(path, text);
      if (text.split(from).length !== 2) return `${file} does not hold this once: ${from}`;
      writeFileSync(path, text.replace(from, to));
    }
    return look();
  } finally {
    for (const [path, text] of before) writeFileSync(path, text);
  }
}

function fails(file, name, says) {
  const isBuilt = /^test\/(e2e|build)\//.test(file);
  if (isBuilt && !build('production')) return 'does not build';
  const config = /^test\/(e2e|build|package)\//.test(file) ? 'vitest.e2e.config.ts' : 'vitest.config.ts';
  const { status, output } = run('vitest/vitest.mjs', ['run', '--config', config, '--retry', '0', file, '-t', name]);
  if (status === 0) return `${file} passes`;
  // The source beside a fault tells nothing of it.
  const faults = output.slice(output.indexOf('Failed Tests')).split('\n');
  const told = faults.filter((line) => !/^\s*\d*\|/.test(line)).join('\n');
  const missing = says.filter((words) => !new RegExp(words).test(told));
  return missing.length ? `${file} fails, but does not say ${missing.join(', ')}:\n${told.slice(0, 1500)}` : '';
}

function build(mode) {
  return run('vite/bin/vite.js', ['build', '--mode', mode, '--logLevel', 'error']).status === 0;
}

function run(tool, args) {
  const command = [join(folder, 'node_modules', tool), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8', env });
  return { status, output: stdout + stderr };
}
