/** Every surface in the states that it has, for tests and pictures alike. */
import type { Page } from 'playwright-core';
import type { Harness, Tab } from './harness';

export interface Surface {
  readonly name: string;
  readonly about: string;
  /** Window that it is usually seen in, in CSS px. */
  readonly size: { readonly width: number; readonly height: number };
  open(harness: Harness): Promise<Page>;
}

const POPUP = { width: 420, height: 600 };
const TAB = { width: 1100, height: 800 };

/** Forgets all that was said, and makes the extension speak a language (null: the browser's). */
export async function speak(harness: Harness, language: string | null): Promise<void> {
  const tell = (body: object) => harness.browser.seat.evaluate((message) => chrome.runtime.sendMessage(message), body);
  const options = { language, unknownCommerceIs: 'traditional', packs: ['csp-table', 'api-2019', 'new-commerce'] };
  await tell({ type: 'forget', customerId: null });
  await tell({ type: 'set-options', options });
}

/** A page of the extension, without the harness's own list of tabs knowing what it shows. */
export async function openOwn(harness: Harness, path: string, size = TAB): Promise<Page> {
  const { page } = await harness.openUrl(`chrome-extension://${harness.browser.extensionId}/${path}`);
  await page.setViewportSize(size);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return page;
}

async function popupOf(harness: Harness, customer: string, path = 'src/popup/index.html'): Promise<Page> {
  const tab = await harness.openCustomer(customer);
  await harness.readReportOf(tab);
  const page = await openOwn(harness, `${path}?tab=${tab.tabId}`, POPUP);
  await page.locator('.list button').first().waitFor();
  return page;
}

async function onTab(page: Page, index: number, wanted: string): Promise<Page> {
  await page.getByRole('tab').nth(index).click();
  await page.locator(wanted).first().waitFor();
  return page;
}

/** The details of the row at `index`. */
async function detailsOf(harness: Harness, customer: string, index: number): Promise<Page> {
  const page = await popupOf(harness, customer);
  await page.locator('.list button').nth(index).click();
  await page.locator('.details').waitFor();
  return page;
}

/** Opens every fold, also those that open inside others; of the targets one is enough, they are alike. */
export async function unfold(page: Page): Promise<Page> {
  for (let round = 0; round < 3; round++) {
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>('details:not(.target, .older)'))
        fold.open = true;
    });
    await page.waitForTimeout(300);
  }
  return page;
}

/** The page with its marks, and the card of the row at `index` open. */
export async function openCard(tab: Tab, index = 0): Promise<Page> {
  const { page } = tab;
  await page.bringToFront();
  await page.locator('upgrade-lens-marker button.mark').nth(index).click();
  await page.locator('upgrade-lens-marker .card').waitFor();
  // The card fades in.
  await page.waitForTimeout(300);
  return page;
}

/** The answers, with Office 365 E3 held elsewhere. */
async function answersOf(harness: Harness): Promise<Page> {
  const page = await onTab(await popupOf(harness, 'contoso'), 1, '.radios');
  await page.locator('.radios').nth(1).locator('input').nth(1).click();
  const field = page.locator('input[role=combobox]');
  await field.fill('office 365 e3');
  await field.press('Enter');
  await page.locator('.held li').first().waitFor();
  return page;
}

/** The first page at a step of its tour. */
async function tourAt(harness: Harness, step: number): Promise<Page> {
  const page = await openOwn(harness, 'src/welcome/index.html#tour');
  for (let at = 1; at < step; at++) await page.locator('.tour button.primary').click();
  return page;
}

/** The calculator with Microsoft's published example of a full upgrade in new commerce (2021). */
async function reckonedIn(page: Page): Promise<Page> {
  const values = ['10.08', '6.43', '300', '2021-06-25', '2021-06-18', '2021-07-17'];
  const calculator = page.locator('.calculator').first();
  await calculator.waitFor();
  await calculator.locator('input[type=radio]').nth(1).check();
  // The first day of a period sets its last.
  for (const at of [0, 1, 2, 3, 4, 5])
    await calculator
      .locator('.field input')
      .nth(at)
      .fill(values[at] ?? '');
  await calculator.locator('.result').waitFor();
  return page;
}

/** The page that checks files, with a list of subscriptions in it. */
async function checkedFiles(harness: Harness): Promise<Page> {
  const page = await openOwn(harness, 'src/check/index.html');
  const rows = ['Business Basic,25,Active', 'Apps for business,5,Active', 'Business Standard,8,Suspended'];
  const lines = rows.map((row, i) => `0a000000-0000-4000-8000-00000000000${i},Microsoft 365 ${row}`);
  const text = ['Subscription ID,Subscription,Quantity,Status', ...lines, ''].join('\r\n');
  const file = { name: 'subscriptions.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('.list button').first().waitFor();
  return page;
}

export const ownSurfaces: readonly Surface[] = [
  { name: 'popup', about: 'the popup with a list', size: POPUP, open: (h) => popupOf(h, 'contoso') },
  {
    name: 'popup-answers',
    about: 'what only the user knows',
    size: POPUP,
    open: answersOf,
  },
  {
    name: 'popup-reading',
    about: 'what was read',
    size: POPUP,
    open: async (h) => onTab(await popupOf(h, 'contoso'), 2, '.reading'),
  },
  {
    name: 'popup-report',
    about: 'the report to copy',
    size: POPUP,
    open: async (h) => onTab(await popupOf(h, 'contoso'), 3, '.export'),
  },
  { name: 'details', about: 'the details of a row', size: POPUP, open: (h) => detailsOf(h, 'contoso', 0) },
  {
    name: 'details-unfolded',
    about: 'the details with everything unfolded',
    size: { width: 420, height: 3600 },
    open: async (h) => unfold(await detailsOf(h, 'contoso', 1)),
  },
  {
    name: 'details-unrecognised',
    about: 'a row that is not recognised',
    size: POPUP,
    open: (h) => detailsOf(h, 'nickname', 0),
  },
  {
    name: 'no-list',
    about: 'a page without a list',
    size: POPUP,
    open: async (h) => {
      const tab = await h.openCustomer('contoso', {}, { page: 'account' });
      return openOwn(h, `src/popup/index.html?tab=${tab.tabId}`, POPUP);
    },
  },
  {
    name: 'side-panel',
    about: 'the side panel',
    size: { width: 360, height: 800 },
    open: (h) => popupOf(h, 'statuses', 'src/sidepanel/index.html'),
  },
  { name: 'options', about: 'the options', size: TAB, open: (h) => openOwn(h, 'src/options/index.html') },
  { name: 'welcome', about: 'the first page', size: TAB, open: (h) => tourAt(h, 1) },
  { name: 'check', about: 'the page that checks files', size: TAB, open: (h) => openOwn(h, 'src/check/index.html') },
];

/** States of those surfaces that need looking at, too. */
export const ownStates: readonly Surface[] = [
  { name: 'popup-part', about: 'a list read in part', size: POPUP, open: (h) => popupOf(h, 'rows-83') },
  {
    name: 'popup-filtered',
    about: 'only the blocked ones',
    size: POPUP,
    open: async (h) => {
      const page = await popupOf(h, 'statuses');
      await page.locator('.chips button').nth(1).click();
      return page;
    },
  },
  {
    name: 'popup-empty',
    about: 'a customer without subscriptions',
    size: POPUP,
    open: async (h) => {
      const tab = await h.openCustomer('empty');
      await h.reportWhere(tab, ({ reading }) => reading.state === 'empty', 20_000);
      return openOwn(h, `src/popup/index.html?tab=${tab.tabId}`, POPUP);
    },
  },
  {
    name: 'popup-unreadable',
    about: 'a list that could not be read',
    size: POPUP,
    open: async (h) => {
      const tab = await h.openCustomer('contoso', { trouble: 'no-list' });
      await h.reportWhere(tab, ({ reading }) => reading.state === 'unreadable', 20_000);
      return openOwn(h, `src/popup/index.html?tab=${tab.tabId}`, POPUP);
    },
  },
  { name: 'popup-german', about: 'long German names', size: POPUP, open: (h) => popupOf(h, 'german') },
  { name: 'details-german', about: 'a long German name', size: POPUP, open: (h) => detailsOf(h, 'german', 1) },
  {
    name: 'details-blocked',
    about: 'why a row is blocked',
    size: { width: 420, height: 1400 },
    open: (h) => detailsOf(h, 'all-blocked', 0),
  },
  {
    name: 'details-new-commerce',
    about: 'new commerce, with a published bill reckoned',
    size: { width: 420, height: 4200 },
    open: async (h) => reckonedIn(await unfold(await detailsOf(h, 'new-commerce', 0))),
  },
  {
    name: 'details-elsewhere',
    about: 'bought elsewhere: what to do',
    size: { width: 420, height: 5200 },
    open: async (h) => {
      const page = await answersOf(h);
      await page.locator('.held select').selectOption('ea');
      await page.getByRole('tab').first().click();
      await page.locator('.list button').first().click();
      await page.locator('.details').waitFor();
      return unfold(page);
    },
  },
  ...[2, 3, 4, 5].map((step) => ({
    name: `welcome-${step}`,
    about: `step ${step} of the tour`,
    size: TAB,
    open: (h: Harness) => tourAt(h, step),
  })),
  { name: 'check-files', about: 'a list from a file', size: { width: 1100, height: 1200 }, open: checkedFiles },
];
