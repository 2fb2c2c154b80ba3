import browser from 'webextension-polyfill';

const POPUP = 'src/popup/index.html';

/** Opens the details of a row (null: the list) of `tabId`: the popup, or a tab of its own where the browser will not open it. */
export async function openDetails(tabId: number, key: string | null): Promise<void> {
  const page = `${POPUP}?tab=${tabId}${key === null ? '' : `&row=${encodeURIComponent(key)}`}`;
  await browser.action.setPopup({ tabId, popup: page });
  try {
    await browser.action.openPopup();
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL(page) });
  } finally {
    await browser.action.setPopup({ tabId, popup: POPUP });
  }
}
