/** `npm run soak`: ten minutes of random use of the stand-in portal; `SOAK_SEED` and `SOAK_MINUTES` choose others. */
import { bootstrap, runTool, stop } from './bootstrap.mjs';
import { ensureBrowser } from './browser.mjs';

bootstrap();
const env = { CHROME_PATH: ensureBrowser(), SOAK_MINUTES: process.env.SOAK_MINUTES ?? '10' };
if (!runTool('vite/bin/vite.js', ['build', '--mode', 'test', '--logLevel', 'warn']))
  stop('The build failed: see above.');
const args = ['run', '--config', 'vitest.e2e.config.ts', 'test/e2e/soak.test.ts'];
process.exitCode = runTool('vitest/vitest.mjs', args, env) ? 0 : 1;
