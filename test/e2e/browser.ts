/** A real browser with the built extension in it. */
import { type BrowserContext, chromium, type Page } from 'playwright-core';

export interface LaunchOptions {
  readonly executablePath: string;
  /** Folder of the built extension. */
  readonly dist: string;
  readonly headless: boolean;
  readonly args: readonly string[];
  /** Language of browser and extension. */
  readonly language?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** Leaves the extension's first page open. */
  readonly keepWelcome?: boolean;
  /** Lets pages be frozen and taken up again by "back"; Playwright switches that off. */
  readonly backForwardCache?: boolean;
  /** Time zone of the whole browser, the worker included. */
  readonly timeZone?: string;
}

export interface ExtensionBrowser {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** A page of the extension that runs none of its code: the tests' seat among the extension's own pages. */
  readonly seat: Page;
}

/** How long to wait for the extension's first page, in ms. */
const FIRST_PAGE_MS = 10_000;

const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-extension-debugging',
];

/** `--load-extension` is refused by branded Chrome since 137; loading over the debugging pipe works in all. */
export async function launchWithExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const { executablePath, headless, language = 'en-US', colorScheme = 'light' } = options;
  const isRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext('', {
    executablePath,
    headless,
    colorScheme,
    locale: language,
    viewport: headless ? { width: 1280, height: 800 } : null,
    ignoreHTTPSErrors: true,
    ignoreDefaultArgs: ['--disable-extensions', ...(options.backForwardCache ? ['--disable-back-forward-cache'] : [])],
    args: [...(isRoot ? ['--no-sandbox'] : []), ...QUIET, `--lang=${language}`, ...options.args],
    env: {
      ...process.env,
      LANGUAGE: language.replace('-', '_'),
      ...(options.timeZone ? { TZ: options.timeZone } : {}),
    },
  });
  try {
    const opened = context.waitForEvent('page', { timeout: FIRST_PAGE_MS }).catch(() => null);
    const extensionId = await loadExtension(context, options.dist);
    const welcome = await opened;
    // Closed while it loads, it can leave the extension without texts (src/i18n.ts).
    await welcome?.waitForLoadState();
    if (!options.keepWelcome) await welcome?.close();
    return { context, extensionId, seat: await seatIn(context, extensionId) };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** Opens the tests' seat; the browser closes it whenever the extension is reloaded. */
export async function seatIn(context: BrowserContext, extensionId: string): Promise<Page> {
  const seat = await context.newPage();
  for (let tries = 20; ; tries--)
    try {
      await seat.goto(`chrome-extension://${extensionId}/manifest.json`);
      return seat;
    } catch (error) {
      // It is being loaded again.
      if (tries === 0) throw error;
      await seat.waitForTimeout(250);
    }
}

/** Loads an unpacked extension; returns its id. */
export async function loadExtension(context: BrowserContext, path: string): Promise<string> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser is gone');
  const session = await browser.newBrowserCDPSession();
  // Playwright's types do not know the domain yet.
  const send = session.send.bind(session) as unknown as (method: string, params: object) => Promise<{ id: string }>;
  const { id } = await send('Extensions.loadUnpacked', { path });
  return id;
}

/** Ids of all tabs. */
export async function tabIds(seat: Page): Promise<number[]> {
  return seat.evaluate(async () => (await chrome.tabs.query({})).map((tab) => tab.id ?? -1));
}

/** Asks a tab's content script; null where none answers. */
export async function ask(seat: Page, tabId: number, message: object): Promise<unknown> {
  return seat.evaluate(([id, body]) => chrome.tabs.sendMessage(id, body).catch(() => null), [tabId, message] as const);
}

/** Opens a tab and finds its id. */
export async function openTab({ context, seat }: ExtensionBrowser): Promise<{ page: Page; tabId: number }> {
  const before = new Set(await tabIds(seat));
  const page = await context.newPage();
  const tabId = (await tabIds(seat)).find((id) => !before.has(id));
  if (tabId === undefined) throw new Error('The new tab has no id');
  return { page, tabId };
}
