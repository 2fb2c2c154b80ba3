/** "Read the whole list": every row of lists of which the page holds only a part, and the list left as it stood. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ReadAllProgress } from '../../src/messages';
import type { Report } from '../../src/report/schema';
import { customer } from '../portal/customers';
import { ask } from './browser';
import { Harness, type Tab } from './harness';
import { markersOf } from './markers';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterEach(async () => expect(await harness.leaveTabs()).toEqual([]));
afterAll(() => harness?.close());

async function readAll(tab: Tab, action: 'start' | 'stop' | 'status'): Promise<ReadAllProgress> {
  return (await ask(harness.browser.seat, tab.tabId, { type: 'read-all', action })) as ReadAllProgress;
}

/** Waits for the end of the run; returns how it ended. */
async function endOf(tab: Tab, timeout = 60_000): Promise<ReadAllProgress> {
  for (const end = Date.now() + timeout; Date.now() < end; ) {
    const progress = await readAll(tab, 'status');
    if (!progress.running) return progress;
    await tab.page.waitForTimeout(150);
  }
  throw new Error(`Still running: ${JSON.stringify(await readAll(tab, 'status'))}`);
}

const said = ({ subscriptions }: Report) =>
  subscriptions.map(({ id, name, quantity, statusText }) => ({ id, name, quantity, statusText }));
const truth = (key: string) =>
  customer(key).rows.map(({ id, name, quantity, status }) => ({ id, name, quantity, statusText: status }));

/** Where the list stands: the page that its pager shows, how far its scroller is, and the window. */
function placeOf(page: Page): Promise<{ page: string; scrolled: number[]; window: number }> {
  return page.evaluate(() => {
    const all: Element[] = [];
    const walk = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll('*')) {
        all.push(element);
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
    return {
      page: all.find((element) => element.matches('.footer [aria-current=page], .ag-paging-number'))?.textContent ?? '',
      scrolled: all
        .filter((e) => e !== document.scrollingElement && e.scrollTop > 0)
        .map((e) => Math.round(e.scrollTop)),
      window: Math.round(scrollY),
    };
  });
}

const SHORT = [
  { grid: 'harmony', about: '9 pages' },
  { grid: 'ag-pages', about: '5 pages of virtual rows' },
  { grid: 'table', about: '4 pages, arrows only' },
  { grid: 'more', about: 'a button for more' },
  { grid: 'endless', about: 'more rows at the end' },
];

describe.each(SHORT)('83 rows ($grid: $about)', ({ grid }) => {
  it('are all read, and the list stands where it stood', async () => {
    const tab = await harness.openCustomer('rows-83', { grid });
    expect((await harness.readReportOf(tab)).reading.complete).toBe(false);
    const before = await placeOf(tab.page);
    expect(await readAll(tab, 'start')).toMatchObject({ running: true, ended: null });
    expect(await endOf(tab)).toMatchObject({ running: false, ended: 'done', rowsRead: 83 });
    const report = await harness.readReportOf(tab);
    expect(report.reading).toMatchObject({ complete: true, rowsRead: 83 });
    expect(said(report)).toEqual(truth('rows-83'));
    expect(await placeOf(tab.page)).toEqual(before);
    expect(
      report.subscriptions.filter(({ verdict }) => verdict === 'clear' || verdict === 'blocked').length,
    ).toBeGreaterThan(0);
  }, 90_000);
});

const VIRTUAL = ['virtual', 'window', 'recycled', 'ag', 'fluent8'];

describe.each(VIRTUAL)('1,000 rows in a virtual list (%s)', (grid) => {
  it('are all read, and the list is scrolled as it was', async () => {
    const tab = await harness.openCustomer('rows-1000', { grid });
    await harness.readReportOf(tab);
    await tab.page.mouse.move(700, 500);
    await tab.page.mouse.wheel(0, 2000);
    await tab.page.waitForTimeout(600);
    const before = await placeOf(tab.page);
    expect(before.window + (before.scrolled[0] ?? 0)).toBeGreaterThan(1000);
    await readAll(tab, 'start');
    expect(await endOf(tab, 120_000)).toMatchObject({ ended: 'done', rowsRead: 1000 });
    const report = await harness.readReportOf(tab);
    expect(report.reading).toMatchObject({ complete: true, rowsRead: 1000 });
    expect(said(report)).toEqual(truth('rows-1000'));
    expect(await placeOf(tab.page)).toEqual(before);
  }, 150_000);
});

describe('a run', () => {
  it('begins at the first page, and comes back to the page it was started on', async () => {
    const tab = await harness.openCustomer('rows-83');
    await harness.readReportOf(tab);
    await tab.page.getByRole('button', { name: '9', exact: true }).click();
    await harness.reportWhere(tab, ({ reading }) => reading.rowsRead === 13);
    await tab.page.getByRole('button', { name: '8', exact: true }).click();
    await harness.reportWhere(tab, ({ reading }) => reading.rowsRead === 23);
    await readAll(tab, 'start');
    expect(await endOf(tab)).toMatchObject({ ended: 'done', rowsRead: 83 });
    expect((await placeOf(tab.page)).page).toBe('8');
    const rows = customer('rows-83').rows.slice(70, 80);
    await expect
      .poll(async () => (await markersOf(tab.page)).map(({ beside }) => beside))
      .toEqual(rows.map(({ name }) => name));
  }, 90_000);

  it('can be stopped: what was read stays, and the list goes back', async () => {
    const tab = await harness.openCustomer('rows-83');
    await harness.readReportOf(tab);
    await readAll(tab, 'start');
    await harness.reportWhere(tab, ({ reading }) => reading.rowsRead >= 30);
    await readAll(tab, 'stop');
    const ended = await endOf(tab);
    expect(ended).toMatchObject({ running: false, ended: 'stopped' });
    expect(ended.rowsRead).toBeGreaterThanOrEqual(30);
    expect(ended.rowsRead).toBeLessThan(83);
    const { reading } = await harness.readReportOf(tab);
    expect(reading).toMatchObject({ complete: false, rowsRead: ended.rowsRead, rowsTotal: 83 });
    expect((await placeOf(tab.page)).page).toBe('1');
  }, 60_000);

  it('ends where the page does not turn any further', async () => {
    const tab = await harness.openCustomer('rows-83', { trouble: 'stuck' });
    await harness.readReportOf(tab);
    await readAll(tab, 'start');
    expect(await endOf(tab)).toMatchObject({ ended: 'stuck', rowsRead: 30 });
    expect((await harness.readReportOf(tab)).reading).toMatchObject({ complete: false, rowsRead: 30, rowsTotal: 83 });
    expect((await placeOf(tab.page)).page).toBe('1');
  }, 90_000);

  it('does not count as whole where the list was sorted meanwhile', async () => {
    const tab = await harness.openCustomer('rows-1000', { grid: 'ag' });
    await harness.readReportOf(tab);
    const header = tab.page.locator('[role=columnheader][col-id=quantity]');
    const at = await header.boundingBox();
    if (!at) throw new Error('no header');
    await readAll(tab, 'start');
    await expect
      .poll(async () => (await readAll(tab, 'status')).rowsRead, { interval: 50, timeout: 20_000 })
      .toBeGreaterThan(100);
    await tab.page.mouse.click(at.x + 30, at.y + at.height / 2);
    expect((await readAll(tab, 'status')).rowsRead).toBeLessThan(900);
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    expect((await endOf(tab, 120_000)).ended).toBe('changed');
    expect((await harness.readReportOf(tab)).reading.complete).toBe(false);
  }, 150_000);

  it('ends with its customer: nothing of it is left on the next one’s page', async () => {
    const tab = await harness.openCustomer('rows-83');
    await harness.readReportOf(tab);
    await readAll(tab, 'start');
    await harness.reportWhere(tab, ({ reading }) => reading.rowsRead >= 30);
    const next = customer('exchange-2');
    await tab.page.evaluate((path) => {
      history.pushState(null, '', path);
      dispatchEvent(new PopStateEvent('popstate'));
    }, `/dashboard/v2/customers/${next.id}/subscriptions`);
    expect(await readAll(tab, 'status')).toMatchObject({ running: false, rowsRead: 0 });
    const report = await harness.reportWhere(
      tab,
      ({ source, reading }) => source.customerId === next.id && reading.state === 'read',
    );
    expect(said(report)).toEqual(truth('exchange-2'));
    await tab.page.waitForTimeout(1500);
    expect(await readAll(tab, 'status')).toMatchObject({ running: false, ended: null, rowsRead: 2 });
    expect((await markersOf(tab.page)).map(({ beside }) => beside)).toEqual(next.rows.map(({ name }) => name));
  }, 60_000);
});

describe('the card on the page', () => {
  const box = (tab: Tab) => tab.page.locator('upgrade-lens-status .run');

  it('starts a run for a person, shows how far it is, and can stop it', async () => {
    const tab = await harness.openCustomer('rows-83');
    await harness.readReportOf(tab);
    await tab.page.locator('upgrade-lens-marker .mark').first().click();
    const action = tab.page.locator('.card').getByRole('button', { name: 'Read the whole list' });
    await action.waitFor();
    await action.evaluate((button) => (button as HTMLElement).click());
    expect(await readAll(tab, 'status')).toMatchObject({ running: false, ended: null });

    await action.focus();
    await tab.page.keyboard.press('Enter');
    await expect.poll(() => box(tab).textContent()).toMatch(/^[2-9]\d of 83 rows readStop$/);
    expect(await tab.page.locator('upgrade-lens-status :focus').textContent()).toBe('Stop');
    await tab.page.keyboard.press('Enter');
    expect(await endOf(tab)).toMatchObject({ ended: 'stopped' });
    await expect.poll(() => box(tab).textContent()).toBe('Stopped. The rows read so far stay.');
    const said = tab.page.locator('upgrade-lens-status [role=status]');
    expect(await said.textContent()).not.toBe('');
    await box(tab).waitFor({ state: 'detached', timeout: 15_000 });
  }, 60_000);

  it('offers nothing where the whole list was read', async () => {
    const tab = await harness.openCustomer('exchange-2');
    await harness.readReportOf(tab);
    await tab.page.locator('upgrade-lens-marker .mark').first().click();
    await tab.page.locator('.card').getByRole('button', { name: 'Show details' }).waitFor();
    expect(await tab.page.locator('.card button').count()).toBe(1);
  });
});
