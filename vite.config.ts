import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

/** `--mode test` builds into `dist-test` with open shadow roots, so that axe and the end-to-end tests can look inside. */
export default defineConfig(({ mode }) => ({
  plugins: [crx({ manifest: manifest as never })],
  define: {
    'process.env.NODE_ENV': JSON.stringify('production'),
    __OPEN_ROOTS__: JSON.stringify(mode === 'test'),
  },
  build: {
    outDir: mode === 'test' ? 'dist-test' : 'dist',
    emptyOutDir: true,
    modulePreload: false,
    target: 'chrome116',
    sourcemap: false,
  },
}));
