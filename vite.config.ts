import { fileURLToPath } from 'node:url';
import { crx } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { checkData } from './scripts/check-data.mjs';
import { firefoxManifest } from './scripts/firefox-manifest.mjs';
import { press } from './scripts/press.mjs';
import { texts } from './scripts/texts.mjs';

const FOLDERS: Readonly<Record<string, string>> = { test: 'dist-test', firefox: 'dist-firefox' };

/** Rule packs and catalog that break their schemas fail the build. */
const soundData: Plugin = { name: 'sound-data', apply: 'build', buildStart: () => checkData() };

/** What popup and side panel show at once, in one file instead of fifteen: nothing of it is the worker's. */
const SURFACE =
  /node_modules\/preact|src\/ui\/(App|CheckFiles|Chips|Footer|ListPanel|Notice|ReadAll|ReportView|Subscription\w+|Summary|Tabs|VerdictIcon|client|language|later|mount|page|roving|select|session|useSession|useWindow|words)\.tsx?$/;

/** Where a mode builds into. */
const folderOf = (mode: string): string => process.env.OUT_DIR ?? FOLDERS[mode] ?? 'dist';

/** Every page of the portal pays for this script. */
const pressed = (mode: string): Plugin => ({
  name: 'pressed',
  apply: 'build',
  enforce: 'post',
  closeBundle: () => press(`${folderOf(mode)}/src/content.iife.js`),
});

/**
 * `--mode test` builds into `dist-test` with open shadow roots, so that axe and the end-to-end tests can look inside;
 * `--mode firefox` into `dist-firefox`.
 */
export default defineConfig(({ mode }) => ({
  plugins: [
    soundData,
    texts(folderOf(mode)),
    pressed(mode),
    mode === 'firefox'
      ? crx({ manifest: firefoxManifest(manifest) as never, browser: 'firefox' })
      : crx({ manifest: manifest as never }),
  ],
  resolve: { alias: { 'webextension-polyfill': fileURLToPath(new URL('src/browser.ts', import.meta.url)) } },
  define: {
    'process.env.NODE_ENV': JSON.stringify('production'),
    __OPEN_ROOTS__: JSON.stringify(mode === 'test'),
    __DEADLINE__: JSON.stringify(mode === 'test' ? 8000 : 30_000),
    // The CSV library can download files; nothing of ours asks a server.
    XMLHttpRequest: 'undefined',
  },
  build: {
    outDir: folderOf(mode),
    emptyOutDir: true,
    // Scripts that a page needs are fetched at once, not each after the one that names it.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
    },
    target: mode === 'firefox' ? 'firefox142' : 'chrome116',
    sourcemap: false,
    // Pages that the manifest does not name.
    rolldownOptions: {
      input: ['src/check/index.html', 'src/welcome/index.html'],
      checks: { pluginTimings: false },
      preserveEntrySignatures: 'allow-extension',
      output: {
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'surface', test: SURFACE }] },
      },
    },
  },
}));
