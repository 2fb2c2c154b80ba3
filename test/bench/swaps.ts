/** A page that puts other rows into its list all the time: what following it takes of a core. */
import { cellsOf } from './list-page';
import { measure } from './meter';
import { CONTENT, MARKER, ORIGIN, OTHER, type Stage, show } from './stage';
import type { Figure, Part } from './types';

const ROWS = 1000;
const PER_SECOND = 50;
const COUNTED = 100_000;

/** CPU time of all of the browser's processes (s). */
async function browserTime(stage: Stage): Promise<number> {
  const cdp = await stage.browser.context.browser()?.newBrowserCDPSession();
  const answer = await cdp?.send('SystemInfo.getProcessInfo');
  await cdp?.detach();
  return answer?.processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0) ?? 0;
}

interface Swapped {
  /** Seconds of CPU: our script on the page, and everything that the browser did. */
  readonly own: number;
  readonly browser: number;
  readonly seconds: number;
}

async function swap(stage: Stage, origin: typeof ORIGIN | typeof OTHER): Promise<Swapped> {
  const { page, cdp } = await stage.openList(ROWS, origin);
  if (origin === ORIGIN) await show(page, ROWS);
  const rows = Array.from({ length: 500 }, (_, i) => cellsOf(COUNTED + i));
  const [before, started] = [await browserTime(stage), Date.now()];
  const { owned } = await measure(
    cdp,
    async () => {
      await page.evaluate(
        ([rows, wait]) => {
          let next = 0;
          setInterval(() => {
            const all = document.querySelectorAll('tbody > tr');
            const row = document.createElement('tr');
            row.innerHTML = rows[next++ % rows.length] ?? '';
            all[(next * 7) % all.length]?.replaceWith(row);
          }, wait);
        },
        [rows, 1000 / PER_SECOND] as const,
      );
      await page.waitForTimeout(stage.options.seconds * 1000);
    },
    1000,
  );
  const [browser, seconds] = [(await browserTime(stage)) - before, (Date.now() - started) / 1000];
  const marks = await page.evaluate((tag) => document.getElementsByTagName(tag).length, MARKER);
  if (origin === ORIGIN && !marks) throw new Error('No marks are left');
  await page.close();
  return { own: owned(CONTENT) / 1000, browser, seconds };
}

export const swaps: Part = {
  name: 'swaps',
  async measure(stage) {
    const bare = await swap(stage, OTHER);
    const ours = await swap(stage, ORIGIN);
    const share = (spent: number) => (100 * spent) / ours.seconds;
    const list = `${PER_SECOND} of ${ROWS.toLocaleString('en')} rows swapped each second, ${stage.options.seconds} s`;
    return [
      { what: `${list}: own script`, value: share(ours.own), unit: '% of a core', goal: { most: 2 } },
      {
        what: 'all of the browser with the extension, less the same page without',
        value: share(ours.browser) - (100 * bare.browser) / bare.seconds,
        unit: '% of a core',
        note: 'page, worker, style and layout',
      },
    ] satisfies Figure[];
  },
};
