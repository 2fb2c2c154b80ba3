/** Whether memory stays flat over many changes of the customer, and over a list that writes 10,000 rows into a few elements. */
import type { CDPSession, Page } from 'playwright-core';
import { openTab } from '../e2e/browser';
import { customer } from '../portal/customers';
import { customerUrl } from '../portal/paths';
import { sessionOf } from './meter';
import { MARKER, OTHER, type Stage } from './stage';
import type { Figure, Part } from './types';

const MB = 1024 * 1024;

interface Held {
  /** MB in use after garbage collection. */
  readonly heap: number;
  readonly listeners: number;
  readonly nodes: number;
}

async function held(cdp: CDPSession): Promise<Held> {
  for (let round = 0; round < 3; round++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return { heap: of('JSHeapUsedSize') / MB, listeners: of('JSEventListeners'), nodes: of('Nodes') };
}

const less = (after: Held, before: Held): Held => ({
  heap: after.heap - before.heap,
  listeners: after.listeners - before.listeners,
  nodes: after.nodes - before.nodes,
});

async function openCustomer(stage: Stage, key: string, grid: string, isOurs: boolean): Promise<[Page, CDPSession]> {
  const { page } = await openTab(stage.browser);
  const url = customerUrl(key, { grid, skeleton: 0 });
  await page.goto(isOurs ? url : url.replace(new URL(url).origin, OTHER));
  await page.waitForFunction(() => window.__portal?.ready);
  return [page, await sessionOf(page)];
}

/** Moves to another customer's list as the portal does, and waits until its rows are marked. */
async function visit(page: Page, key: string, isOurs: boolean): Promise<void> {
  const { id, rows } = customer(key);
  await page.evaluate((path) => {
    history.pushState(null, '', path + location.search);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `/dashboard/v2/customers/${id}/subscriptions`);
  await page.waitForFunction(() => window.__portal?.ready);
  const marks = isOurs ? rows.length : 0;
  await page.waitForFunction(
    ([tag, count]) => document.getElementsByTagName(tag).length === count,
    [MARKER, marks] as const,
    { polling: 30, timeout: 30_000 },
  );
}

const CUSTOMERS = ['exchange-2', 'basic-alone'] as const;
const WARM_UP = 20;

async function changed(stage: Stage, isOurs: boolean): Promise<Held> {
  const [page, cdp] = await openCustomer(stage, CUSTOMERS[1], 'table', isOurs);
  const go = async (times: number) => {
    for (let time = 0; time < times; time++) await visit(page, CUSTOMERS[time % 2] as string, isOurs);
  };
  await go(WARM_UP);
  const before = await held(cdp);
  await go(stage.options.changes);
  const grown = less(await held(cdp), before);
  await page.close();
  return grown;
}

/** Scrolls from the first row to the last, so that every row has stood in the few elements that there are. */
function scrolled(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const scroller = document.querySelector('.recycled [role=presentation]');
    if (!scroller) throw new Error('Nothing to scroll');
    for (let at = 0; at < scroller.scrollHeight; at += 500) {
      scroller.scrollTop = at;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    scroller.scrollTop = 0;
    await new Promise((resolve) => setTimeout(resolve, 3000));
  });
}

/** What the first pass keeps, on purpose: every row that was seen; and what a second one adds. */
async function recycled(stage: Stage, isOurs: boolean): Promise<[Held, Held]> {
  const [page, cdp] = await openCustomer(stage, 'rows-10000', 'recycled', isOurs);
  await page.waitForTimeout(3000);
  const before = await held(cdp);
  await scrolled(page);
  const once = await held(cdp);
  await scrolled(page);
  const twice = await held(cdp);
  await page.close();
  return [less(once, before), less(twice, once)];
}

const figures = (what: string, ours: Held, bare: Held): Figure[] => {
  const { heap, listeners, nodes } = less(ours, bare);
  const note = `page alone: ${bare.heap.toFixed(2)} MB, ${bare.listeners} listeners`;
  return [
    { what: `${what}: heap`, value: heap, unit: 'MB', goal: { most: 1 }, note },
    { what: `${what}: listeners`, value: listeners, unit: '', goal: { most: 10 } },
    { what: `${what}: nodes`, value: nodes, unit: '', goal: { most: 200 } },
  ];
};

export const changes: Part = {
  name: 'memory, changes of the customer',
  async measure(stage) {
    const bare = await changed(stage, false);
    return figures(`${stage.options.changes} changes of the customer`, await changed(stage, true), bare);
  },
};

export const recycling: Part = {
  name: 'memory, recycled rows',
  async measure(stage) {
    const [, bare] = await recycled(stage, false);
    const [once, twice] = await recycled(stage, true);
    return [
      { what: 'kept of 10,000 rows that were seen, until the customer is left', value: once.heap, unit: 'MB' },
      ...figures('10,000 recycled rows once more', twice, bare),
    ];
  },
};
