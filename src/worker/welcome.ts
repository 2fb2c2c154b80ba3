import browser, { type Runtime } from 'webextension-polyfill';

const PAGE = 'src/welcome/index.html';

/** Opens the first page, once, where a person installed the extension; an administrator's roll-out stays quiet. */
export async function welcome({ reason }: Runtime.OnInstalledDetailsType): Promise<void> {
  if (reason !== 'install') return;
  const { installType } = await browser.management.getSelf();
  if (installType !== 'admin') await browser.tabs.create({ url: browser.runtime.getURL(PAGE) });
}
