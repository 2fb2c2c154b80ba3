/** The least that a content script with a listener can be: what the browser itself takes for starting any. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import type { Stage } from './stage';

export const CONTROL = '/control.js';

const MANIFEST = {
  manifest_version: 3,
  name: 'Control of the bench',
  version: '1',
  content_scripts: [{ matches: ['https://partner.microsoft.com/*'], js: ['control.js'], run_at: 'document_idle' }],
};
const SCRIPT = 'chrome.runtime.onMessage.addListener(() => false);';

type Send = (method: string, params: object) => Promise<{ id: string }>;

/** Runs `act` while the control is loaded beside the extension. */
export async function withControl<T>(stage: Stage, act: () => Promise<T>): Promise<T> {
  const browser = stage.browser.context.browser();
  if (!browser) throw new Error('The browser is gone');
  const folder = mkdtempSync(join(tmpdir(), 'upgrade-lens-bench-'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(folder, 'control.js'), SCRIPT);
  const cdp: CDPSession = await browser.newBrowserCDPSession();
  // Playwright's types do not know the domain yet.
  const send = cdp.send.bind(cdp) as unknown as Send;
  try {
    const { id } = await send('Extensions.loadUnpacked', { path: folder });
    const result = await act();
    await send('Extensions.uninstall', { id });
    return result;
  } finally {
    await cdp.detach();
    rmSync(folder, { recursive: true, force: true });
  }
}
