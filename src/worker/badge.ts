import browser from 'webextension-polyfill';
import { plural, t } from '../i18n';
import type { Summary } from '../messages';

/** Backgrounds on which white text has a contrast of at least 6 : 1 (Fluent 2 status colours). */
const POSSIBLE = '#0e700e';
const FAILED = '#a4262c';

/** Shows a tab's summary on the toolbar icon: the count of rows with an upgrade, and the same in words as its title. */
export async function showSummary(tabId: number, summary: Summary): Promise<void> {
  const text = badgeText(summary);
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setTitle({ tabId, title: badgeTitle(summary) });
  if (!text) return;
  await browser.action.setBadgeBackgroundColor({ tabId, color: summary.state === 'unreadable' ? FAILED : POSSIBLE });
  await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
}

/** At most four characters: the count, `!` where reading failed, nothing where there is nothing to say. */
export function badgeText({ state, possible }: Summary): string {
  if (state === 'unreadable') return '!';
  if (state !== 'read' || possible === 0) return '';
  return possible > 999 ? '999+' : String(possible);
}

export function badgeTitle({ state, possible, partial }: Summary): string {
  if (state === 'read') return partial ? plural('badge_title_partial', possible) : plural('badge_title', possible);
  return state === 'none' ? t('extension_name') : t(`badge_title_${state}`);
}
