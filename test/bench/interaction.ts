/** How long the page and the popup take from an event to the next frame (Event Timing, as for INP), with 10,000 rows. */
import type { Page } from 'playwright-core';
import { listPage } from './list-page';
import { type Bare, MARKER, ORIGIN, OTHER, popupUrl, type Stage, show } from './stage';
import type { Figure, Part } from './types';

const ROWS = 10_000;

/** A field of the page that hides the rows whose name has not what is typed, as portals have. */
const FILTER = `<input id="filter"><script>
document.getElementById('filter').addEventListener('input', (event) => {
  for (const row of document.querySelectorAll('tbody > tr'))
    row.hidden = !row.firstElementChild.textContent.includes(event.target.value);
});
</script>`;

declare global {
  interface Window {
    /** Durations of events that took a user's time (ms). */
    __slow?: number[];
  }
}

function watch(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.__slow = [];
    new PerformanceObserver((list) => {
      for (const { duration, interactionId } of list.getEntries() as PerformanceEventTiming[])
        if (interactionId) window.__slow?.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** The longest of the events of `act` (ms), in steps of 8; what is shorter than 16 counts as 16. */
async function longest(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    window.__slow = [];
  });
  await act();
  await page.waitForTimeout(600);
  return page.evaluate(() => Math.max(16, ...(window.__slow ?? [])));
}

async function type(page: Page, field: string): Promise<void> {
  await page.locator(field).click();
  for (const letter of 'Visio') {
    await page.keyboard.type(letter);
    await page.waitForTimeout(400);
  }
}

/** Clicks where the marker at `index` stands: once it opens the card, then it closes it. */
async function click(page: Page, index: number): Promise<void> {
  const place = await page.evaluate(
    ([tag, at]) => {
      const marker = document.getElementsByTagName(tag)[at];
      marker?.scrollIntoView({ block: 'center' });
      const { x = 0, y = 0 } = marker?.getBoundingClientRect() ?? {};
      return { x: x + 12, y: y + 12 };
    },
    [MARKER, index] as const,
  );
  await page.waitForTimeout(500);
  await page.mouse.click(place.x, place.y);
  await page.waitForTimeout(600);
  await page.mouse.click(place.x, place.y);
}

async function open(stage: Stage, origin: typeof ORIGIN | typeof OTHER): Promise<Bare> {
  const html = listPage(ROWS).replace('<h1>Subscriptions</h1>', `<h1>Subscriptions</h1>${FILTER}`);
  const bare = await stage.open(html, origin);
  if (origin === ORIGIN) await show(bare.page, ROWS);
  await watch(bare.page);
  return bare;
}

export const interaction: Part = {
  name: 'interaction',
  async measure(stage) {
    const bare = await open(stage, OTHER);
    const without = await longest(bare.page, () => type(bare.page, '#filter'));
    await bare.page.close();
    const { page, tabId } = await open(stage, ORIGIN);
    const clicked: number[] = [];
    for (let run = 0; run < stage.options.runs; run++)
      clicked.push(await longest(page, () => click(page, 5 + run * 900)));
    const typed = await longest(page, () => type(page, '#filter'));
    await page.fill('#filter', '');
    const inPopup = await popupFilter(stage, tabId);
    await page.close();
    return [
      {
        what: 'clicking a marker, which opens its card',
        value: Math.max(...clicked),
        unit: 'ms',
        goal: { most: 100 },
        runs: clicked,
      },
      { what: "typing in the page's own filter of 10,000 rows", value: typed, unit: 'ms', goal: { most: 100 } },
      { what: 'the same without the extension', value: without, unit: 'ms' },
      { what: "typing in the popup's search of 10,000 rows", value: inPopup, unit: 'ms', goal: { most: 100 } },
    ] satisfies Figure[];
  },
};

async function popupFilter(stage: Stage, tabId: number): Promise<number> {
  const popup = await stage.browser.context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(popupUrl(stage, tabId));
  await popup.locator('.list button').first().waitFor({ timeout: 60_000 });
  await watch(popup);
  const found = await longest(popup, () => type(popup, 'input[type=search]'));
  await popup.close();
  return found;
}
