import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * snapshot.ts with some of the project's data files replaced.
 * @param {Readonly<Record<string, string>>} [replaced] path from the project's folder → text
 * @returns {Promise<typeof import('./snapshot')>}
 */
export async function loadSnapshot(replaced = {}) {
  const replacing = {
    name: 'replaced-data',
    enforce: 'pre',
    load: (id) => replaced[id.split('?')[0].replaceAll('\\', '/').slice(ROOT.length)],
  };
  const config = { configFile: false, logLevel: 'error', root: ROOT, plugins: [replacing] };
  return (await runnerImport(`${ROOT}scripts/rules-check/snapshot.ts`, config)).module;
}
