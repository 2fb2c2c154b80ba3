import browser from 'webextension-polyfill';
import { askForRow, forgetAskedRow } from '../asked-row';
import { openSidePanel } from '../side-panel';

const POPUP = 'src/popup/index.html';

/**
 * Opens the details of a row (null: the list) of `tabId`: in the side panel, else in the popup, else in a tab of its own,
 * whichever the browser opens. Call it at once where a click asks for it: the side panel opens only while that counts.
 */
export async function openDetails(tabId: number, key: string | null): Promise<void> {
  const opening = openSidePanel(tabId);
  const asking = key === null ? null : askForRow({ tab: tabId, key });
  try {
    await Promise.all([opening, asking]);
  } catch {
    await forgetAskedRow();
    await openPopup(tabId, key);
  }
}

async function openPopup(tabId: number, key: string | null): Promise<void> {
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
