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

/** The details of the row at `index`, with everything unfolded. */
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

/** The page with its marks, and the first row's card open. */
export async function openCard(tab: Tab): Promise<Page> {
  const { page } = tab;
  await page.bringToFront();
  await page.locator('upgrade-lens-marker button.mark').first().click();
  await page.locator('upgrade-lens-marker .card').waitFor();
  // The card fades in.
  await page.waitForTimeout(300);
  return page;
}

export const ownSurfaces: readonly Surface[] = [
  { name: 'popup', about: 'the popup with a list', size: POPUP, open: (h) => popupOf(h, 'contoso') },
  {
    name: 'popup-answers',
    about: 'what only the user knows',
    size: POPUP,
    open: async (h) => {
      const page = await onTab(await popupOf(h, 'contoso'), 1, '.radios');
      await page.locator('.radios').nth(1).locator('input').nth(1).click();
      const field = page.locator('input[role=combobox]');
      await field.fill('office 365 e3');
      await field.press('Enter');
      await page.locator('.held li').first().waitFor();
      return page;
    },
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
  { name: 'welcome', about: 'the first page', size: TAB, open: (h) => openOwn(h, 'src/welcome/index.html') },
  { name: 'check', about: 'the page that checks files', size: TAB, open: (h) => openOwn(h, 'src/check/index.html') },
];
