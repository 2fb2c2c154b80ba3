/** `npm run demo`: the extension at work on the stand-in portal; without a display, its verdicts and pictures instead. */
import { mkdirSync } from 'node:fs';
import { bootstrap, ROOT, runTool, stop } from './bootstrap.mjs';
import { ensureBrowser } from './browser.mjs';
import { loadPortal } from './portal.mjs';

/** The first shows every mark but "not recognised": beside a name that nobody knows nothing is surely possible, so that it has its own. */
const SHOWN = ['contoso', 'nickname', 'hungarian'];
const PICTURES = `${ROOT}out/demo/`;
const WAIT_MS = 20_000;

bootstrap();
const executablePath = await browserOrStop();
console.log(`Browser: ${executablePath}`);
if (!runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn'])) stop('The build failed: see above.');

const tools = await loadPortal();
const portal = await tools.startPortal(`${ROOT}.cache/portal`);
const headless = process.argv.includes('--headless') || !hasDisplay();
const browser = await tools.launchWithExtension({
  executablePath,
  dist: `${ROOT}dist`,
  headless,
  keepWelcome: true,
  args: portal.browserArgs,
});
try {
  if (headless) await showWithoutDisplay();
  else await showOnDisplay();
} catch (error) {
  console.error(`The demo failed: ${error.message.split('\n')[0]}`);
  process.exitCode = 1;
} finally {
  await browser.context.close().catch(() => {});
  await portal.close();
}

async function browserOrStop() {
  try {
    return ensureBrowser();
  } catch (error) {
    return stop(error.message);
  }
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function showOnDisplay() {
  // The last one comes to the front.
  for (const key of SHOWN.toReversed()) {
    const { page } = await tools.openTab(browser);
    await page.goto(tools.customerUrl(key));
  }
  console.log('A tab holds the tour that new users get; it can be skipped, and does not come again.');
  console.log('Hover the icon beside a subscription; click the extension’s icon in the toolbar for the whole list.');
  console.log('Close the browser window to end the demo.');
  await browser.seat.close();
  await new Promise((resolve) => browser.context.on('close', resolve));
}

async function showWithoutDisplay() {
  mkdirSync(PICTURES, { recursive: true });
  console.log('No display here: the verdicts, and pictures of what a user sees.');
  const pictures = await tourPictures();
  for (const key of SHOWN) {
    const { page, tabId } = await tools.openTab(browser);
    await page.goto(tools.customerUrl(key));
    const report = await readReport(tabId);
    await checkMarks(page, report);
    printVerdicts(tools.customer(key).name, report);
    if (key === SHOWN[0]) pictures.push(...(await takePictures(page, tabId)));
    else pictures.push(await picture(page, `page-${key}`));
    await page.close();
  }
  console.log(`\nPictures:\n${pictures.map((path) => `  ${path}`).join('\n')}`);
}

/** The content script's report, once it has read the list. */
async function readReport(tabId) {
  const end = Date.now() + WAIT_MS;
  while (Date.now() < end) {
    const report = await tools.ask(browser.seat, tabId, { type: 'report' });
    if (report?.reading?.state === 'read') return report;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the list was not read');
}

async function checkMarks(page, report) {
  const wanted = report.subscriptions.length;
  const end = Date.now() + WAIT_MS;
  let found = 0;
  while (Date.now() < end) {
    found = await page.locator('upgrade-lens-marker').count();
    if (found === wanted) return;
    await page.waitForTimeout(200);
  }
  throw new Error(`marks are missing on the page: ${found} of ${wanted}`);
}

function printVerdicts(name, report) {
  const rows = report.subscriptions.map(({ name: subscription, status, verdict, targets }) => {
    const main = targets.filter(({ pack }) => pack !== 'api-2019');
    return [subscription, status, verdict, main.map((target) => `${target.name}: ${target.verdict}`).join('; ')];
  });
  const lines = [['Subscription', 'Status', 'Verdict', 'Upgrades'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column].length)));
  console.log(`\n${name}`);
  for (const line of lines) console.log(`  ${line.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ')}`);
}

async function picture(page, name) {
  const path = `${PICTURES}${name}.png`;
  await page.screenshot({ path });
  return path;
}

/** The first page, as it opened by itself, at each step of its tour. */
async function tourPictures() {
  const page = browser.context.pages().find((one) => one.url().includes('/welcome/'));
  if (!page) throw new Error('the first page did not open');
  await page.locator('.tour').waitFor();
  const paths = [];
  for (let step = 1; await page.locator('.tour').count(); step++) {
    paths.push(await picture(page, `tour-${step}`));
    await page.locator('.tour button.primary').click();
  }
  await page.close();
  return paths;
}

/** Page, card and popup, light and dark. */
async function takePictures(page, tabId) {
  const popup = await browser.context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  const paths = [];
  for (const colorScheme of ['light', 'dark']) {
    for (const one of [page, popup]) await one.emulateMedia({ colorScheme });
    await page.bringToFront();
    await page.reload();
    await readReport(tabId);
    const marker = page.locator('upgrade-lens-marker').first();
    await marker.waitFor();
    paths.push(await picture(page, `page-${colorScheme}`));
    await marker.hover();
    await page.waitForTimeout(800);
    paths.push(await picture(page, `card-${colorScheme}`));
    await page.mouse.move(0, 0);
    await popup.bringToFront();
    await popup.goto(`chrome-extension://${browser.extensionId}/src/popup/index.html?tab=${tabId}`);
    await popup.waitForTimeout(800);
    paths.push(await picture(popup, `popup-${colorScheme}`));
  }
  await popup.close();
  return paths;
}
