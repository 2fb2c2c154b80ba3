/**
 * An administrator's policy in the real browser. Policies are read from a folder that only root may write; elsewhere this
 * checks what holds without one, and test/policy.test.ts and test/worker/policy.test.ts hold the rest.
 */
import { createHash } from 'node:crypto';
import { accessSync, constants, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browser.mjs';
import { customer } from '../portal/customers';
import { customerUrl } from '../portal/paths';
import { type Portal, startPortal } from '../portal/server';
import { ask, type ExtensionBrowser, launchWithExtension, openTab } from './browser';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const POLICY = {
  unknownCommerceIs: 'new',
  packs: ['new-commerce'],
  language: 'hu',
  lockOptions: true,
  nicknames: [{ name: 'Head office licences', product: 'Microsoft 365 Business Basic' }],
  offerMatrix: { date: '2026-11-01', paths: [{ from: 'Microsoft 365 Business Basic', to: 'Microsoft 365 E3' }] },
};

/** Where the browser looks for policies, or null where it may not be written. */
function policyFolder(executablePath: string): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const real = realpathSync(executablePath);
  const vendor = /edge/.test(real) ? 'opt/edge' : /google|chrome\/chrome$/.test(real) ? 'opt/chrome' : 'chromium';
  const folder = `/etc/${vendor}/policies/managed`;
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return null;
  }
}

/** An unpacked extension's id follows from its folder: the first half of its SHA-256, in the letters a to p. */
function idOf(folder: string): string {
  const hash = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

// A copy of the build has an id of its own: no other browser on this machine is told anything.
const temporary = mkdtempSync(join(tmpdir(), 'upgrade-lens-policy-'));
const dist = join(temporary, 'dist');
const executablePath = findBrowser() ?? '';
const folder = policyFolder(executablePath);
const file = folder && join(folder, `upgrade-lens-test-${process.pid}.json`);
let portal: Portal;
let browser: ExtensionBrowser;

beforeAll(async () => {
  cpSync(join(ROOT, 'dist'), dist, { recursive: true });
  if (file) writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [idOf(dist)]: POLICY } } }));
  portal = await startPortal(`${ROOT}.cache/portal`);
  browser = await launchWithExtension({ executablePath, dist, headless: true, args: portal.browserArgs });
});
afterAll(async () => {
  if (file) rmSync(file, { force: true });
  await browser?.context.close();
  await portal?.close();
  rmSync(temporary, { recursive: true, force: true });
});

async function reportOf(key: string) {
  const { page, tabId } = await openTab(browser);
  await page.goto(customerUrl(key));
  const report = () => ask(browser.seat, tabId, { type: 'report' }) as Promise<Report | null>;
  await expect.poll(async () => (await report())?.reading.state, { timeout: 15_000 }).toBe('read');
  const found = await report();
  await page.close();
  return found;
}
interface Report {
  readonly reading: { readonly state: string };
  readonly rules: { readonly packs: readonly { readonly id: string }[] };
  readonly subscriptions: readonly {
    readonly name: string;
    readonly product: string | null;
    readonly targets: readonly { readonly product: string }[];
  }[];
}

const tell = (message: object) => browser.seat.evaluate((body) => chrome.runtime.sendMessage(body), message);

describe(folder ? 'with a policy' : 'without a policy', () => {
  it('knows what the policy says, and whether it locks the options', async () => {
    expect(browser.extensionId).toBe(idOf(dist));
    // A browser hands a policy out a moment after it has loaded the extension.
    const managed = () => browser.seat.evaluate(() => chrome.storage.managed.get(null));
    await expect.poll(managed, { timeout: 15_000 }).toEqual(folder ? POLICY : {});
    await expect.poll(() => tell({ type: 'policy' })).toEqual({ locked: folder !== null, problems: [] });
  });

  it('judges by its defaults, its names and its Offer Matrix', async () => {
    const report = await reportOf('nickname');
    const [nicknamed, basic] = report?.subscriptions ?? [];
    expect(customer('nickname').rows[0]?.name).toBe('Head office licences');
    expect(report?.rules.packs.map(({ id }) => id)).toEqual(
      folder ? ['csp-table', 'new-commerce'] : ['csp-table', 'api-2019', 'new-commerce'],
    );
    expect(nicknamed?.product).toBe(folder ? 'm365-business-basic' : null);
    expect(basic?.targets[0]?.product).toBe(folder ? 'm365-e3' : 'm365-business-standard');
  });

  it('speaks its language, and lets nobody choose otherwise', async () => {
    const options = { language: 'en', unknownCommerceIs: 'traditional', packs: ['csp-table'] };
    await tell({ type: 'set-options', options });
    const report = await reportOf('basic-alone');
    expect(report?.rules.packs.map(({ id }) => id)).toEqual(folder ? ['csp-table', 'new-commerce'] : ['csp-table']);
    const { page, tabId } = await openTab(browser);
    await page.goto(customerUrl('basic-alone'));
    const title = () => browser.seat.evaluate((id) => chrome.action.getTitle({ tabId: id }), tabId);
    await expect.poll(title, { timeout: 15_000 }).toMatch(folder ? /frissíthető/i : /upgrade/i);
  });
});
