/** `npm test`: everything that is checked, step by step; the last line is the count of all. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap, runTool, stop } from './bootstrap.mjs';
import { ensureBrowser } from './browser.mjs';

const VITEST = 'vitest/vitest.mjs';
const VITE = 'vite/bin/vite.js';
const BUILT = ['--config', 'vitest.e2e.config.ts'];

bootstrap();
const results = mkdtempSync(join(tmpdir(), 'upgrade-lens-test-'));
const total = { passed: 0, failed: 0 };
const started = Date.now();

try {
  const browser = browserOrStop();
  single('typecheck', tsc('.') && tsc('test/portal/pages'));
  single('lint', runTool('@biomejs/biome/bin/biome', ['check', '--diagnostic-level=error']));
  single('nothing unused', runTool('knip/bin/knip.js', ['--no-progress']));
  vitest('unit tests', []);
  const built = single('build', build('production') && build('test'));
  if (built) {
    vitest('built files', [...BUILT, 'test/build', 'test/package']);
    vitest('end-to-end tests', [...BUILT, 'test/e2e'], { CHROME_PATH: browser });
  } else {
    count('built files', 0, 1);
    count('end-to-end tests', 0, 1);
  }
} finally {
  rmSync(results, { recursive: true, force: true });
}

console.log(`\n${Math.round((Date.now() - started) / 1000)} s`);
process.exitCode = total.failed ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed`);

function browserOrStop() {
  try {
    return ensureBrowser();
  } catch (error) {
    return stop(error.message);
  }
}

function tsc(project) {
  return runTool('typescript/bin/tsc', ['--noEmit', '-p', project]);
}

function build(mode) {
  return runTool(VITE, ['build', '--mode', mode, '--logLevel', 'warn']);
}

function count(step, passed, failed) {
  total.passed += passed;
  total.failed += failed;
  console.log(`${failed ? '✗' : '✓'} ${step}: ${passed} passed, ${failed} failed`);
}

/** A step that counts as one test. */
function single(step, succeeded) {
  count(step, succeeded ? 1 : 0, succeeded ? 0 : 1);
  return succeeded;
}

/** A step of vitest: its tests, files that could not be loaded, and a run without any test or with a stray error count. */
function vitest(step, args, env = {}) {
  console.log(`\n— ${step}`);
  const file = join(results, `${step.replaceAll(' ', '-')}.json`);
  const succeeded = runTool(
    VITEST,
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile=${file}`],
    env,
  );
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  const passed = report?.numPassedTests ?? 0;
  const unloaded = report?.testResults.filter((one) => one.status === 'failed' && !one.assertionResults.length) ?? [];
  const failed = (report?.numFailedTests ?? 0) + unloaded.length;
  const silent = failed === 0 && (!succeeded || passed === 0);
  count(step, passed, failed + (silent ? 1 : 0));
}
