/** Faults 19 to 27: what stands in the list is not what one would wish. */
import { expect } from 'vitest';
import { customer } from '../../portal/customers';
import { customerOf, type RowDraft } from '../../portal/customers/build';
import type { Expected, PortalCustomer } from '../../portal/types';
import { ask } from '../browser';
import type { Harness, Tab } from '../harness';
import { markersOf } from '../markers';
import { type Fault, isRight, type Stage } from './fault';
import { pageOf, tableOf, urlOf } from './own-page';
import { wrongAmong, wrongIn } from './truth';

const active = 'active' as const;
const noPath = (product: string | null, status: Expected['status'] = active): Expected => ({
  product,
  status,
  verdict: 'no-path',
  targets: {},
});
const unrecognised: Expected = { product: null, status: active, verdict: 'unrecognised', targets: {} };

/** Business Basic with a verdict for each of its four targets. */
function basic(status: Expected['status'], verdict: Expected['verdict'], ...targets: TargetWords): Expected {
  const [standard, e1, e3, e5] = targets;
  const known = { 'm365-business-standard': standard, 'o365-e1': e1, 'o365-e3': e3, 'o365-e5': e5 };
  return { product: 'm365-business-basic', status, verdict, targets: known };
}
type TargetWord = 'clear' | 'undetermined' | 'blocked';
type TargetWords = readonly [TargetWord, TargetWord, TargetWord, TargetWord];

const listOf = (number: number, rows: readonly RowDraft[]): PortalCustomer =>
  customerOf(`fault-${number}`, `Fault ${number}`, 'A fault in the data', rows);

const open = (harness: Harness, list: PortalCustomer, body = tableOf(list)): Promise<Tab> =>
  harness.openOwnPage(urlOf(list), pageOf(body));

/** Nothing wrong is said of the list, in the report or on the page, and every row is there. */
async function isHonest({ harness }: Stage, list: PortalCustomer): Promise<Tab> {
  const tab = await open(harness, list);
  const report = await harness.readReportOf(tab);
  expect(report.subscriptions.length).toBe(list.rows.length);
  expect(wrongIn(report, list)).toEqual([]);
  await expect.poll(async () => (await markersOf(tab.page)).length).toBe(list.rows.length);
  expect(wrongAmong(await markersOf(tab.page), list)).toEqual([]);
  return tab;
}

/** A table of `count` rows that the page draws by itself: Basic, Exchange Online (Plan 2), then Visio without end. */
const longTable = (list: PortalCustomer, count: number): string => `
  <table id="list"><thead><tr><th>Subscription</th><th>Quantity</th><th>Status</th></tr></thead><tbody></tbody></table>
  <script>
    const names = ['Microsoft 365 Business Basic', 'Exchange Online (Plan 2)'];
    const body = document.querySelector('tbody');
    const rows = [];
    for (let i = 0; i < ${count}; i++) {
      const id = '0000000' + (i % 10) + '-0000-4000-8000-' + String(i).padStart(12, '0');
      rows.push('<tr><td><a href="/customers/${list.id}/subscriptions/' + id + '">' + (names[i] ?? 'Visio Plan 1') +
        '</a></td><td>5</td><td>Active</td></tr>');
    }
    body.innerHTML = rows.join('');
  </script>`;

/** What is known of a row of Business Basic whose status is not known. */
const OF_UNKNOWN_STATUS = basic('unknown', 'undetermined', 'undetermined', 'undetermined', 'blocked', 'blocked');

export const data: readonly Fault[] = [
  {
    number: 19,
    name: 'a status word that nobody knows',
    async run(stage) {
      const list = listOf(19, [
        ['Microsoft 365 Business Basic', 'Blorped', OF_UNKNOWN_STATUS],
        ['Exchange Online (Plan 2)', 'Active', noPath('exchange-online-plan-2')],
      ]);
      const tab = await open(stage.harness, list);
      const report = await isRight(stage, tab, list);
      expect(report.reading.unknownStatuses).toEqual(['Blorped']);
      const popup = await stage.harness.openPopup(tab);
      await popup.getByRole('tab', { name: 'What was read' }).click();
      await popup.getByText('Blorped').first().waitFor();
    },
  },
  {
    number: 20,
    name: 'a status in another language than the page',
    async run(stage) {
      const list = listOf(20, [
        // A suspended Exchange Online (Plan 2) may still block what would add it.
        [
          'Microsoft 365 Business Basic',
          'Aktív',
          basic(active, 'clear', 'clear', 'clear', 'undetermined', 'undetermined'),
        ],
        ['Exchange Online (Plan 2)', 'Felfüggesztve', noPath('exchange-online-plan-2', 'suspended')],
      ]);
      await isRight(stage, await open(stage.harness, list), list);
    },
  },
  {
    number: 21,
    name: 'mixed case, no-break and zero-width spaces, marks of direction',
    async run(stage) {
      const list = listOf(21, [
        [
          'MICROSOFT\u00a0365 business\u200b basic',
          'ACTIVE\u00a0',
          basic(active, 'clear', 'clear', 'clear', 'blocked', 'blocked'),
        ],
        ['\u200fExchange Online (Plan 2)\u200e', '\u200eActive', noPath('exchange-online-plan-2')],
      ]);
      const tab = await open(stage.harness, list);
      const report = await stage.harness.readReportOf(tab);
      expect(report.subscriptions.map(({ product, status, verdict }) => [product, status, verdict])).toEqual([
        ['m365-business-basic', 'active', 'clear'],
        ['exchange-online-plan-2', 'active', 'no-path'],
      ]);
    },
  },
  {
    number: 22,
    name: 'unknown products, and ™, (NCE) and (India) behind known ones',
    async run(stage) {
      const sure = basic(active, 'undetermined', 'undetermined', 'undetermined', 'undetermined', 'undetermined');
      const tab = await isHonest(
        stage,
        listOf(22, [
          ['Microsoft 365™ Business Basic', 'Active', sure],
          ['Microsoft 365 Business Basic (NCE)', 'Active', { product: null, status: active, verdict: 'undetermined' }],
          ['Contoso Frobnicator', 'Active', unrecognised],
        ]),
      );
      const report = await stage.harness.readReportOf(tab);
      expect(report.reading.unrecognisedNames).toContain('Contoso Frobnicator');
      const india: Expected = {
        product: 'm365-business-basic',
        edition: 'india',
        status: active,
        verdict: 'clear',
        targets: {
          'm365-business-standard:india': 'clear',
          'o365-e1': 'clear',
          'o365-e3': 'clear',
          'o365-e5': 'clear',
        },
      };
      await isHonest(stage, listOf(22, [['Microsoft 365 Business Basic (India)', 'Active', india]]));
    },
  },
  {
    number: 23,
    name: 'rows of a trial, an add-on, Azure and perpetual software',
    async run(stage) {
      await isHonest(
        stage,
        listOf(23, [
          // The trial has Standard's own Office plan, and Audio Conferencing a plan that E5 adds.
          [
            'Microsoft 365 Business Basic',
            'Active',
            basic(active, 'clear', 'blocked', 'clear', 'undetermined', 'blocked'),
          ],
          ['Microsoft 365 Business Standard Trial', 'Active', noPath('m365-business-standard')],
          ['Microsoft 365 Audio Conferencing', 'Active', noPath('audio-conferencing')],
          ['Azure plan', 'Active', noPath(null)],
          ['Windows Server 2022 Standard - 16 Core License Pack', 'Active', noPath(null)],
        ]),
      );
    },
  },
  {
    number: 24,
    name: 'no quantity, no status',
    async run(stage) {
      const list = listOf(24, [
        ['Microsoft 365 Business Basic', '', OF_UNKNOWN_STATUS],
        ['Exchange Online (Plan 2)', 'Active', noPath('exchange-online-plan-2')],
      ]);
      const body = tableOf(list).replace(/<td>\d+<\/td>/g, '<td></td>');
      const report = await stage.harness.readReportOf(await open(stage.harness, list, body));
      expect(wrongIn(report, list)).toEqual([]);
      expect(report.subscriptions.map(({ quantity, status }) => [quantity, status])).toEqual([
        [null, 'unknown'],
        [null, 'active'],
      ]);
    },
  },
  {
    number: 25,
    name: 'the same product twice, with ids and without',
    async run(stage) {
      const clear = basic(active, 'clear', 'clear', 'clear', 'clear', 'clear');
      const twice: RowDraft = ['Microsoft 365 Business Basic', 'Active', clear, { quantity: 5 }];
      const list = listOf(25, [twice, twice]);
      await isRight(stage, await open(stage.harness, list), list);
      const body = tableOf(list, { ids: 'none' });
      await isRight(stage, await open(stage.harness, list, body), list, { ids: false });
    },
  },
  {
    number: 26,
    name: 'hostile names: HTML, __proto__, a megabyte',
    async run(stage) {
      const hostile = await stage.harness.openCustomer('hostile');
      await isRight(stage, hostile, customer('hostile'));
      const popup = await stage.harness.openPopup(hostile);
      await popup.getByText('<img src=x onerror="window.__harm=1">').first().waitFor();
      for (const page of [hostile.page, popup])
        expect(await page.evaluate(() => ['__harm' in window, 'says' in {}, 'key' in {}])).toEqual([
          false,
          false,
          false,
        ]);
      const long = listOf(26, [
        [`Microsoft 365 Business Basic ${'A'.repeat(1_000_000)}`, 'Active', unrecognised],
        [
          'Microsoft 365 Business Basic',
          'Active',
          basic(active, 'undetermined', 'undetermined', 'undetermined', 'undetermined', 'undetermined'),
        ],
      ]);
      const start = Date.now();
      await isRight(stage, await open(stage.harness, long), long);
      expect(Date.now() - start).toBeLessThan(10_000);
    },
  },
  {
    number: 27,
    name: '5,000 and 20,000 rows',
    async run(stage) {
      const { harness } = stage;
      for (const count of [5000, 20_000]) {
        const list = listOf(27, []);
        const tab = await open(harness, list, longTable(list, count));
        // A page that is frozen for long would not answer.
        await expect.poll(() => tab.page.evaluate(() => document.title), { timeout: 10_000 }).toBe('Portal');
        // Targets of one row alone: those of all are more than one message holds.
        const key = '00000000-0000-4000-8000-000000000000';
        const report = () => ask(harness.browser.seat, tab.tabId, { type: 'report', only: key });
        const rows = async () => ((await report()) as Rows | null)?.subscriptions ?? [];
        await expect.poll(async () => (await rows()).length, { timeout: 150_000, interval: 1000 }).toBe(count);
        const [first, second, ...others] = await rows();
        expect([first?.verdict, second?.verdict]).toEqual(['clear', 'no-path']);
        expect(new Set(others.map(({ verdict }) => verdict))).toEqual(new Set(['no-path']));
        expect(first?.targets.filter(({ pack }) => pack === 'csp-table').map((t) => [t.product, t.verdict])).toEqual([
          ['m365-business-standard', 'clear'],
          ['o365-e1', 'clear'],
          ['o365-e3', 'blocked'],
          ['o365-e5', 'blocked'],
        ]);
      }
    },
  },
];

interface Rows {
  readonly subscriptions: readonly {
    readonly verdict: string;
    readonly targets: readonly { readonly product: string; readonly pack: string; readonly verdict: string }[];
  }[];
}
