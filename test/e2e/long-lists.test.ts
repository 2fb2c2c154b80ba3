/** Lists of which the page holds only a part: virtual ones, pages, and columns out of view. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { customer } from '../portal/customers';
import { Harness } from './harness';
import { markersOf } from './markers';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterEach(async () => expect(await harness.leaveTabs()).toEqual([]));
afterAll(() => harness?.close());

/** Scrolls the list (or the page, where the list has no scroller of its own) by `by` px with the wheel. */
async function scroll(page: Page, by: number): Promise<void> {
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, by);
}

/** Markers that stand beside another subscription than they name, and are not hidden. */
async function wrongMarkers(page: Page): Promise<string[]> {
  const markers = await markersOf(page);
  return markers
    .filter((one) => !one.stale && !one.label.endsWith(one.beside))
    .map((one) => `${one.beside}: ${one.label}`);
}

const VIRTUAL = [
  { grid: 'virtual', total: [null, 1000] },
  { grid: 'window', total: [1000] },
  { grid: 'recycled', total: [1000] },
  { grid: 'ag', total: [1000] },
  { grid: 'fluent8', total: [1000] },
] as const;

describe.each(VIRTUAL)('1,000 rows in a virtual list ($grid)', ({ grid, total }) => {
  it('knows that it read a part, keeps what it saw, and marks the rows in view', async () => {
    const one = customer('rows-1000');
    const tab = await harness.openCustomer('rows-1000', { grid });
    const first = await harness.readReportOf(tab);
    expect(first.reading.complete).toBe(false);
    expect(total).toContain(first.reading.rowsTotal);
    expect(first.reading.rowsRead).toBeLessThan(1000);
    expect(first.subscriptions.filter(({ verdict }) => verdict === 'clear' || verdict === 'ready')).toEqual([]);
    for (let step = 0; step < 5; step++) {
      await scroll(tab.page, 700);
      await tab.page.waitForTimeout(30);
      expect(await wrongMarkers(tab.page)).toEqual([]);
    }
    const later = await harness.reportWhere(tab, ({ reading }) => reading.rowsRead > first.reading.rowsRead + 8);
    const truth = new Map(one.rows.map((row) => [row.id, row]));
    for (const seen of later.subscriptions) {
      const row = truth.get(seen.id ?? '');
      expect([seen.name, seen.quantity, seen.statusText]).toEqual([row?.name, row?.quantity, row?.status]);
    }
    expect(new Set(later.subscriptions.map(({ id }) => id)).size).toBe(later.subscriptions.length);
    await expect.poll(async () => (await markersOf(tab.page)).filter(({ stale }) => !stale).length).toBeGreaterThan(8);
    expect(await wrongMarkers(tab.page)).toEqual([]);
  });
});

describe('10,000 rows', () => {
  it('are read in part without a freeze of the page', async () => {
    const tab = await harness.openCustomer('rows-10000', { grid: 'recycled' });
    const report = await harness.readReportOf(tab);
    expect(report.reading).toMatchObject({ complete: false, rowsTotal: 10_000 });
  });
});

describe('columns out of view', () => {
  it('a status that is not in the document is not known, so nothing is possible', async () => {
    const tab = await harness.openCustomer('basic-alone', { grid: 'ag-pinned', width: 420 });
    expect(await tab.page.locator('[role=columnheader][col-id=status]').count()).toBe(0);
    const report = await harness.readReportOf(tab);
    expect(report.subscriptions.map(({ status, verdict }) => [status, verdict])).toEqual([['unknown', 'undetermined']]);
  });

  it('columns in another order are told apart', async () => {
    const tab = await harness.openCustomer('exchange-2', { grid: 'table', columns: 'status,quantity,billing,name' });
    const report = await harness.readReportOf(tab);
    expect(report.subscriptions.map(({ name, quantity, status }) => [name, quantity, status])).toEqual([
      ['Microsoft 365 Business Basic', 5, 'active'],
      ['Exchange Online (Plan 2)', 12, 'active'],
    ]);
  });
});

describe('time', () => {
  it('finds a list that comes late', async () => {
    const tab = await harness.openCustomer('basic-alone', { delay: 6000 });
    const report = await harness.readReportOf(tab, 15_000);
    expect(report.subscriptions.map(({ verdict }) => verdict)).toEqual(['clear']);
  });

  it('never counts the rows of a skeleton', async () => {
    const tab = await harness.openCustomer('basic-alone', { skeleton: 3000 });
    for (let look = 0; look < 5; look++) {
      const report = await harness.reportOf(tab);
      expect(report?.reading.rowsRead ?? 0).toBe(0);
      await tab.page.waitForTimeout(300);
    }
    expect((await harness.readReportOf(tab)).reading.rowsRead).toBe(1);
  });

  it('follows a search and a sort that write into the same rows', async () => {
    const tab = await harness.openCustomer('rows-83');
    await harness.readReportOf(tab);
    await tab.page.getByRole('button', { name: 'Status' }).click();
    await tab.page.waitForTimeout(1200);
    expect(await wrongMarkers(tab.page)).toEqual([]);
    await tab.page.locator('#subscription-search-box').fill('Visio');
    await tab.page.waitForTimeout(1200);
    const markers = await markersOf(tab.page);
    expect(await wrongMarkers(tab.page)).toEqual([]);
    expect(markers.length).toBeGreaterThan(0);
    expect(markers.filter(({ beside }) => !beside.startsWith('Visio'))).toEqual([]);
    const report = await harness.reportOf(tab);
    expect(report?.reading.complete).toBe(false);
  });
});
