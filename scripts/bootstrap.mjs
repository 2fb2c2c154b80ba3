/** Makes a fresh clone ready to run: the right Node, and the packages of the lock file. Needs nothing but Node. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NEEDED = [20, 19];

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  stop(`Upgrade Lens needs Node ${NEEDED.join('.')} or later; this is ${process.versions.node}.`);
}

/** npm writes down what it installed once it has finished: the same packages as in the lock mean nothing is to be done. */
function isInstalled() {
  const installedFile = `${ROOT}node_modules/.package-lock.json`;
  if (!existsSync(installedFile)) return false;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  const wanted = Object.entries(JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8')).packages);
  return wanted.every(([path, { version, optional, peer }]) => {
    if (path === '') return true;
    const there = installed[path];
    return there ? there.version === version : Boolean(optional || peer);
  });
}

/** Ends the process with one line. */
export function stop(line) {
  console.error(line);
  process.exit(1);
}

/** Runs a program with its output shown; returns whether it succeeded. */
export function run(command, args, env = {}) {
  const shell = process.platform === 'win32' && command === 'npm';
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell, env: { ...process.env, ...env } });
  return status === 0;
}

/** A tool out of node_modules, run by this very Node. */
export function runTool(path, args, env = {}) {
  return run(process.execPath, [`${ROOT}node_modules/${path}`, ...args], env);
}

export function bootstrap() {
  checkNode();
  if (isInstalled()) return;
  console.log('Installing the packages of package-lock.json (npm ci) …');
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund'];
  if (!run('npm', ['ci', ...quiet])) stop('npm ci failed: see above.');
}
