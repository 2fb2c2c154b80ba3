/** `npm run dev`: builds again on each change, and serves the stand-in portal. */
import { spawn } from 'node:child_process';
import { bootstrap, ROOT } from './bootstrap.mjs';

bootstrap();
const { customerUrl, startPortal } = await (await import('./portal.mjs')).loadPortal();
const portal = await startPortal(`${ROOT}.cache/portal`);
console.log(`Load the folder dist/ once: chrome://extensions → Developer mode → Load unpacked. After a change press ↻ there.
The stand-in portal runs; a browser that sees it as Partner Center is started with
  ${portal.browserArgs.map((arg) => `"${arg}"`).join(' ')} --user-data-dir=<an empty folder>
and shows a customer at ${customerUrl('contoso')}
Switches in the query: grid=harmony|table|fluent8|…  theme=dark  lang=hu  delay=5000  width=700  ids=none\n`);
const watch = spawn(process.execPath, [`${ROOT}node_modules/vite/bin/vite.js`, 'build', '--watch'], {
  cwd: ROOT,
  stdio: 'inherit',
});
watch.on('exit', () => portal.close());
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => watch.kill());
