import browser from 'webextension-polyfill';

/** Backgrounds on which white text has a contrast of at least 6 : 1 (Fluent 2 status colours). */
const POSSIBLE = '#0e700e';
const FAILED = '#a4262c';

/** Writes a tab's badge (at most four characters, `!` where reading failed) and the same in words as the icon's title. */
export async function showBadge(tabId: number, { text, title }: { text: string; title: string }): Promise<void> {
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setTitle({ tabId, title });
  if (!text) return;
  await browser.action.setBadgeBackgroundColor({ tabId, color: text === '!' ? FAILED : POSSIBLE });
  await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
}
