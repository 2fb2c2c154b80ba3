/** The browser of a run, with the release build in it. */
import type { CDPSession, Page } from 'playwright-core';
import { type ExtensionBrowser, launchWithExtension, openTab } from '../e2e/browser';
import { type Portal, startPortal } from '../portal/server';
import { LIST_PATH, listPage } from './list-page';
import { sessionOf } from './meter';

export const ORIGIN = 'https://partner.microsoft.com';
export const OTHER = 'https://other.example';
export const CONTENT = '/src/content.iife.js';
export const MARKER = 'upgrade-lens-marker';

export interface Bench {
  readonly root: string;
  readonly executablePath: string;
  /** Another build than `dist`. */
  readonly dist?: string;
  /** Bytes of the package for Chrome. */
  readonly zip: number;
  /** From `rule-speed.ts`, bundled as the worker is: what runs this bench looks up each import anew at each use. */
  readonly speed: typeof import('./rule-speed').speed;
  /** How often each thing is measured. */
  readonly runs: number;
  /** Seconds of the page that changes all the time, and how often the customer is changed. */
  readonly seconds: number;
  readonly changes: number;
}

export interface Bare {
  readonly page: Page;
  readonly tabId: number;
  readonly cdp: CDPSession;
}

export class Stage {
  private constructor(
    readonly options: Bench,
    readonly portal: Portal,
    readonly browser: ExtensionBrowser,
  ) {}

  static async start(options: Bench): Promise<Stage> {
    const portal = await startPortal(`${options.root}.cache/portal`);
    const { executablePath, root } = options;
    const args = [...portal.browserArgs, '--disable-renderer-backgrounding', '--disable-background-timer-throttling'];
    const browser = await launchWithExtension({
      executablePath,
      dist: options.dist ?? `${root}dist`,
      headless: true,
      args,
    });
    return new Stage(options, portal, browser);
  }

  /** A page of our own HTML. On `OTHER` there is no extension. */
  async open(html: string, origin: typeof ORIGIN | typeof OTHER = ORIGIN, path = '/dashboard/home'): Promise<Bare> {
    const { page, tabId } = await openTab(this.browser);
    const body = { contentType: 'text/html; charset=utf-8', body: html };
    await page.route(`${origin}${path}`, (route) => route.fulfill(body));
    await page.goto(`${origin}${path}`);
    await page.waitForTimeout(100);
    return { page, tabId, cdp: await sessionOf(page) };
  }

  /** Opens a list at an address that is none, so that nothing is read before `show` is called. */
  openList(rows: number, origin?: typeof ORIGIN | typeof OTHER): Promise<Bare> {
    return this.open(listPage(rows), origin);
  }

  async close(): Promise<void> {
    await this.browser.context.close();
    await this.portal.close();
  }
}

/** The page moves to the address of its list, and the list is read, judged and marked. */
export async function show(page: Page, rows: number): Promise<void> {
  await page.evaluate((path) => history.pushState(null, '', path), LIST_PATH);
  await page.waitForFunction(
    ([tag, count]) => document.getElementsByTagName(tag).length === count,
    [MARKER, rows] as const,
    { polling: 100, timeout: 120_000 },
  );
  await page.waitForTimeout(400);
}

/** The popup as a page of its own, for a tab. */
export const popupUrl = ({ browser }: Stage, tabId: number): string =>
  `chrome-extension://${browser.extensionId}/src/popup/index.html?tab=${tabId}`;
