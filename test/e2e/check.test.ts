/** The page that checks files, in a real browser: files in, reports out, and what stays where. */
import { readdirSync, readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Report, reportSchema } from '../../src/report/schema';
import { Harness } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start({ mode: 'release' });
});
afterEach(async () => expect(await harness.leaveTabs()).toEqual([]));
afterAll(() => harness?.close());

const id = (n: number) => `0a000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const sample = (name: string) => ({ name, ...bytes(readFileSync(`test/files/samples/${name}`, 'utf8')) });
const bytes = (text: string | Buffer) => ({ mimeType: 'text/plain', buffer: Buffer.from(text) });
const file = (name: string, text: string | Buffer) => ({ name, ...bytes(text) });

const LIST = [
  'Subscription ID,Subscription,Quantity,Status',
  `${id(1)},Microsoft 365 Business Basic,25,Active`,
  `${id(2)},Microsoft 365 Apps for business,5,Active`,
  `${id(3)},"Contoso ""Backup"", nightly",1,Suspended`,
  '',
].join('\r\n');

async function openCheck(on: Harness = harness): Promise<Page> {
  const { page } = await on.openUrl(`chrome-extension://${on.browser.extensionId}/src/check/index.html`);
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  return page;
}

type Files = Parameters<ReturnType<Page['locator']>['setInputFiles']>[0];

async function choose(page: Page, files: Files): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(files);
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

async function saved(page: Page, button = 'Report as JSON'): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return textOf(download);
}

async function reportOf(page: Page, button?: string): Promise<Report> {
  return reportSchema.parse(JSON.parse(await saved(page, button)));
}

/** What axe finds; and whether the page is wider than its window. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  return [...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), ...(wide ? ['wider than the window'] : [])];
}

describe('exports', () => {
  it.each([
    ['English', LIST],
    ['German, semicolons', `Abonnement-ID;Abonnement;Menge;Status\n${id(1)};Microsoft 365 Business Basic;25;Aktiv\n`],
    [
      'Hungarian, tabs',
      `Előfizetés azonosítója\tElőfizetés\tMennyiség\tÁllapot\n${id(1)}\tMicrosoft 365 Business Basic\t25\tAktív\n`,
    ],
    [
      'Japanese, UTF-16',
      Buffer.from(
        `\ufeffサブスクリプション ID,サブスクリプション,数量,状態\n${id(1)},Microsoft 365 Business Basic,25,アクティブ\n`,
        'utf16le',
      ),
    ],
  ])('in %s give the report document', async (_, content) => {
    const page = await openCheck();
    await choose(page, [file('Contoso.csv', content)]);
    const report = await reportOf(page);
    expect(report.source).toEqual({ kind: 'export-csv', url: null, customerId: null, language: null });
    expect(report.reading).toMatchObject({ state: 'read', complete: true });
    expect(report.subscriptions[0]).toMatchObject({
      id: id(1),
      product: 'm365-business-basic',
      status: 'active',
      quantity: 25,
    });
  });

  it('are read up to the broken rows and after them', async () => {
    const page = await openCheck();
    await choose(page, [
      file('broken.csv', `${LIST}${id(4)},"Microsoft 365 Business\n${id(5)},Office 365 E3,1,Active\n`),
    ]);
    await page.getByText(/line 5, column \d+:/).waitFor();
    const report = await reportOf(page);
    expect(report.subscriptions.map((row) => row.id)).toEqual([id(1), id(2), id(3), id(5)]);
    expect(report.reading).toMatchObject({ rowsRead: 4, rowsTotal: 5, complete: false });
  });
});

describe('reports', () => {
  it('come back as they were saved', async () => {
    const page = await openCheck();
    await choose(page, [file('Contoso.csv', LIST)]);
    await page.getByRole('tab', { name: 'Your answers' }).click();
    await page
      .getByRole('group', { name: /delegated admin rights/ })
      .getByLabel('Yes')
      .check();
    const first = await saved(page);
    expect(reportSchema.parse(JSON.parse(first)).confirmations.delegatedAdmin).toBe('yes');
    const again = await openCheck();
    await choose(again, [file('report.json', first)]);
    expect(await saved(again)).toBe(first);
  });

  it('show what leaves before it does, and leave names and ids out when told to', async () => {
    const page = await openCheck();
    await choose(page, [file('Contoso.csv', LIST)]);
    await page.getByRole('button', { name: /^Contoso "Backup", nightly/ }).click();
    await page.getByText('Support note and report').click();
    const preview = page.getByRole('region', { name: 'This is all that leaves' });
    expect(await preview.innerText()).toContain(id(3));
    await page.getByLabel('Support note (Markdown)').check();
    expect(await preview.innerText()).toContain('## Upgrade Lens: support note');
    await page.getByLabel('Leave names and ids out').check();
    await expect.poll(() => preview.innerText()).not.toContain(id(3));
    expect(await preview.innerText()).not.toContain('Backup');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as file' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^upgrade-lens-\d{4}-\d\d-\d\d\.md$/);
    expect((await textOf(download)).trim()).toBe((await preview.innerText()).trim());
    expect(await faults(page)).toEqual([]);
  });

  it('print as a sheet of their own', async () => {
    const page = await openCheck();
    await choose(page, [file('Contoso.csv', LIST)]);
    await page.getByRole('tab', { name: 'Report' }).click();
    await page.evaluate(() => {
      window.print = () => {};
    });
    await page.getByRole('button', { name: 'Print' }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.sheet tbody tr').count()).toBe(3);
    expect(await page.locator('.sheet').isVisible()).toBe(true);
    expect(await page.locator('#app').isVisible()).toBe(false);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.sheet').count()).toBe(0);
    expect(await page.locator('#app').isVisible()).toBe(true);
  });
});

describe('Microsoft’s own answers', () => {
  const suspended = file(
    'list.csv',
    `Subscription ID,Subscription,Quantity,Status\n${id(1)},Microsoft 365 Business Basic,1,Suspended\n`,
  );

  it('agree in the documented example: E1 is not eligible, the source is not active', async () => {
    const page = await openCheck();
    await choose(page, [suspended, sample('07-upgrades-docs-e1-not-eligible.json')]);
    await page.getByRole('button', { name: /^Microsoft 365 Business Basic/ }).click();
    const pair = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'Office 365 E1' }) });
    await pair.waitFor();
    expect(await pair.innerText()).toContain('Agrees with Microsoft’s answer');
    expect(await pair.getByRole('row').nth(1).innerText()).toMatch(/Verdict\s+Blocked\s+not eligible/);
    expect(
      await pair.getByRole('row').filter({ hasText: 'subscription_status_not_active' }).last().innerText(),
    ).toMatch(/not met\s+reported/);
    expect(await faults(page)).toEqual([]);
  });

  it('block the licence transfer only, in the documented example of new commerce', async () => {
    const items = [
      {
        id: id(1),
        offerId: 'CFQ7TTC0LF8Q:0001:CFQ7TTC0K71H',
        offerName: 'Office 365 E1',
        quantity: 1,
        status: 'active',
      },
      {
        id: id(2),
        offerId: 'CFQ7TTC0LH16:0001:CFQ7TTC0K971',
        offerName: 'Exchange Online (Plan 2)',
        quantity: 1,
        status: 'active',
      },
    ];
    const page = await openCheck();
    await choose(page, [
      file('list.json', JSON.stringify({ totalCount: 2, items })),
      sample('09-transition-eligibilities-docs-2023.json'),
    ]);
    await page.getByLabel(/“09-transition.*” is about/).selectOption(id(1));
    await page.getByRole('button', { name: /^Office 365 E1/ }).click();
    await page.getByRole('heading', { name: "Beside Microsoft's answer" }).waitFor();
    const text = await page.locator('.beside').innerText();
    expect(text).toContain('conflicting_service_types');
    expect(text).toContain('eligible, licences to be assigned by hand');
    expect(text).not.toContain('They disagree here.');
  });
});

describe('every documented answer', () => {
  it('is read or refused for a reason that stands beside it', async () => {
    const page = await openCheck();
    const files = readdirSync('test/files/samples').filter((name) => name.endsWith('.json'));
    expect(files).toHaveLength(15);
    await choose(page, files.map(sample));
    await page.getByText('15 files read.').waitFor();
    await page.locator('.file-list summary').click();
    const items = page.locator('.files > li');
    await expect.poll(() => items.count()).toBe(15);
    for (const text of await items.allInnerTexts()) expect(text).toMatch(/[1-9]\d* used|not used|left out|known here/);
  });
});

describe('the Offer Matrix', () => {
  const matrix = file(
    'OfferMatrix_2026-01.csv',
    'ProductTitle,ProductId,SkuId,SkuTitle,ProductSkuConversion\nMicrosoft 365,CFQ7TTC0LH18,0001,Microsoft 365 Business Basic,"CFQ7TTC0LCHC/0002"\nMicrosoft 365,CFQ7TTC0LCHC,0002,Microsoft 365 Business Premium,\n',
  );

  it('counts on this page and on the portal’s, until it is forgotten', async () => {
    const portal = await harness.openCustomer('new-commerce');
    const targets = ({ subscriptions }: Report) => subscriptions[0]?.targets.map(({ product }) => product) ?? [];
    const documented = targets(await harness.readReportOf(portal));
    expect(documented.length).toBeGreaterThan(1);
    await portal.page.bringToFront();
    const page = await openCheck();
    await choose(page, [matrix]);
    const region = page.getByRole('region', { name: 'Offer Matrix' });
    await region.getByText(/OfferMatrix_2026-01\.csv/).waitFor();
    expect(await region.innerText()).toMatch(/is \d+ days old/);
    const kept = await page.evaluate(() => chrome.storage.local.get('offer-matrix'));
    expect(kept['offer-matrix']).toMatchObject({
      paths: [
        [
          ['m365-business-basic', null],
          ['m365-business-premium', null],
        ],
      ],
    });
    const used = await harness.reportWhere(portal, (report) => targets(report).join() === 'm365-business-premium');
    expect(used.subscriptions[0]?.targets[0]?.source).toMatchObject({
      title: 'OfferMatrix_2026-01.csv',
      date: '2026-01-01',
    });
    const other = await openCheck();
    await other.getByText(/OfferMatrix_2026-01\.csv/).waitFor();
    expect(await faults(other)).toEqual([]);
    await other.getByRole('button', { name: 'Forget the Offer Matrix' }).click();
    await expect.poll(() => page.evaluate(() => chrome.storage.local.get('offer-matrix'))).toEqual({});
    await harness.reportWhere(portal, (report) => targets(report).join() === documented.join());
  });
});

describe('many customers', () => {
  it('with ten thousand subscriptions stay smooth, in one table', async () => {
    const page = await openCheck();
    const rows = Array.from(
      { length: 34 },
      (_, i) =>
        `${i % 3 ? 'Microsoft 365 Business Basic' : 'Office 365 E1'},${i + 1},${i % 5 ? 'Active' : 'Suspended'}`,
    );
    const files = Array.from({ length: 300 }, (_, i) =>
      file(`Customer ${i}.csv`, ['Subscription,Quantity,Status', ...rows, ''].join('\n')),
    );
    const started = Date.now();
    await choose(page, files);
    await page.getByText('300 files read.').waitFor({ timeout: 60_000 });
    console.log(`10,200 subscriptions in 300 files: ${Date.now() - started} ms until the table stands`);
    const table = page.getByRole('table', { name: 'All customers' });
    expect(await table.getAttribute('aria-rowcount')).toBe('10201');
    expect(await table.getByRole('row').count()).toBeLessThan(80);
    await page.getByRole('searchbox').fill('customer 299');
    await page.getByText(/34 subscriptions shown/).waitFor();
    await page.getByRole('searchbox').fill('');
    await table.getByRole('button').first().focus();
    const keys = Date.now();
    await page.keyboard.press('End');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-index'))).toBe('10199');
    console.log(`to the last row: ${Date.now() - keys} ms`);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Back to all customers' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-index'))).toBe('10199');
    const csv = (await saved(page, 'Table as CSV')).trim().split('\r\n');
    expect(csv).toHaveLength(10_201);
    expect(await faults(page)).toEqual([]);
  }, 120_000);
});

describe('looks', () => {
  it.each(['light', 'dark'] as const)(
    '%s: axe finds nothing, wide or narrow',
    async (colorScheme) => {
      const page = await openCheck();
      await page.emulateMedia({ colorScheme });
      const look = async (name: string) => {
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 800 });
          await page.waitForTimeout(150);
          expect(await faults(page), `${name} ${width}`).toEqual([]);
          if (process.env.SHOTS)
            await page.screenshot({ path: `${process.env.SHOTS}/${name}-${colorScheme}-${width}.png`, fullPage: true });
        }
      };
      await look('empty');
      await choose(page, [
        file('Contoso.csv', `${LIST}x\n`),
        file('photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1])),
        sample('07-upgrades-docs-e1-not-eligible.json'),
      ]);
      await page.getByRole('button', { name: 'Report as JSON' }).waitFor();
      await look('list');
      await page.getByLabel(/is about/).selectOption(id(1));
      await page.getByRole('button', { name: /^Microsoft 365 Business Basic/ }).click();
      await page.locator('.compared').first().waitFor();
      await page.getByText('Support note and report').click();
      await look('details');
      await choose(page, [file('Fabrikam.csv', LIST), file('Adatum.csv', LIST)]);
      await page.getByRole('table', { name: 'All customers' }).waitFor();
      await look('table');
    },
    120_000,
  );

  it('shows all in forced colours, and works with the keyboard alone', async () => {
    const page = await openCheck();
    await page.emulateMedia({ forcedColors: 'active' });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file');
    await choose(page, [file('Contoso.csv', LIST)]);
    await page.getByRole('button', { name: 'Remove Contoso.csv' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Report as JSON' }).waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/forced.png`, fullPage: true });
  });
});

describe('in Hungarian', () => {
  it('speaks Hungarian', async () => {
    const own = await Harness.start({ mode: 'release', language: 'hu' });
    try {
      const page = await openCheck(own);
      await choose(page, [file('Contoso.csv', LIST)]);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('hu');
      expect((await reportOf(page, 'Jelentés JSON-ként')).subscriptions).toHaveLength(3);
      expect(await faults(page)).toEqual([]);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/hu.png`, fullPage: true });
      expect(await own.leaveTabs()).toEqual([]);
    } finally {
      await own.close();
    }
  });
});

describe('from the popup', () => {
  it('is one button away', async () => {
    const { page } = await harness.openUrl(`chrome-extension://${harness.browser.extensionId}/src/popup/index.html`);
    const [opened] = await Promise.all([
      harness.browser.context.waitForEvent('page'),
      page.getByRole('button', { name: 'Check files…' }).click(),
    ]);
    expect(opened.url()).toMatch(/\/src\/check\/index\.html$/);
    await opened.getByRole('heading', { name: 'Check files' }).waitFor();
    await opened.close();
  });
});
