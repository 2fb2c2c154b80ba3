/**
 * `npm run package`: the packages for the stores of Chrome, Edge and Firefox, with their checksums, into out/packages
 * (or `--output <folder>`). The same source gives the same bytes, whatever the folder, time zone and umask.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap, ROOT, runTool, stop } from './bootstrap.mjs';

bootstrap();
const { builtFiles, licences } = await import('./package/files.mjs');
const { deterministicZip } = await import('./package/zip.mjs');

const { values } = parseArgs({ options: { output: { type: 'string', default: join(ROOT, 'out', 'packages') } } });
const output = resolve(values.output);
const { version } = JSON.parse(readFileSync(join(ROOT, 'manifest.json'), 'utf8'));

try {
  const chromium = pack('production');
  // Edge takes what Chrome takes; a package of its own keeps the stores' uploads apart.
  const packages = { chrome: chromium, edge: chromium, firefox: pack('firefox') };
  write(packages);
} catch (error) {
  stop(`No packages: ${error.message}`);
}

/** Builds in a folder of its own, so that a build that somebody has loaded is left alone. */
function pack(mode) {
  const folder = mkdtempSync(join(tmpdir(), 'upgrade-lens-package-'));
  try {
    // Another NODE_ENV would compile JSX for development, with the paths of this machine.
    const env = { OUT_DIR: folder, NODE_ENV: 'production' };
    const built = runTool('vite/bin/vite.js', ['build', '--mode', mode, '--logLevel', 'error'], env);
    if (!built) throw new Error('the build failed, see above');
    return deterministicZip(builtFiles(folder).set('LICENSES.txt', licences(ROOT)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(packages) {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const sums = Object.entries(packages).map(([store, zip]) => {
    const name = `upgrade-lens-${version}-${store}.zip`;
    writeFileSync(join(output, name), zip);
    console.log(`${name}  ${zip.length} bytes`);
    return `${createHash('sha256').update(zip).digest('hex')}  ${name}\n`;
  });
  writeFileSync(join(output, 'SHA256SUMS'), sums.join(''));
  console.log(`in ${output}`);
}
