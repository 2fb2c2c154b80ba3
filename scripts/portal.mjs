import { ROOT } from './bootstrap.mjs';

/** The stand-in portal's modules, which are TypeScript: vite runs them without a build of their own. */
export async function loadPortal() {
  const { runnerImport } = await import('vite');
  const load = async (file) => {
    const inline = { configFile: false, logLevel: 'error', root: ROOT };
    return (await runnerImport(`${ROOT}${file}`, inline)).module;
  };
  const modules = ['test/portal/server.ts', 'test/portal/paths.ts', 'test/portal/customers.ts', 'test/e2e/browser.ts'];
  return Object.assign({}, ...(await Promise.all(modules.map(load))));
}
