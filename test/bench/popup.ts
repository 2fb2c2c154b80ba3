/** How long the popup takes to show the rows of a list of 1,000. */
import { sessionOf, threadTime } from './meter';
import { popupUrl, type Stage, show } from './stage';
import { median } from './statistics';
import type { Figure, Part } from './types';

const ROWS = 1000;

declare global {
  interface Window {
    /** When the first frame with a row of the list was drawn (ms since the navigation). */
    __useful?: number;
  }
}

interface Opened {
  readonly first: number;
  readonly useful: number;
  /** CPU time of the popup's thread until then. */
  readonly thread: number;
}

async function opened(stage: Stage, tabId: number): Promise<Opened> {
  const page = await stage.browser.context.newPage();
  await page.setViewportSize({ width: 400, height: 600 });
  await page.addInitScript(() => {
    const look = () => {
      if (!document.querySelector('.list button')) return requestAnimationFrame(look);
      return requestAnimationFrame(() => {
        window.__useful = performance.now();
      });
    };
    look();
  });
  const cdp = await sessionOf(page);
  const before = await threadTime(cdp);
  await page.goto(popupUrl(stage, tabId));
  await page.waitForFunction(() => window.__useful !== undefined, null, { timeout: 60_000 });
  const thread = (await threadTime(cdp)) - before;
  const found = await page.evaluate(() => ({
    useful: window.__useful ?? Number.NaN,
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  }));
  await page.close();
  return { ...found, thread };
}

export const popup: Part = {
  name: 'popup',
  async measure(stage) {
    const { page, tabId } = await stage.openList(ROWS);
    await show(page, ROWS);
    const runs: Opened[] = [];
    for (let run = 0; run < stage.options.runs * 2; run++) runs.push(await opened(stage, tabId));
    await page.close();
    const of = (what: keyof Opened): number[] => runs.map((one) => one[what]);
    return [
      {
        what: 'first useful paint, 1,000 rows',
        value: median(of('useful')),
        unit: 'ms',
        goal: { most: 100 },
        runs: of('useful'),
      },
      { what: 'first paint of anything', value: median(of('first')), unit: 'ms', runs: of('first') },
      {
        what: "CPU time of the popup's thread until the rows show",
        value: median(of('thread')),
        unit: 'ms',
        runs: of('thread'),
      },
    ] satisfies Figure[];
  },
};
