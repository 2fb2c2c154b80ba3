import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { customer, smallCustomers } from '../portal/customers';
import { expectedLabels, expectedRows, keptOf, reportedRows } from './expectations';
import { Harness } from './harness';
import { markersOf, rootTypesOf } from './markers';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start({ mode: 'release' });
});
afterEach(async () => expect(await harness.leaveTabs()).toEqual([]));
afterAll(() => harness?.close());

describe.each(smallCustomers.filter(({ rows }) => rows.length))('customer $key: $about', (one) => {
  it('gets the verdicts that the rules demand, in the report and on the page', async () => {
    const tab = await harness.openCustomer(one.key);
    const report = await harness.readReportOf(tab);
    expect(report.source).toMatchObject({ kind: 'page', customerId: one.id, language: one.language });
    expect(report.reading).toMatchObject({ rowsRead: one.rows.length, complete: true });
    expect(reportedRows(report, one)).toEqual(expectedRows(one));
    const markers = await markersOf(tab.page);
    expect(markers.map(({ label }) => label)).toEqual(expectedLabels(one));
    expect(markers.filter(({ beside, label }) => !beside || !label.endsWith(keptOf(beside)))).toEqual([]);
  });
});

describe('the place', () => {
  const heads = ['', '/commerce', '/en-us/dashboard/commerce2', '/dashboard/v2', '/pcv', '/hu-hu/dashboard/v2'];
  it.each(heads)('reads the list at %s/customers/…', async (head) => {
    const tab = await harness.openCustomer('basic-alone', {}, { head });
    const report = await harness.readReportOf(tab);
    expect(report.subscriptions.map(({ verdict }) => verdict)).toEqual(['clear']);
  });

  it('marks nothing on other pages of the customer, the customer list and other hosts', async () => {
    for (const page of ['users', 'account']) {
      const tab = await harness.openCustomer('contoso', {}, { page });
      await tab.page.waitForTimeout(1500);
      expect(await markersOf(tab.page)).toEqual([]);
      expect((await harness.reportOf(tab))?.reading.state).toBe('not-a-list');
      expect((await harness.badgeOf(tab)).text).toBe('');
    }
    const list = await harness.openUrl('https://partner.microsoft.com/dashboard/v2/customers/list');
    const other = await harness.openUrl(`https://other.example/customers/${customer('contoso').id}/subscriptions`);
    await other.page.waitForTimeout(1500);
    expect(await markersOf(list.page)).toEqual([]);
    expect(await markersOf(other.page)).toEqual([]);
    expect(await harness.reportOf(other)).toBeNull();
  });

  it('says that a list is empty', async () => {
    const tab = await harness.openCustomer('empty');
    const report = await harness.reportWhere(tab, ({ reading }) => reading.state === 'empty', 20_000);
    expect(report.subscriptions).toEqual([]);
  });

  it('keeps nothing of a customer when the page moves on to another without a reload', async () => {
    const { page, ...rest } = await harness.openCustomer('contoso');
    const tab = { page, ...rest };
    await harness.readReportOf(tab);
    const next = customer('exchange-2');
    await page.evaluate((path) => {
      history.pushState(null, '', path);
      dispatchEvent(new PopStateEvent('popstate'));
    }, `/dashboard/v2/customers/${next.id}/subscriptions`);
    const early = await harness.reportOf(tab);
    expect(early?.subscriptions.filter(({ id }) => customer('contoso').rows.some((row) => row.id === id))).toEqual([]);
    const report = await harness.reportWhere(
      tab,
      ({ reading, source }) => source.customerId === next.id && reading.state === 'read',
    );
    expect(reportedRows(report, next)).toEqual(expectedRows(next));
    expect((await markersOf(page)).map(({ label }) => label)).toEqual(expectedLabels(next));
    await page.goBack();
    const back = await harness.reportWhere(
      tab,
      ({ reading, source }) => source.customerId === customer('contoso').id && reading.state === 'read',
    );
    expect(reportedRows(back, customer('contoso'))).toEqual(expectedRows(customer('contoso')));
  });

  it('takes its marks away when the page moves on to the users', async () => {
    const tab = await harness.openCustomer('contoso');
    await harness.readReportOf(tab);
    await tab.page.getByRole('link', { name: 'Users and licenses' }).click();
    await expect.poll(async () => markersOf(tab.page)).toEqual([]);
    expect((await harness.reportOf(tab))?.reading.state).toBe('not-a-list');
  });
});

describe('a list of 83 rows on 9 pages', () => {
  it('is not taken for whole before it was, and remembers the pages it saw', async () => {
    const tab = await harness.openCustomer('rows-83');
    const first = await harness.readReportOf(tab);
    expect(first.reading).toMatchObject({ rowsRead: 10, rowsTotal: 83, complete: false });
    expect(first.subscriptions.filter(({ verdict }) => verdict === 'clear' || verdict === 'ready')).toEqual([]);
    for (let read = 20; read < 90; read += 10) {
      await tab.page.getByRole('button', { name: 'Next' }).click();
      await harness.reportWhere(tab, ({ reading }) => reading.rowsRead === Math.min(read, 83));
    }
    await tab.page.getByRole('button', { name: 'Next' }).click();
    const last = await harness.reportWhere(tab, ({ reading }) => reading.rowsRead === 83);
    expect(last.reading).toMatchObject({ rowsTotal: 83, complete: true });
    expect(last.subscriptions.map(({ id }) => id)).toEqual(customer('rows-83').rows.map(({ id }) => id));
    const markers = await markersOf(tab.page);
    expect(markers.map(({ beside }) => beside)).toEqual(
      customer('rows-83')
        .rows.slice(80)
        .map(({ name }) => name),
    );
    expect(markers.filter(({ label, beside }) => !label.endsWith(beside))).toEqual([]);
  }, 90_000);
});

describe('the surroundings', () => {
  it('counts the rows with an upgrade on the badge, and says the same in words', async () => {
    const tab = await harness.openCustomer('statuses');
    await harness.readReportOf(tab);
    await expect.poll(async () => (await harness.badgeOf(tab)).text).toBe('3');
    expect((await harness.badgeOf(tab)).title).toMatch(/3/);
  });

  it('keeps its roots closed and leaves no name on the page’s window', async () => {
    const tab = await harness.openCustomer('contoso', { grid: 'table' });
    await harness.readReportOf(tab);
    expect(await rootTypesOf(tab.page)).toEqual(['closed']);
    expect(await tab.page.evaluate(() => window.__portal.foreignGlobals())).toEqual([]);
    expect(await tab.page.evaluate(() => document.querySelectorAll('*[data-upgrade-lens]').length)).toBe(0);
  });
});
