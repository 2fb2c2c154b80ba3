/** Faults 37 to 44: what happens to an extension. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { packFileSchema } from '../../../src/rules/pack-schema';
import cspTable from '../../../src/rules/packs/csp-table.json';
import { customer } from '../../portal/customers';
import { customerUrl } from '../../portal/paths';
import type { PortalCustomer } from '../../portal/types';
import { openTab } from '../browser';
import type { Tab } from '../harness';
import { markersOf } from '../markers';
import { type Fault, isRight, isSaid, pause, type Stage } from './fault';
import { pageOf, tableOf, urlOf } from './own-page';
import { wrongAmong, wrongIn } from './truth';

const contoso = customer('contoso');
const northwind = customer('exchange-2');
const blocked = customer('all-blocked');
const NO_ANSWER = 'The page does not answer';

const openTable = ({ harness }: Stage, truth: PortalCustomer): Promise<Tab> =>
  harness.openOwnPage(urlOf(truth), pageOf(tableOf(truth)));

const tell = ({ harness }: Stage, message: object): Promise<unknown> =>
  harness.browser.seat.evaluate((body) => chrome.runtime.sendMessage(body), message);

const confirm = (stage: Stage, { id }: PortalCustomer): Promise<unknown> =>
  tell(stage, {
    type: 'set-confirmations',
    customerId: id,
    confirmations: { delegatedAdmin: 'yes', otherChannels: 'none', heldElsewhere: [] },
  });

const verdictsOf = async (stage: Stage, tab: Tab): Promise<(string | undefined)[]> =>
  ((await stage.harness.reportOf(tab))?.subscriptions ?? []).map(({ verdict }) => verdict);

/** Opens a window of its own and waits for its page. */
async function openWindow({ harness }: Stage, url: string, incognito: boolean): Promise<Tab> {
  const opened = harness.browser.context.waitForEvent('page', (page) => page.url() !== 'about:blank');
  const tabId = await harness.browser.seat.evaluate(
    async (options) => (await chrome.windows.create(options))?.tabs?.[0]?.id ?? -1,
    { url, incognito },
  );
  return { page: await opened, tabId };
}

/** Every file with one field left out, and each with one that makes no sense. */
function* broken(): Generator<unknown> {
  const [row] = cspTable.rows;
  for (const field of Object.keys(cspTable)) yield { ...cspTable, [field]: undefined };
  for (const field of ['source', 'targets']) yield { ...cspTable, rows: [{ ...row, [field]: undefined }] };
  yield { ...cspTable, rows: [{ ...row, targets: [{ product: 7 }] }] };
  yield { ...cspTable, documents: [{ title: 'No address and no date' }] };
  yield null;
}

export const lifecycle: readonly Fault[] = [
  {
    number: 37,
    name: 'the worker is ended before, while and after it is asked',
    async run(stage) {
      const { harness, office } = stage;
      await office.killWorker();
      const tab = await harness.openCustomer('contoso', { grid: 'table' });
      await isRight(stage, tab, contoso);
      for (let time = 0; time < 4; time++) {
        await Promise.all([
          tab.page.evaluate(() => document.querySelector('tbody')?.append(document.querySelector('tbody tr') ?? '')),
          office.killWorker(),
        ]);
        await Promise.all([harness.reportOf(tab), office.killWorker()]);
        expect(wrongAmong(await markersOf(tab.page), contoso)).toEqual([]);
      }
      const { rows } = contoso;
      await isRight(stage, tab, { ...contoso, rows: [...rows.slice(4), ...rows.slice(0, 4)] });
      await confirm(stage, contoso);
      await expect.poll(() => verdictsOf(stage, tab)).toContain('ready');
      await office.killWorker();
      expect(await verdictsOf(stage, tab)).toContain('ready');
      await office.killWorker();
      await tab.page.locator('upgrade-lens-marker button.mark').first().click();
      await tab.page.locator('upgrade-lens-marker .card').getByRole('button', { name: 'Show details' }).waitFor();
      await tell(stage, { type: 'forget', customerId: contoso.id });
    },
  },
  {
    number: 38,
    name: 'the worker cannot be reached, while the list becomes another',
    async run(stage) {
      const tab = await openTable(stage, blocked);
      await isRight(stage, tab, blocked);
      await stage.office.inContent(
        tab,
        `globalThis.realSend = chrome.runtime.sendMessage;
         chrome.runtime.sendMessage = () =>
           Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));`,
      );
      const alone = { ...customer('standard-alone'), id: blocked.id, rows: customer('standard-alone').rows };
      // E3 and E5 go: Standard is no longer blocked, and nobody can say so.
      await tab.page.evaluate((html) => {
        document.body.innerHTML = html;
      }, tableOf(alone));
      await pause(tab, 1000);
      expect(wrongAmong(await markersOf(tab.page), alone)).toEqual([]);
      await isSaid(stage, tab, NO_ANSWER);
      await stage.office.inContent(tab, 'chrome.runtime.sendMessage = realSend');
      await isRight(stage, tab, alone);
    },
  },
  {
    number: 39,
    name: 'the storage throws, is full, holds rubbish or a record of the future',
    async run(stage) {
      const { harness, office } = stage;
      const { seat } = harness.browser;
      const rubbish = { options: 'rubbish', 'offer-matrix': { schema: 9, paths: 'x' }, 'taught-shape': 12 };
      await seat.evaluate((kept) => chrome.storage.local.set(kept), rubbish);
      const record = { [`customer:${contoso.id}`]: { schema: 9, confirmations: { delegatedAdmin: 'perhaps' } } };
      await seat.evaluate((kept) => chrome.storage.session.set(kept), record);
      await office.restartWorker();
      const tab = await openTable(stage, contoso);
      await isRight(stage, tab, contoso);
      await seat.evaluate(() => Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]));

      await office.inWorker(
        `globalThis.realGet = chrome.storage.session.get;
         chrome.storage.session.get = () => Promise.reject(new Error('The storage is broken'));`,
      );
      const dumb = await openTable(stage, northwind);
      await pause(dumb, 1500);
      expect(wrongAmong(await markersOf(dumb.page), northwind)).toEqual([]);
      await isSaid(stage, dumb, NO_ANSWER);
      await office.inWorker('chrome.storage.session.get = realGet');
      await isRight(stage, dumb, northwind);

      await seat.evaluate(() =>
        chrome.storage.session.set({ filler: 'x'.repeat(chrome.storage.session.QUOTA_BYTES - 200) }),
      );
      const popup = await harness.openPopup(dumb);
      await popup.getByRole('tab', { name: 'Your answers' }).click();
      await popup.locator('.radios input').first().click();
      await popup.getByText('This could not be kept.').waitFor();
      expect(await verdictsOf(stage, dumb)).toEqual(['clear', 'no-path']);
      await seat.evaluate(() => chrome.storage.session.clear());
    },
  },
  {
    number: 40,
    name: 'disabled, enabled and reloaded with the page open',
    async run(stage) {
      const { harness, office } = stage;
      const tab = await harness.openCustomer('contoso', { size: 3 });
      await harness.readReportOf(tab);
      const ours = () =>
        tab.page.evaluate(
          () => [...document.querySelectorAll('*')].filter((one) => /^upgrade/i.test(one.tagName)).length,
        );
      for (const interrupt of [
        async () => {
          await office.setEnabled(false);
          await expect.poll(() => markersOf(tab.page), { timeout: 10_000 }).toEqual([]);
          await tab.page.getByRole('button', { name: 'Next' }).click();
          await office.setEnabled(true);
        },
        () => office.reload(),
      ]) {
        await interrupt();
        await expect.poll(async () => [await markersOf(tab.page), await ours()], { timeout: 10_000 }).toEqual([[], 0]);
        await isSaid(
          stage,
          tab,
          'No Partner Center page here',
          /The page was open before Upgrade Lens was installed or updated/,
        );
        await tab.page.reload();
        const report = await harness.readReportOf(tab);
        expect(wrongIn(report, contoso)).toEqual([]);
        await expect.poll(async () => (await markersOf(tab.page)).length).toBe(3);
      }
    },
  },
  {
    number: 41,
    name: 'the content script runs twice, and a third time',
    async run(stage) {
      const file = new URL('../../../dist-test/src/content.iife.js', import.meta.url);
      const script = readFileSync(fileURLToPath(file), 'utf8');
      const tab = await openTable(stage, contoso);
      await isRight(stage, tab, contoso);
      for (let time = 0; time < 2; time++) {
        await stage.office.inContent(tab, script);
        await isRight(stage, tab, contoso);
      }
      await tab.page.evaluate(() => document.querySelector('tbody tr')?.remove());
      await expect.poll(async () => (await markersOf(tab.page)).length).toBe(5);
    },
  },
  {
    number: 42,
    name: 'the popup before the content script, on another host, in incognito, in two windows',
    async run(stage) {
      const { harness, office } = stage;
      const early = await openTab(harness.browser);
      const popup = await harness.openPopup(early);
      await popup.getByText('No Partner Center page here').waitFor();
      await early.page.goto(customerUrl('contoso'));
      await popup.bringToFront();
      await popup.getByText(/^6 subscriptions: 1 /).waitFor();
      await early.page.close();

      const other = await harness.openUrl(`https://other.example/customers/${contoso.id}/subscriptions`);
      await isSaid(stage, other, 'No Partner Center page here');

      const here = await harness.openCustomer('contoso');
      const there = await openWindow(stage, customerUrl('exchange-2'), false);
      await isRight(stage, there, northwind);
      await isRight(stage, here, contoso);
      await isSaid(stage, there, /^2 subscriptions: 1 /);
      await isSaid(stage, here, /^6 subscriptions: 1 /);
      await there.page.close();

      await office.allowIncognito(true);
      try {
        const unseen = await openWindow(stage, customerUrl('exchange-2'), true);
        await isRight(stage, unseen, northwind);
        await isSaid(stage, unseen, /^2 subscriptions: 1 /);
        await unseen.page.close();
      } finally {
        await office.allowIncognito(false);
      }
    },
  },
  {
    number: 43,
    name: 'access to the site only on a click, or taken away',
    async run(stage) {
      const { harness, office } = stage;
      const before = await openTable(stage, contoso);
      await isRight(stage, before, contoso);
      await office.setHostAccess('ON_CLICK');
      try {
        // What runs already runs on, and what it says stays true.
        await isRight(stage, before, contoso);
        const tab = await harness.openCustomer('exchange-2');
        await pause(tab, 1000);
        expect(await markersOf(tab.page)).toEqual([]);
        expect(await harness.reportOf(tab)).toBeNull();
        await isSaid(
          stage,
          tab,
          'No Partner Center page here',
          /whether Upgrade Lens may read partner\.microsoft\.com/,
        );
        await office.setHostAccess('ON_ALL_SITES');
        await tab.page.reload();
        await isRight(stage, tab, northwind);
      } finally {
        await office.setHostAccess('ON_ALL_SITES');
      }
    },
  },
  {
    number: 44,
    // Packs are built in, and the build reads them with this schema; the browser holds packages of the stores against their hash.
    name: 'a rule pack with a field missing is not built in; a kept Offer Matrix with one is none',
    async run(stage) {
      expect(packFileSchema.safeParse(cspTable).success).toBe(true);
      for (const file of broken()) expect(packFileSchema.safeParse(file).success).toBe(false);
      const matrix = {
        file: 'Offer Matrix.csv',
        date: '2026-11-01',
        dateFrom: 'read',
        conversions: 1,
        paths: [
          [
            ['m365-business-basic', null],
            ['no-such-product', null],
          ],
        ],
      };
      for (const kept of [
        { ...matrix, paths: [[['m365-business-basic', null]]] },
        { ...matrix, date: undefined },
        matrix,
      ]) {
        await stage.harness.browser.seat.evaluate(
          (record) => chrome.storage.local.set({ 'offer-matrix': record }),
          kept,
        );
        await stage.office.restartWorker();
        await isRight(stage, await openTable(stage, contoso), contoso);
      }
      await stage.harness.browser.seat.evaluate(() => chrome.storage.local.clear());
      await stage.office.restartWorker();
    },
  },
];
