/** The stage for end-to-end tests: the stand-in portal, a browser with the built extension, and what went on between them. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.mjs';
import { type Report, reportSchema } from '../../src/report/schema';
import type { PageOptions } from '../portal/pages/options';
import { customerUrl, ORIGIN, type Place } from '../portal/paths';
import { type Portal, startPortal } from '../portal/server';
import { ask, type ExtensionBrowser, launchWithExtension, openTab, seatIn } from './browser';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Tab {
  readonly page: Page;
  readonly tabId: number;
}

const folderOf = (mode: 'test' | 'release'): string => `${ROOT}${mode === 'test' ? 'dist-test' : 'dist'}`;

export interface HarnessOptions {
  /** `test` has open shadow roots, so that locators and axe can look inside. */
  readonly mode?: 'test' | 'release';
  /** Folder of a build, in place of the mode's. */
  readonly dist?: string;
  readonly language?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly backForwardCache?: boolean;
  readonly timeZone?: string;
}

export class Harness {
  /** Requests that nobody may make, errors, and what the page's traps saw. */
  readonly problems: string[] = [];
  private readonly tabs = new Set<Page>();

  private constructor(
    readonly portal: Portal,
    public browser: ExtensionBrowser,
  ) {
    browser.context.on('request', (request) => {
      if (!this.isAllowed(request.url())) this.problems.push(`request ${request.url()}`);
    });
  }

  static async start({ mode = 'test', dist = folderOf(mode), ...options }: HarnessOptions = {}): Promise<Harness> {
    const executablePath = findBrowser();
    if (!executablePath) throw new Error('No browser: set CHROME_PATH');
    if (!existsSync(`${dist}/manifest.json`))
      throw new Error(`Not built: ${dist} (vite build, vite build --mode test)`);
    const portal = await startPortal(`${ROOT}.cache/portal`);
    try {
      const args = portal.browserArgs;
      return new Harness(portal, await launchWithExtension({ executablePath, dist, headless: true, args, ...options }));
    } catch (error) {
      await portal.close();
      throw error;
    }
  }

  /** Opens a customer's page and waits until the portal has drawn its list. */
  async openCustomer(key: string, options: Partial<PageOptions> = {}, place: Place = {}): Promise<Tab> {
    const tab = await this.openUrl(customerUrl(key, options, place));
    await tab.page.waitForFunction(() => window.__portal?.ready);
    return tab;
  }

  async openUrl(url: string): Promise<Tab> {
    const tab = await openTab(this.browser);
    this.tabs.add(tab.page);
    tab.page.on('pageerror', (error) => this.problems.push(`error on the page: ${error.message}`));
    tab.page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`console: ${message.text()}`);
    });
    await tab.page.goto(url);
    return tab;
  }

  /** Opens a page of the test's own at a URL of the portal's host. */
  async openOwnPage(url: string, body: string): Promise<Tab> {
    await this.browser.context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    const tab = await this.openUrl(url);
    await this.browser.context.unroute(url);
    return tab;
  }

  /** The report of a tab, held against its schema; null where no content script answers. */
  async reportOf({ tabId }: Tab): Promise<Report | null> {
    const answer = await ask(this.browser.seat, tabId, { type: 'report' });
    return answer === null || answer === undefined ? null : reportSchema.parse(answer);
  }

  /** Waits for a report that `wanted` accepts. @throws with the last report where none comes in `timeout` ms */
  async reportWhere(tab: Tab, wanted: (report: Report) => boolean, timeout = 15_000): Promise<Report> {
    const end = Date.now() + timeout;
    for (;;) {
      const report = await this.reportOf(tab);
      if (report && wanted(report)) return report;
      if (Date.now() > end) throw new Error(`No such report in ${timeout} ms; the last: ${summaryOf(report)}`);
      await tab.page.waitForTimeout(200);
    }
  }

  /** The report once the list was read. */
  async readReportOf(tab: Tab, timeout?: number): Promise<Report> {
    return this.reportWhere(tab, ({ reading }) => reading.state === 'read', timeout);
  }

  async badgeOf({ tabId }: Tab): Promise<{ text: string; title: string }> {
    return this.browser.seat.evaluate(
      async (id) => ({
        text: await chrome.action.getBadgeText({ tabId: id }),
        title: await chrome.action.getTitle({ tabId: id }),
      }),
      tabId,
    );
  }

  /** The popup as a page of its own, for a tab. */
  async openPopup(tab: Tab): Promise<Page> {
    const { page } = await this.openUrl(
      `chrome-extension://${this.browser.extensionId}/src/popup/index.html?tab=${tab.tabId}`,
    );
    await page.setViewportSize({ width: 400, height: 600 });
    return page;
  }

  /** Takes a seat again after the extension was reloaded. */
  async reseat(): Promise<void> {
    const { context, extensionId } = this.browser;
    this.browser = { ...this.browser, seat: await seatIn(context, extensionId) };
  }

  /** Closes the tabs; returns what went wrong since the last time. Call it after each test and expect nothing. */
  async leaveTabs(): Promise<string[]> {
    for (const page of this.tabs) {
      if (!page.isClosed() && page.url().startsWith(ORIGIN)) {
        const seen = await page.evaluate(() => window.__portal?.seen ?? []);
        this.problems.push(...seen.map(({ kind, what }) => `${kind}: ${what}`));
      }
      await page.close();
    }
    this.tabs.clear();
    return this.problems.splice(0);
  }

  async close(): Promise<void> {
    await this.browser.context.close();
    await this.portal.close();
  }

  private isAllowed(url: string): boolean {
    const own = [`${ORIGIN}/`, 'https://other.example/', `chrome-extension://${this.browser.extensionId}/`];
    return own.some((prefix) => url.startsWith(prefix)) || /^(data|about|chrome):/.test(url);
  }
}

function summaryOf(report: Report | null): string {
  if (!report) return 'none';
  const { reading, subscriptions, source } = report;
  return JSON.stringify({
    url: source.url,
    ...reading,
    subscriptions: subscriptions.map((one) => [one.name, one.verdict]),
  });
}
