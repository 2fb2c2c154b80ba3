/** What the program says of its own reading: nothing found, nothing to upgrade, marks that the page removes, a diagnosis. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { customer } from '../portal/customers';
import { Harness, type Tab } from './harness';
import { markersOf } from './markers';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterEach(async () => expect(await harness.leaveTabs()).toEqual([]));
afterAll(() => harness?.close());

const unreadable = (tab: Tab) => harness.reportWhere(tab, ({ reading }) => reading.state === 'unreadable', 20_000);

describe('no list found and nothing to upgrade', () => {
  it('a page that should have a list and has none is said to be unreadable, on the badge too', async () => {
    const tab = await harness.openCustomer('contoso', { trouble: 'no-list' });
    await tab.page.waitForTimeout(1000);
    expect((await harness.reportOf(tab))?.reading.state).toBe('searching');
    expect((await harness.badgeOf(tab)).text).toBe('');
    const report = await unreadable(tab);
    expect(report.reading.reason).toMatchObject({ code: 'no-list-found', params: {} });
    await expect.poll(async () => (await harness.badgeOf(tab)).text).toBe('!');
    const popup = await harness.openPopup(tab);
    await popup.getByRole('heading', { name: 'The list could not be read' }).waitFor();
    await popup.getByText('Nothing on the page looks like a subscription list.').waitFor();
  });

  it('a list in which nothing can be upgraded is a list that was read', async () => {
    const tab = await harness.openCustomer('no-paths');
    const report = await harness.readReportOf(tab);
    expect(report.reading).toMatchObject({ complete: true, reason: null });
    expect(new Set(report.subscriptions.map(({ verdict }) => verdict))).toEqual(new Set(['no-path']));
    await expect.poll(async () => (await harness.badgeOf(tab)).title).toMatch(/possible for 0 subscriptions/);
    expect((await harness.badgeOf(tab)).text).toBe('');
    const popup = await harness.openPopup(tab);
    await popup.locator('.summary').waitFor();
    expect(await popup.getByText('could not be read').count()).toBe(0);
  });
});

describe('a page that removes the marks a hundred times in a second', () => {
  it('is left alone after a few rounds, says so, and works on', async () => {
    const tab = await harness.openCustomer('rows-83', { trouble: 'markers' });
    const report = await harness.reportWhere(tab, ({ reading }) => reading.reason?.code === 'markers-removed');
    expect(report.reading).toMatchObject({ state: 'read', rowsRead: 10 });
    const removed = await tab.page.evaluate(() => window.__portal.removed);
    await tab.page.waitForTimeout(2000);
    expect(await tab.page.evaluate(() => window.__portal.removed)).toBe(removed);
    expect(removed).toBeLessThanOrEqual(10 * 12);
    expect(await markersOf(tab.page)).toEqual([]);
    await tab.page.getByRole('button', { name: 'Next' }).click();
    await harness.reportWhere(tab, ({ reading }) => reading.rowsRead === 20);
    const popup = await harness.openPopup(tab);
    await popup.getByText('The page keeps removing the marks').waitFor();
    await expect
      .poll(() => tab.page.locator('upgrade-lens-status [role=status]').textContent())
      .toMatch(/The page keeps removing the marks/);
  });
});

describe('the diagnosis', () => {
  it.each(['hostile', 'hungarian'])('of %s holds shapes and counts, and nothing of the customer', async (key) => {
    const one = customer(key);
    const tab = await harness.openCustomer(key);
    await harness.readReportOf(tab);
    const popup = await harness.openPopup(tab);
    await popup.getByRole('tab', { name: 'What was read' }).click();
    await popup.getByText('See what is copied').click();
    const text = (await popup.locator('.preview pre').textContent()) ?? '';
    const diagnosis = JSON.parse(text);
    expect(diagnosis).toMatchObject({
      state: 'read',
      reason: null,
      rowsRead: one.rows.length,
      complete: true,
      pageLanguage: one.language,
      address: '/dashboard/v2/customers/{id}/subscriptions',
      columns: { name: 'key', status: 'key', quantity: 'key' },
      page: { rows: one.rows.length, state: 'read' },
    });
    expect(diagnosis.version).toMatch(/^\d+\.\d+\.\d+$/);
    const said = [one.id, one.name, one.domain, ...one.rows.flatMap((row) => [row.id, row.name, row.status])];
    expect(said.filter((word) => text.includes(word.slice(0, 40)))).toEqual([]);
    await popup
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write'])
      .catch(() => null);
    await popup.getByRole('button', { name: 'Copy diagnosis' }).click();
    await popup.getByText('Copied.', { exact: true }).waitFor();
  });

  it('is there where no list was found, and on other pages', async () => {
    const tab = await harness.openCustomer('contoso', { trouble: 'no-list' });
    await unreadable(tab);
    const other = await harness.openCustomer('contoso', {}, { page: 'users' });
    for (const [where, state] of [
      [tab, 'unreadable'],
      [other, 'not-a-list'],
    ] as const) {
      const popup = await harness.openPopup(where);
      await popup.getByText('See what is copied').click();
      expect(JSON.parse((await popup.locator('.preview pre').textContent()) ?? '')).toMatchObject({
        state,
        rowsRead: 0,
      });
    }
  });
});
