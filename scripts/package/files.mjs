import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Everything that a package may hold. A file that no pattern names stops the packing: nothing slips in. */
const ALLOWED = [
  /^manifest\.json$/,
  /^managed_schema\.json$/,
  /^service-worker-loader\.js$/,
  /^assets\/[\w.-]+\.(js|css)$/,
  /^icons\/(16|32|48|128)\.png$/,
  /^_locales\/[A-Za-z_]+\/messages\.json$/,
  /^src\/content\.iife\.js$/,
  /^src\/[a-z]+\/index\.html$/,
];

/**
 * The files of a built extension by their path in the package.
 * @returns {Map<string, Uint8Array>}
 * @throws with the names of the files that no package may hold
 */
export function builtFiles(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const strange = names.filter((name) => !ALLOWED.some((pattern) => pattern.test(name)));
  if (strange.length) throw new Error(`not on the list of what a package may hold: ${strange.join(', ')}`);
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/**
 * Our licence and those of the libraries that are built in, which all want to be handed on with the code.
 * @param {string} root folder of the project
 */
export function licences(root) {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const own = ['Upgrade Lens', readFileSync(join(root, 'LICENSE'), 'utf8')];
  const others = Object.entries(dependencies).map(([name, version]) => {
    const folder = join(root, 'node_modules', name);
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
    if (!file) throw new Error(`${name} brings no licence`);
    return [`${name} ${version}`, readFileSync(join(folder, file), 'utf8')];
  });
  const text = [own, ...others].map(([title, licence]) => `${title}\n\n${licence.replaceAll('\r\n', '\n').trim()}\n`);
  return new TextEncoder().encode(text.join(`\n${'-'.repeat(40)}\n\n`));
}
