/** A list that nobody can know is shown by the user, with the keyboard alone, and read from then on. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { foreignRows } from '../portal/pages/grids/foreign-rows';
import { Harness, type Tab } from './harness';
import { markersOf } from './markers';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterEach(async () => expect(await harness.leaveTabs()).toEqual([]));
afterAll(() => harness?.close());

const unreadable = (tab: Tab) => harness.reportWhere(tab, ({ reading }) => reading.state === 'unreadable', 20_000);
const kept = () =>
  harness.browser.seat.evaluate(async () => (await chrome.storage.local.get('taught-shape'))['taught-shape']);
/** What axe finds wrong with what is shown over the page; its rules for whole pages are the page's affair. */
async function faultsOf(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().include('upgrade-lens-teach').disableRules(['region']);
  return (await axe.analyze()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
}
const focused = (page: Page) => page.locator('upgrade-lens-teach :focus');

/** Opens the popup of an unreadable page and asks it to be shown the list; the page comes to the front. */
async function startTeaching(tab: Tab): Promise<void> {
  const popup = await harness.openPopup(tab);
  await popup.getByRole('button', { name: 'Show Upgrade Lens the list' }).click();
  await tab.page.bringToFront();
  await focused(tab.page).waitFor();
}

describe('a list that nobody recognises', () => {
  it('is read once the user has shown it; a reload keeps that, and forgetting forgets', async () => {
    const tab = await harness.openCustomer('contoso', { grid: 'foreign' });
    const { page } = tab;
    expect((await unreadable(tab)).subscriptions).toEqual([]);
    await startTeaching(tab);

    const names = await page.locator('upgrade-lens-teach .frame').allTextContents();
    expect(names).toEqual(['Table 1', 'Table 2']);
    expect(await faultsOf(page)).toEqual([]);
    expect(await focused(page).textContent()).toBe('Table 1');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page).textContent()).toBe('Table 2');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page).textContent()).toBe('Table 1');
    await page.keyboard.press('Tab');
    expect(await focused(page).textContent()).toBe('Table 2');
    await page.keyboard.press('Enter');

    const labels = await page.locator('upgrade-lens-teach label > span').allTextContents();
    expect(labels).toEqual(['BrellVorl', 'SnorkGlim', 'Numo12', 'WimpFront desk']);
    const values = () =>
      page
        .locator('upgrade-lens-teach select')
        .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));
    expect(await values()).toEqual(['', '', 'quantity', '']);
    expect(await faultsOf(page)).toEqual([]);
    for (let i = 0; i < 4; i++) await page.keyboard.press('Tab');
    expect(await focused(page).textContent()).toBe('Save');
    await page.keyboard.press('Enter');
    expect(await page.locator('upgrade-lens-teach [role=alert]').textContent()).toMatch(/holds the subscription/);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('Name');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('Status');
    expect(await values()).toEqual(['', 'status', 'quantity', 'name']);
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    const wanted = foreignRows.map(([, statusText, quantity, name]) => ({
      name,
      statusText,
      quantity: Number(quantity),
    }));
    const read = async () => {
      const report = await harness.readReportOf(tab);
      expect(report.reading.columns).toEqual({ name: 'taught', status: 'taught', quantity: 'taught' });
      const rows = report.subscriptions.map(({ name, statusText, quantity }) => ({ name, statusText, quantity }));
      expect(rows).toEqual(wanted);
      expect(new Set(report.subscriptions.map(({ verdict }) => verdict))).toEqual(new Set(['unrecognised']));
      await expect
        .poll(async () => (await markersOf(page)).map(({ beside }) => beside))
        .toEqual(wanted.map(({ name }) => name));
    };
    await read();
    expect(await page.locator('upgrade-lens-teach').count()).toBe(0);
    expect(await kept()).toEqual({
      shape: expect.stringMatching(/^table\[\]>tbody\[\]>tr\[\]\*4$/),
      columns: { name: 3, status: 1, quantity: 2 },
    });
    await page.reload();
    await read();

    const popup = await harness.openPopup(tab);
    await popup.getByRole('tab', { name: 'What was read' }).click();
    await popup.getByText('Name: by what you showed').waitFor();
    await popup.getByRole('button', { name: 'Forget what you showed' }).click();
    await unreadable(tab);
    expect(await kept()).toBeUndefined();
    expect(await markersOf(page)).toEqual([]);
  }, 120_000);

  it('stays as it is where the user leaves with Escape; scripts of the page cannot choose', async () => {
    const tab = await harness.openCustomer('contoso', { grid: 'foreign' });
    await unreadable(tab);
    await startTeaching(tab);
    await tab.page
      .locator('upgrade-lens-teach .frame')
      .first()
      .evaluate((frame) => (frame as HTMLElement).click());
    expect(await tab.page.locator('upgrade-lens-teach .frame').count()).toBe(2);
    await tab.page.keyboard.press('Escape');
    await expect.poll(() => tab.page.locator('upgrade-lens-teach').count()).toBe(0);
    expect(await kept()).toBeUndefined();
  });

  it('can be chosen with the mouse, and is left with the customer', async () => {
    const tab = await harness.openCustomer('contoso', { grid: 'foreign' });
    await unreadable(tab);
    await startTeaching(tab);
    await tab.page.getByText('Warehouse').click({ force: true });
    await tab.page.locator('upgrade-lens-teach select').first().waitFor();
    await tab.page.evaluate(() => history.pushState(null, '', '/dashboard/v2/customers/list'));
    await expect.poll(() => tab.page.locator('upgrade-lens-teach').count()).toBe(0);
  });
});

describe('a list that was recognised', () => {
  it('can be shown anew, with what was recognised filled in', async () => {
    const tab = await harness.openCustomer('exchange-2', { grid: 'table' });
    await harness.readReportOf(tab);
    const popup = await harness.openPopup(tab);
    await popup.getByRole('tab', { name: 'What was read' }).click();
    await popup.getByText('These are not the right columns?').waitFor();
    await popup.getByRole('button', { name: 'Show Upgrade Lens the list' }).click();
    await tab.page.bringToFront();
    await focused(tab.page).waitFor();
    await tab.page.keyboard.press('Enter');
    const selects = tab.page.locator('upgrade-lens-teach select');
    expect(await selects.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))).toEqual([
      'name',
      '',
      'quantity',
      'status',
    ]);
    await tab.page.locator('upgrade-lens-teach').getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => tab.page.locator('upgrade-lens-teach').count()).toBe(0);
  });
});
