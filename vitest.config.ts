import { defineConfig } from 'vitest/config';
import { texts } from './scripts/texts.mjs';

export default defineConfig({
  plugins: [texts('')],
  define: { __OPEN_ROOTS__: 'true', __DEADLINE__: '30000' },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/build/**', 'test/package/**', 'test/e2e/**', 'test/bench/**', 'node_modules/**'],
    environment: 'node',
    setupFiles: ['test/setup.ts'],
  },
});
