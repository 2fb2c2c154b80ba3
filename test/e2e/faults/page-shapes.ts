/** Faults 1 to 18: the page is not shaped as one would wish. */
import { expect } from 'vitest';
import { customer } from '../../portal/customers';
import { customerUrl } from '../../portal/paths';
import type { Harness, Tab } from '../harness';
import { markersOf } from '../markers';
import { type Fault, isRight, isSaid, isSaidUnreadable, isUnmarked, pause, withoutOurs } from './fault';
import { escaped, HEADERS, nameCell, pageOf, type TableOptions, tableOf, urlOf } from './own-page';
import { nested, prefixed } from './shadow-pages';
import { wrongAmong, wrongIn } from './truth';

const contoso = customer('contoso');
const NOTHING_THERE = 'Nothing on the page looks like a subscription list.';

const openTable = (harness: Harness, options?: TableOptions, lang?: string): Promise<Tab> =>
  harness.openOwnPage(urlOf(contoso), pageOf(tableOf(contoso, options), lang ? { lang } : {}));

const invoices = `<h2>Invoices</h2><table><tr><th>Invoice</th><th>Product</th><th>Amount</th></tr>
  <tr><td>G000123</td><td>Office 365 E3</td><td>240.00</td></tr>
  <tr><td>G000124</td><td>Microsoft 365 Business Standard</td><td>99.00</td></tr></table>`;

const lines = (cells: readonly (readonly string[])[], role: string): string =>
  cells
    .map((row) => `<div role="row">${row.map((cell) => `<div role="${role}">${cell}</div>`).join('')}</div>`)
    .join('');

export const pageShapes: readonly Fault[] = [
  {
    number: 1,
    // The builds for tests give up after 8 s instead of 30.
    name: 'no grid for longer than anybody waits',
    async run(stage) {
      const { harness } = stage;
      const tab = await harness.openOwnPage(urlOf(contoso), pageOf('<h1>Subscriptions</h1><p>One moment …</p>'));
      await harness.reportWhere(tab, ({ reading }) => reading.state === 'searching');
      await isUnmarked(stage, tab);
      await isSaid(stage, tab, 'Looking for the subscription list…');
      await isSaidUnreadable(stage, tab, 'no-list-found', NOTHING_THERE);
    },
  },
  {
    number: 2,
    name: 'the grid appears after we have given up',
    async run(stage) {
      const tab = await stage.harness.openUrl(customerUrl('contoso', { delay: 11_000 }));
      await stage.harness.reportWhere(tab, ({ reading }) => reading.state === 'unreadable');
      await isRight(stage, tab, contoso);
    },
  },
  {
    number: 3,
    name: 'two grids: two lists of subscriptions, and a list of other things with the same products',
    async run(stage) {
      await isRight(stage, await stage.harness.openCustomer('contoso', { grid: 'two-lists' }), contoso);
      const body = pageOf(`${invoices}<h2>Subscriptions</h2>${tableOf(contoso)}`);
      await isRight(stage, await stage.harness.openOwnPage(urlOf(contoso), body), contoso);
    },
  },
  {
    number: 4,
    name: 'the grid in 1, 3, 8 and 9 nested open roots',
    async run(stage) {
      for (const depth of [1, 3, 8, 9]) {
        const tab = await stage.harness.openOwnPage(urlOf(contoso), pageOf(nested(tableOf(contoso), depth)));
        await isRight(stage, tab, contoso);
      }
    },
  },
  {
    number: 5,
    name: 'a closed root',
    async run(stage) {
      await isRight(stage, await stage.harness.openCustomer('contoso', { grid: 'closed' }), contoso);
    },
  },
  {
    number: 6,
    name: 'an unknown tag prefix',
    async run(stage) {
      const tab = await stage.harness.openOwnPage(urlOf(contoso), pageOf(prefixed(contoso, 'q7z_v11-data-grid')));
      await isRight(stage, tab, contoso);
    },
  },
  {
    number: 7,
    name: 'a table in the light DOM, which stays as it was but for our marks',
    async run(stage) {
      const tab = await openTable(stage.harness);
      const before = await withoutOurs(tab);
      await isRight(stage, tab, contoso);
      expect(await withoutOurs(tab)).toBe(before);
    },
  },
  {
    number: 8,
    name: 'a grid of roles alone',
    async run(stage) {
      const rows = contoso.rows.map((row) => [nameCell(contoso, row), String(row.quantity), row.status]);
      const grid = `<div role="grid">${lines([HEADERS], 'columnheader')}${lines(rows, 'gridcell')}</div>`;
      await isRight(stage, await stage.harness.openOwnPage(urlOf(contoso), pageOf(grid)), contoso);
    },
  },
  {
    number: 9,
    name: 'columns in another order, and reordered under our eyes',
    async run(stage) {
      const columns = 'status,quantity,billing,name';
      await isRight(stage, await stage.harness.openCustomer('contoso', { grid: 'table', columns }), contoso);
      const tab = await openTable(stage.harness);
      await isRight(stage, tab, contoso);
      await tab.page.evaluate(() => {
        for (const row of document.querySelectorAll('tr')) row.append(...[...row.cells].reverse());
      });
      await pause(tab, 500);
      await isRight(stage, tab, contoso);
    },
  },
  {
    number: 10,
    name: 'a column hidden, then shown again, then one added',
    async run(stage) {
      const { harness } = stage;
      const tab = await openTable(harness);
      await isRight(stage, tab, contoso);
      await tab.page.evaluate(() => {
        for (const row of document.querySelectorAll('tr')) row.cells[2]?.remove();
      });
      const blind = await harness.reportWhere(tab, ({ subscriptions }) =>
        subscriptions.every(({ status }) => status === 'unknown'),
      );
      expect(wrongIn(blind, contoso)).toEqual([]);
      expect(blind.subscriptions.filter(({ verdict }) => verdict === 'clear')).toEqual([]);
      await tab.page.evaluate(
        (statuses) => {
          for (const [i, row] of [...document.querySelectorAll('tr')].entries()) {
            for (const text of [statuses[i] ?? '', i ? 'Monthly' : 'Billing frequency']) {
              const cell = row.insertBefore(document.createElement(i ? 'td' : 'th'), row.cells[1] ?? null);
              cell.textContent = text;
            }
          }
        },
        ['Status', ...contoso.rows.map(({ status }) => status)],
      );
      await isRight(stage, tab, contoso);
    },
  },
  {
    number: 11,
    name: 'headers renamed to words that nobody knows, and headers of another language',
    async run(stage) {
      const { harness } = stage;
      const polish = await openTable(harness, { headers: ['Subskrypcja', 'Ilość', 'Stan'] }, 'pl');
      const read = await harness.readReportOf(polish);
      expect(wrongIn(read, contoso)).toEqual([]);
      expect(read.subscriptions.map(({ status }) => status)).toEqual(contoso.rows.map((row) => row.expected?.status));
      const renamed = await openTable(harness, { headers: ['Grommet', 'Flange', 'Sprocket'] });
      const report = await harness.reportWhere(renamed, ({ reading }) => reading.state !== 'searching', 20_000);
      expect(wrongIn(report, contoso)).toEqual([]);
      expect(wrongAmong(await markersOf(renamed.page), contoso)).toEqual([]);
      // By what stands in them, or not at all; and that is said.
      for (const how of Object.values(report.reading.columns)) expect(how).toBe('content');
    },
  },
  {
    number: 12,
    name: 'ids missing, and ids that change with each drawing',
    async run(stage) {
      const { harness } = stage;
      const without = await openTable(harness, { ids: 'none' });
      await isRight(stage, without, contoso, { ids: false });
      await without.page.evaluate(() => {
        let drawn = 0;
        setInterval(() => {
          drawn++;
          for (const [i, row] of [...document.querySelectorAll('tbody tr')].entries()) row.id = `row-${drawn}-${i}`;
        }, 100);
      });
      await pause(without, 1000);
      await isRight(stage, without, contoso, { ids: false });
    },
  },
  {
    number: 13,
    name: 'skeleton rows that never become rows',
    async run(stage) {
      const tab = await stage.harness.openCustomer('contoso', { skeleton: 3_600_000 });
      const { reading } = await stage.harness.reportWhere(tab, ({ reading }) => reading.state === 'unreadable', 20_000);
      expect(reading).toMatchObject({ rowsRead: 0, complete: false });
      await isSaid(stage, tab, 'The list could not be read', reading.reason?.text ?? 'no reason');
      expect(await markersOf(tab.page)).toEqual([]);
    },
  },
  {
    number: 14,
    name: 'two rows under one id',
    async run(stage) {
      const rows = contoso.rows.map((row, i) => (i === 1 ? { ...row, id: contoso.rows[0]?.id ?? '' } : row));
      const twins = { ...contoso, rows };
      const tab = await stage.harness.openOwnPage(urlOf(contoso), pageOf(tableOf(twins)));
      const report = await stage.harness.readReportOf(tab);
      expect(wrongIn(report, twins)).toEqual([]);
      expect(report.subscriptions.map(({ name }) => name)).toEqual(rows.map(({ name }) => name));
      expect(new Set(report.subscriptions.map(({ key }) => key)).size).toBe(rows.length);
      await expect.poll(async () => (await markersOf(tab.page)).length).toBe(rows.length);
      expect(wrongAmong(await markersOf(tab.page), twins)).toEqual([]);
    },
  },
  {
    number: 15,
    name: 'an empty list',
    async run(stage) {
      const tab = await stage.harness.openCustomer('empty');
      const report = await stage.harness.reportWhere(tab, ({ reading }) => reading.state === 'empty', 20_000);
      expect(report.subscriptions).toEqual([]);
      await isUnmarked(stage, tab);
      await isSaid(stage, tab, 'The list is empty');
    },
  },
  {
    number: 16,
    name: 'an error banner in place of the list, and in place of a list that was there',
    async run(stage) {
      const { harness } = stage;
      const gone = await openTable(harness);
      await isRight(stage, gone, contoso);
      await gone.page.evaluate(() => {
        const banner = Object.assign(document.createElement('p'), { textContent: 'Something went wrong.' });
        document.querySelector('table')?.replaceWith(banner);
      });
      const never = await harness.openCustomer('contoso', { trouble: 'no-list' });
      await expect.poll(() => markersOf(gone.page)).toEqual([]);
      await isSaidUnreadable(stage, never, 'no-list-found', NOTHING_THERE);
      const later = await harness.reportOf(gone);
      expect(later && wrongIn(later, contoso)).toEqual([]);
      // The deadline has passed for it too.
      await harness.reportWhere(gone, ({ reading }) => reading.state === 'unreadable', 15_000);
      await isSaid(stage, gone, 'The list could not be read', NOTHING_THERE);
    },
  },
  {
    number: 17,
    name: 'the portal answers 400 or 404, or shows a spinner for ever',
    async run(stage) {
      const { harness } = stage;
      const bodies = [
        '<h1>400 Bad Request</h1>',
        '<h1>404</h1><p>Page not found</p><table><tr><td>Home</td></tr></table>',
      ];
      const spinner = '<div role="progressbar" aria-label="Loading"></div>';
      const tabs = [];
      for (const body of [...bodies, spinner]) tabs.push(await harness.openOwnPage(urlOf(contoso), pageOf(body)));
      for (const tab of tabs) await isSaidUnreadable(stage, tab, 'no-list-found', NOTHING_THERE);
    },
  },
  {
    number: 18,
    name: 'a redirect to a sign-in, at once and in place of a list that was read',
    async run(stage) {
      const { harness } = stage;
      const signIn = pageOf('<h1>Sign in</h1><input type="password">');
      const tab = await openTable(harness);
      await isRight(stage, tab, contoso);
      await tab.page
        .context()
        .route('https://other.example/**', (route) => route.fulfill({ contentType: 'text/html', body: signIn }));
      await tab.page.goto('https://other.example/login');
      await isUnmarked(stage, tab);
      expect(await harness.reportOf(tab)).toBeNull();
      await isSaid(stage, tab, 'No Partner Center page here');
      await tab.page.context().unroute('https://other.example/**');

      const inPlace = await openTable(harness);
      await isRight(stage, inPlace, contoso);
      await inPlace.page.evaluate((form) => {
        history.replaceState(null, '', '/login');
        document.body.innerHTML = form;
      }, escaped('Sign in'));
      await harness.reportWhere(inPlace, ({ reading }) => reading.state === 'not-a-list');
      await isUnmarked(stage, inPlace);
      await isSaid(stage, inPlace, 'This page has no subscription list');
    },
  },
];
