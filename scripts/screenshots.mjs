/** `npm run screenshots`: every surface in every state, as pictures in out/screenshots with a page to leaf through. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { bootstrap, ROOT, runTool, stop } from './bootstrap.mjs';
import { ensureBrowser } from './browser.mjs';

const OUT = `${ROOT}out/screenshots/`;
const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
};
const languages = readdirSync(`${ROOT}public/_locales`).map((name) => name.replace('_', '-'));

bootstrap();
process.env.CHROME_PATH = ensureBrowser();
if (
  !process.argv.includes('--no-build') &&
  !runTool('vite/bin/vite.js', ['build', '--mode', 'test', '--logLevel', 'warn'])
)
  stop('The build failed: see above.');
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });

const { runnerImport } = await import('vite');
const load = async (file) =>
  (await runnerImport(`${ROOT}${file}`, { configFile: false, logLevel: 'error', root: ROOT })).module;
const { Harness } = await load('test/e2e/harness.ts');
const { openCard, ownStates, ownSurfaces, speak, unfold } = await load('test/e2e/surfaces.ts');
const harness = await Harness.start();
const pictures = [];
try {
  await ownPages([...ownSurfaces, ...ownStates]);
  await marks();
  await tightMarks();
  await longLists();
  await otherLanguages();
  await pseudo();
} finally {
  await harness.close();
}
writeFileSync(`${OUT}index.html`, gallery());
console.log(`${pictures.length} pictures: ${OUT}index.html`);

async function take(page, name, about, options = {}) {
  const file = `${name}.png`;
  await page.screenshot({ path: OUT + file, ...options });
  pictures.push({ file, about });
  console.log(file);
}

/** Each surface of the extension: light, dark, forced colours, 320 px wide, and with text of 200 %. */
async function ownPages(surfaces) {
  for (const { name, about, size, open } of surfaces) {
    const page = await open(harness);
    for (const [look, media] of Object.entries(LOOKS)) {
      await page.emulateMedia(media);
      await page.setViewportSize(size);
      await take(page, `${name}-${look}`, `${about}, ${look}`);
    }
    await page.emulateMedia(LOOKS.light);
    await page.setViewportSize({ width: 320, height: 700 });
    await take(page, `${name}-narrow`, `${about}, 320 px`);
    await page.setViewportSize({ width: 640, height: 900 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await take(page, `${name}-large-text`, `${about}, text of 200 %`);
    await harness.leaveTabs();
    await speak(harness, null);
  }
}

/** The portal's page with marks, and with the card open. */
async function marks(language = '') {
  const suffix = language && `-${language}`;
  for (const [look, media] of Object.entries(language ? { light: LOOKS.light } : LOOKS)) {
    const tab = await harness.openCustomer('contoso', { theme: look === 'dark' ? 'dark' : '' });
    await tab.page.emulateMedia(media);
    await tab.page.reload();
    await harness.readReportOf(tab);
    await tab.page.locator('upgrade-lens-marker button.mark').first().waitFor();
    await take(tab.page, `page-${look}${suffix}`, `the marks on the page, ${look} ${language}`);
    await openCard(tab);
    await take(tab.page, `card-${look}${suffix}`, `the card, ${look} ${language}`);
    await harness.leaveTabs();
  }
}

/** A long German name, and a window of 320 px. */
async function tightMarks() {
  const german = await harness.openCustomer('german');
  await harness.readReportOf(german);
  await openCard(german, 1);
  await take(german.page, 'card-german', 'the card of a long German name');
  const narrow = await harness.openCustomer('contoso');
  await narrow.page.setViewportSize({ width: 320, height: 700 });
  await harness.readReportOf(narrow);
  await openCard(narrow);
  await take(narrow.page, 'card-narrow', 'the card in a window of 320 px');
  await harness.leaveTabs();
}

/** A thousand rows, in the portal and in the popup. */
async function longLists() {
  const tab = await harness.openCustomer('rows-1000', { grid: 'table', size: 1000 });
  await tab.page.locator('upgrade-lens-marker').nth(999).waitFor({ state: 'attached' });
  await take(tab.page, 'rows-1000-page', '1,000 rows on the page');
  const popup = await harness.openPopup(tab);
  await popup.locator('.list button').first().waitFor();
  await take(popup, 'rows-1000-popup', '1,000 rows in the popup');
  await popup.getByRole('searchbox').fill('business');
  await take(popup, 'rows-1000-search', '1,000 rows, searched');
  await harness.leaveTabs();
}

/** German for its long words, Arabic for its direction, Japanese for its letters. */
async function otherLanguages() {
  for (const language of ['de', 'ar', 'ja', 'hu'].filter((tag) => languages.includes(tag))) {
    await speak(harness, language);
    for (const { name, about, size, open } of ownSurfaces) {
      const page = await open(harness);
      await page.setViewportSize(size);
      await take(page, `${name}-${language}`, `${about}, ${language}`);
      await harness.leaveTabs();
      await speak(harness, language);
    }
    await marks(language);
  }
  await speak(harness, null);
}

/** Texts 40 % longer, as no language may be. */
async function pseudo() {
  for (const { name, about, size, open } of ownSurfaces) {
    const page = await open(harness);
    await page.setViewportSize(size);
    await unfold(page);
    await page.evaluate(lengthen);
    await take(page, `${name}-pseudo`, `${about}, texts 40 % longer`);
    await harness.leaveTabs();
    await speak(harness, null);
  }
}

function lengthen() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  for (const node of nodes) {
    const text = node.nodeValue?.trim() ?? '';
    if (text && !node.parentElement?.closest('script, style, bdi, code'))
      node.nodeValue = `[${node.nodeValue}${'~'.repeat(Math.ceil(text.length * 0.4))}]`;
  }
}

function gallery() {
  const figures = pictures.map(
    ({ file, about }, i) =>
      `<figure id="p${i}"><figcaption><a href="#p${i - 1}">◀</a> ${i + 1}/${pictures.length} ${file}: ${about} <a href="#p${i + 1}">▶</a></figcaption><img loading="lazy" src="${file}" alt="${about}"></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Upgrade Lens: pictures</title><style>body{font:14px sans-serif;margin:1rem;background:#888}figure{margin:0 0 2rem}figcaption{padding:.25rem;background:#fff}img{max-width:100%;margin-top:.5rem}</style>${figures.join('\n')}`;
}
