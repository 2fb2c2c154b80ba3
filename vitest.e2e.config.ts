import { defineConfig } from 'vitest/config';

/** Tests of what was built: `test/build` reads the files, `test/e2e` drives them in a real browser. Build both modes first. */
export default defineConfig({
  test: {
    include: ['test/build/**/*.test.ts', 'test/e2e/**/*.test.ts', 'test/package/**/*.test.ts'],
    environment: 'node',
    testTimeout: 45_000,
    hookTimeout: 60_000,
    // One browser at a time: timings of the page are part of what is tested.
    fileParallelism: false,
    // A busy machine can be late for a test's patience; what is wrong is wrong twice. The output says what was run again.
    retry: 1,
  },
});
