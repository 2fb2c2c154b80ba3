/** The browser's own side of an extension: its page of extensions, its workers, the extension's world in a page. */
import type { CDPSession, Page } from 'playwright-core';
import type { Harness, Tab } from '../harness';

type HostAccess = 'ON_CLICK' | 'ON_ALL_SITES';

export class Office {
  private constructor(
    private readonly harness: Harness,
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  /** Opens `chrome://extensions`, and has the browser keep every error of the extension. */
  static async open(harness: Harness): Promise<Office> {
    const { context } = harness.browser;
    const page = await context.newPage();
    await page.goto('chrome://extensions');
    const browser = context.browser();
    if (!browser) throw new Error('The browser is gone');
    const office = new Office(harness, page, await browser.newBrowserCDPSession());
    await office.do('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
    await office.configure('errorCollection: true');
    return office;
  }

  /** What the browser has noted of uncaught errors in worker, pages and content scripts since the last time. */
  async errors(): Promise<string[]> {
    const info = await this.do(`chrome.developerPrivate.getExtensionInfo(id)`);
    const { runtimeErrors } = info as { runtimeErrors: { severity: string; message: string }[] };
    await this.do(`chrome.developerPrivate.deleteExtensionErrors({ extensionId: id })`);
    return runtimeErrors.map(({ severity, message }) => `${severity} ${message}`);
  }

  /** Ends the worker as the browser does when it is idle. */
  async killWorker(): Promise<void> {
    const own = `chrome-extension://${this.harness.browser.extensionId}/`;
    const { targetInfos } = await this.session.send('Target.getTargets');
    for (const { type, url, targetId } of targetInfos)
      if (type === 'service_worker' && url.startsWith(own))
        await this.session.send('Target.closeTarget', { targetId }).catch(() => null);
  }

  /** A worker that remembers nothing. Playwright cannot intercept requests while there is none. */
  async restartWorker(): Promise<void> {
    await this.killWorker();
    await this.wakeWorker();
  }

  private async wakeWorker(): Promise<void> {
    await this.harness.browser.seat.evaluate(() => chrome.runtime.sendMessage({ type: 'policy' }));
  }

  /** Runs an expression in the worker, which is woken first. */
  async inWorker(expression: string): Promise<unknown> {
    await this.wakeWorker();
    const worker = this.harness.browser.context.serviceWorkers().at(-1);
    return worker?.evaluate(expression);
  }

  /** Runs an expression where the content script of a tab runs: in the extension's isolated world. */
  async inContent({ page }: Tab, expression: string): Promise<unknown> {
    const session = await page.context().newCDPSession(page);
    const worlds: number[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension:')) worlds.push(context.id);
    });
    await session.send('Runtime.enable');
    const [contextId] = worlds;
    if (contextId === undefined) throw new Error('No content script in this page');
    const answer = await session.send('Runtime.evaluate', { contextId, expression, awaitPromise: true });
    await session.detach();
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? expression);
    return answer.result.value;
  }

  /** As the button "Reload" does, and as an update does with the extension's pages and tabs. */
  async reload(): Promise<void> {
    await this.do('chrome.developerPrivate.reload(id, { failQuietly: true })');
    await this.harness.reseat();
  }

  async setEnabled(enabled: boolean): Promise<void> {
    await this.do(`chrome.management.setEnabled(id, ${enabled})`);
    if (enabled) await this.harness.reseat();
  }

  /** Whether the extension may read its site by itself. */
  async setHostAccess(access: HostAccess): Promise<void> {
    await this.configure(`hostAccess: '${access}'`);
  }

  /** The browser reloads the extension for it. */
  async allowIncognito(allowed: boolean): Promise<void> {
    await this.configure(`incognitoAccess: ${allowed}`);
    await this.page.waitForTimeout(500);
    await this.harness.reseat();
  }

  private async configure(what: string): Promise<void> {
    await this.do(`chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, ${what} })`);
  }

  private async do(expression: string): Promise<unknown> {
    const { extensionId } = this.harness.browser;
    return this.page.evaluate(`(async (id) => ${expression})(${JSON.stringify(extensionId)})`);
  }
}
