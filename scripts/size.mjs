/** `npm run size`: the figures of README and docs, measured: bytes of what was built, lines of what was written. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { bootstrap, ROOT, runTool, stop } from './bootstrap.mjs';

bootstrap();
printLines('src', /\.(ts|tsx)$/);
printLines('test', /\.(ts|tsx)$/);
printLines('scripts', /\.(mjs|ts|mts)$/);
for (const mode of ['production', 'test'])
  if (!runTool('vite/bin/vite.js', ['build', '--mode', mode, '--logLevel', 'error']))
    stop('The build failed: see above.');
runTool('vitest/vitest.mjs', ['run', '--config', 'vitest.e2e.config.ts', 'test/build', '-t', 'size']);

/** Files that git tracks, their lines, and the median length of one. */
function printLines(folder, ending) {
  const listed = spawnSync('git', ['ls-files', folder], { cwd: ROOT, encoding: 'utf8' }).stdout;
  const files = listed.split('\n').filter((file) => ending.test(file));
  const lines = files.map((file) => readFileSync(ROOT + file, 'utf8').split('\n').length - 1).sort((a, b) => a - b);
  const sum = lines.reduce((total, count) => total + count, 0);
  const median = lines[Math.floor(lines.length / 2)];
  console.log(`${folder}: ${lines.length} files, ${sum} lines, median ${median}, longest ${lines.at(-1)}`);
}
