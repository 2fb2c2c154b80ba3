/** The browser's side panel, which webextension-polyfill does not know and Firefox has not. */
const panel: typeof chrome.sidePanel | undefined = globalThis.chrome?.sidePanel;

export const HAS_SIDE_PANEL = typeof panel?.open === 'function';

/** Opens it beside the tab. Rejects where the browser does not, as without a click of the user. */
export function openSidePanel(tabId: number): Promise<void> {
  return HAS_SIDE_PANEL && panel ? panel.open({ tabId }) : Promise.reject(new Error('no side panel'));
}
