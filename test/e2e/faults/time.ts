/** Faults 28 to 36: things change while we look. */
import { expect } from 'vitest';
import { customer } from '../../portal/customers';
import { customerOf } from '../../portal/customers/build';
import type { Expected, PortalCustomer } from '../../portal/types';
import type { Tab } from '../harness';
import { markersOf } from '../markers';
import { type Fault, isRight, isSaid, pause, type Stage } from './fault';
import { pageOf, tableOf, urlOf } from './own-page';
import { wrongAmong, wrongIn } from './truth';

const contoso = customer('contoso');
const northwind = customer('exchange-2');
const DAY = 24 * 3600 * 1000;

const openTable = ({ harness }: Stage, truth: PortalCustomer): Promise<Tab> =>
  harness.openOwnPage(urlOf(truth), pageOf(tableOf(truth)));

/** Looks at page and report again and again for `ms`; whatever is said must be true of `truthNow()` or be left open. */
async function watch(stage: Stage, tab: Tab, ms: number, truthNow: () => Promise<PortalCustomer>): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end; ) {
    expect(wrongAmong(await markersOf(tab.page), await truthNow())).toEqual([]);
    const report = await stage.harness.reportOf(tab);
    expect(report && wrongIn(report, await truthNow())).toEqual([]);
    await pause(tab, 60);
  }
}

/** Moves the portal's page to another customer as its own links do. */
const goTo = (tab: Tab, truth: PortalCustomer): Promise<void> =>
  tab.page.evaluate(
    (path) => {
      history.pushState(null, '', path);
      dispatchEvent(new PopStateEvent('popstate'));
    },
    new URL(urlOf(truth)).pathname + new URL(tab.page.url()).search,
  );

/** Business Basic alone, with what its status comes to. */
function expiring(text: string, status: Expected['status'], verdict: 'clear' | 'undetermined'): PortalCustomer {
  const targets = Object.fromEntries(
    ['m365-business-standard', 'o365-e1', 'o365-e3', 'o365-e5'].map((product) => [product, verdict]),
  );
  const expected: Expected = { product: 'm365-business-basic', status, verdict, targets };
  return customerOf('fault-36', 'Fault 36', 'Dates', [['Microsoft 365 Business Basic', text, expected]]);
}

/** How Partner Center writes a date, in UTC. */
const dateAt = (time: number): string =>
  new Date(time).toLocaleDateString('en-US', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' });

export const time: readonly Fault[] = [
  {
    number: 28,
    name: 'rows trade places and texts while they are read',
    async run(stage) {
      const tab = await openTable(stage, contoso);
      await tab.page.evaluate(() => {
        const rows = [...document.querySelectorAll('tbody tr')];
        const trade = () => {
          const [a, b] = [rows[Math.floor(Math.random() * 6)], rows[Math.floor(Math.random() * 6)]];
          const texts = (row: Element | undefined) => [...(row?.querySelectorAll('a, td:not(:has(a))') ?? [])];
          const [as, bs] = [texts(a), texts(b)];
          for (const [i, one] of as.entries()) {
            const other = bs[i];
            if (!other) continue;
            const [text, href] = [one.textContent, one.getAttribute('href')];
            // As frameworks do: into the text node that is there.
            if (one.firstChild) one.firstChild.nodeValue = other.firstChild?.nodeValue ?? '';
            if (other.firstChild) other.firstChild.nodeValue = text;
            if (href) {
              one.setAttribute('href', other.getAttribute('href') ?? '');
              other.setAttribute('href', href);
            }
          }
        };
        const timer = setInterval(trade, 30);
        setTimeout(() => clearInterval(timer), 3000);
      });
      await watch(stage, tab, 3500, async () => contoso);
      const report = await stage.harness.readReportOf(tab);
      expect(wrongIn(report, contoso)).toEqual([]);
      expect(new Set(report.subscriptions.map(({ id }) => id))).toEqual(new Set(contoso.rows.map(({ id }) => id)));
      await expect.poll(async () => (await markersOf(tab.page)).filter(({ stale }) => !stale).length).toBe(6);
    },
  },
  {
    number: 29,
    name: 'paging, sorting and searching in place',
    async run(stage) {
      const tab = await stage.harness.openCustomer('contoso', { size: 3 });
      await stage.harness.readReportOf(tab);
      const always = async () => contoso;
      for (const act of [
        () => tab.page.getByRole('button', { name: 'Next' }).click(),
        () => tab.page.getByRole('button', { name: 'Status' }).click(),
        () => tab.page.getByRole('button', { name: 'Previous' }).click(),
        () => tab.page.locator('#subscription-search-box').fill('Microsoft'),
        () => tab.page.locator('#subscription-search-box').fill(''),
      ]) {
        await act();
        await watch(stage, tab, 700, always);
      }
    },
  },
  {
    number: 30,
    name: 'a virtual list that uses its rows again',
    async run(stage) {
      const tab = await stage.harness.openCustomer('rows-1000', { grid: 'recycled' });
      const first = await stage.harness.readReportOf(tab);
      await tab.page.mouse.move(700, 500);
      for (let step = 0; step < 8; step++) {
        await tab.page.mouse.wheel(0, 500 + 300 * step);
        const markers = await markersOf(tab.page);
        expect(markers.filter(({ stale, label, beside }) => !stale && !label.endsWith(beside))).toEqual([]);
        await pause(tab, 50);
      }
      const later = await stage.harness.reportWhere(tab, ({ reading }) => reading.rowsRead > first.reading.rowsRead);
      expect(later.reading.complete).toBe(false);
      expect(later.subscriptions.filter(({ verdict }) => verdict === 'clear' || verdict === 'ready')).toEqual([]);
      const truth = new Map(customer('rows-1000').rows.map(({ id, name, status }) => [id, [name, status]]));
      for (const { id, name, statusText } of later.subscriptions)
        expect([name, statusText]).toEqual(truth.get(id ?? ''));
      await isSaid(stage, tab, /of 1,000 rows/);
    },
  },
  {
    number: 31,
    name: 'the page removes our marks a hundred times a second',
    async run(stage) {
      const tab = await stage.harness.openCustomer('contoso', { trouble: 'markers' });
      const report = await stage.harness.reportWhere(
        tab,
        ({ reading }) => reading.reason?.code === 'markers-removed',
        20_000,
      );
      expect(wrongIn(report, contoso)).toEqual([]);
      const removed = await tab.page.evaluate(() => window.__portal.removed);
      await pause(tab, 1000);
      expect(await tab.page.evaluate(() => window.__portal.removed)).toBe(removed);
      expect(removed).toBeLessThan(100);
      await isSaid(stage, tab, /The page keeps removing the marks/);
    },
  },
  {
    number: 32,
    name: 'another customer without a reload, whose rows come late and into the same nodes',
    async run(stage) {
      const tab = await openTable(stage, contoso);
      await isRight(stage, tab, contoso);
      // The address is the next customer's at once; the rows follow two seconds later, one after the other.
      await tab.page.evaluate((path) => history.pushState(null, '', path), new URL(urlOf(northwind)).pathname);
      const nobody = { ...northwind, rows: [] };
      await watch(stage, tab, 1500, async () => nobody);
      await tab.page.evaluate((html) => {
        const next = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('tbody tr');
        const rows = [...document.querySelectorAll('tbody tr')];
        for (const [i, row] of rows.entries()) {
          const other = next[i];
          if (!other) row.remove();
          else
            setTimeout(() => {
              for (const [at, cell] of [...row.querySelectorAll('td')].entries()) {
                const from = other.querySelectorAll('td')[at];
                const [link, name] = [cell.querySelector('a'), from?.querySelector('a')];
                if (link && name) {
                  link.textContent = name.textContent;
                  link.setAttribute('href', name.getAttribute('href') ?? '');
                } else cell.textContent = from?.textContent ?? '';
              }
            }, 300 * i);
        }
      }, tableOf(northwind));
      await isRight(stage, tab, northwind);
    },
  },
  {
    number: 33,
    name: 'thirty changes of customer in three seconds',
    async run(stage) {
      const tab = await stage.harness.openCustomer('contoso');
      await isRight(stage, tab, contoso);
      for (let flip = 0; flip < 30; flip++) {
        const here = flip % 2 ? contoso : northwind;
        await goTo(tab, here);
        const seen = await stage.harness.reportOf(tab);
        expect(seen && wrongIn(seen, here)).toEqual([]);
        await pause(tab, flip % 7 ? 30 : 300);
      }
      await isRight(stage, tab, contoso);
      await goTo(tab, northwind);
      await isRight(stage, tab, northwind);
    },
  },
  {
    number: 34,
    name: 'back and forward, out of the back and forward cache',
    async run(stage) {
      const tab = await openTable(stage, contoso);
      await isRight(stage, tab, contoso);
      await tab.page.evaluate(() => {
        addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
      });
      await tab.page
        .context()
        .route(urlOf(northwind), (route) =>
          route.fulfill({ contentType: 'text/html; charset=utf-8', body: pageOf(tableOf(northwind)) }),
        );
      await tab.page.goto(urlOf(northwind));
      await isRight(stage, tab, northwind);
      await tab.page.evaluate(() => history.back());
      await expect.poll(() => tab.page.url()).toBe(urlOf(contoso));
      // Out of the cache, not loaded anew: the very document that was left.
      await expect.poll(() => tab.page.evaluate(() => (window as { persisted?: boolean }).persisted)).toBe(true);
      await isRight(stage, tab, contoso);
      await expect.poll(async () => (await stage.harness.badgeOf(tab)).text).toBe('1');
      await tab.page.evaluate(() => history.forward());
      await isRight(stage, tab, northwind);
      await tab.page.context().unroute(urlOf(northwind));
    },
  },
  {
    number: 35,
    name: 'a tab that is frozen and taken up again, and one that is discarded and loaded anew',
    async run(stage) {
      const { harness } = stage;
      const tab = await openTable(stage, contoso);
      await isRight(stage, tab, contoso);
      const session = await tab.page.context().newCDPSession(tab.page);
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      await pause(tab, 1500);
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      await tab.page.evaluate(() => document.querySelector('tbody tr')?.remove());
      const fewer = await harness.reportWhere(tab, ({ subscriptions }) => subscriptions.length === 5);
      expect(fewer.subscriptions.map(({ id }) => id)).toEqual(contoso.rows.slice(1).map(({ id }) => id));

      const portal = await harness.openCustomer('exchange-2');
      await isRight(stage, portal, northwind);
      await tab.page.bringToFront();
      const opened = tab.page.context().waitForEvent('page');
      const { seat } = harness.browser;
      const tabId = await seat.evaluate(async (id) => (await chrome.tabs.discard(id))?.id ?? -1, portal.tabId);
      expect(await harness.reportOf({ ...portal, tabId })).toBeNull();
      await seat.evaluate((id) => chrome.tabs.update(id, { active: true }), tabId);
      const again = { page: await opened, tabId };
      await isRight(stage, again, northwind);
      await again.page.close();
    },
  },
  {
    number: 36,
    // The whole browser runs fourteen hours ahead of UTC. The worker's clock is moved where verdicts are made.
    name: 'the clock jumps, and the time zone is far from UTC, with "Expires on" a date',
    async run(stage) {
      const { office } = stage;
      expect(await office.inWorker('new Date().getTimezoneOffset()')).toBe(-14 * 60);
      const lists = [
        expiring(`Expires on ${dateAt(Date.now() + 2 * DAY)}`, 'active', 'clear'),
        expiring(`Expires on ${dateAt(Date.now() - 2 * DAY)}`, 'unknown', 'undetermined'),
        // A day that has begun somewhere is not a day that lies ahead.
        expiring(`Expires on ${dateAt(Date.now())}`, 'unknown', 'undetermined'),
      ];
      for (const list of lists) await isRight(stage, await openTable(stage, list), list);
      const text = `Expires on ${dateAt(Date.now() + 20 * DAY)}`;
      const before = expiring(text, 'active', 'clear');
      const after = expiring(text, 'unknown', 'undetermined');
      const tab = await openTable(stage, before);
      await isRight(stage, tab, before);
      await office.inWorker(
        `{ const real = Date.now; Date.now = () => real() + ${30 * DAY}; globalThis.realNow = real; }`,
      );
      try {
        await tab.page.evaluate(() => document.body.append(document.createElement('hr')));
        const report = await stage.harness.reportWhere(
          tab,
          ({ subscriptions }) => subscriptions[0]?.status === 'unknown',
        );
        expect(wrongIn(report, after)).toEqual([]);
      } finally {
        await office.inWorker('Date.now = realNow');
      }
    },
  },
];
