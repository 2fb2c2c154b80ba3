/** `npm run store-shots`: pictures for the stores, 1280×800, of the real extension on the stand-in portal, into out/store. */
import { mkdirSync } from 'node:fs';
import { bootstrap, ROOT, runTool, stop } from './bootstrap.mjs';
import { ensureBrowser } from './browser.mjs';
import { loadPortal } from './portal.mjs';

const PICTURES = `${ROOT}out/store/`;
const SIZE = { width: 1280, height: 800 };
const WAIT_MS = 20_000;

bootstrap();
const executablePath = ensureBrowser();
if (!runTool('vite/bin/vite.js', ['build', '--logLevel', 'error'])) stop('The build failed: see above.');
mkdirSync(PICTURES, { recursive: true });
const tools = await loadPortal();
const portal = await tools.startPortal(`${ROOT}.cache/portal`);
try {
  for (const language of ['en-US', 'hu']) await shoot(language);
  console.log(`in ${PICTURES}`);
} finally {
  await portal.close();
}

async function shoot(language) {
  const options = { executablePath, dist: `${ROOT}dist`, headless: true, args: portal.browserArgs, language };
  const browser = await tools.launchWithExtension(options);
  const save = (page, name) => page.screenshot({ path: `${PICTURES}${language.slice(0, 2)}-${name}.png` });
  try {
    const { page, tabId } = await tools.openTab(browser);
    await page.setViewportSize(SIZE);
    await page.goto(tools.customerUrl('contoso', { lang: language.slice(0, 2) }));
    await page.locator('upgrade-lens-marker').nth(5).waitFor({ timeout: WAIT_MS });
    await save(page, '1-list');
    for (const [colorScheme, name] of [
      ['light', '2-card'],
      ['dark', '3-card-dark'],
    ]) {
      await page.emulateMedia({ colorScheme });
      await page.reload();
      await page.locator('upgrade-lens-marker').nth(5).waitFor({ timeout: WAIT_MS });
      await page.locator('upgrade-lens-marker').first().hover();
      await page.waitForTimeout(1000);
      await save(page, name);
      await page.mouse.move(0, 0);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    const picture = (await popupPicture(browser, tabId)).toString('base64');
    await page.reload();
    await page.locator('upgrade-lens-marker').nth(5).waitFor({ timeout: WAIT_MS });
    const backdrop = (await page.screenshot()).toString('base64');
    await save(await composed(browser, backdrop, picture), '4-popup');
  } finally {
    await browser.context.close();
  }
}

/** The popup as it stands over the page: a browser takes no picture of both at once. */
async function composed(browser, backdrop, popup) {
  const sheet = await browser.context.newPage();
  await sheet.setViewportSize(SIZE);
  await sheet.setContent(`<body style="margin:0;background:url(data:image/png;base64,${backdrop})">
    <img alt="" src="data:image/png;base64,${popup}" style="position:absolute;top:8px;right:24px;border-radius:8px;box-shadow:0 8px 32px #0006">`);
  await sheet.waitForTimeout(300);
  return sheet;
}

async function popupPicture(browser, tabId) {
  const popup = await browser.context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(`chrome-extension://${browser.extensionId}/src/popup/index.html?tab=${tabId}`);
  await popup.waitForTimeout(1500);
  const picture = await popup.screenshot();
  await popup.close();
  return picture;
}
