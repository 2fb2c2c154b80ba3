/** Marking a list, against a bare loop that appends one element to each row of the same table. */
import { measure } from './meter';
import { type Bare, CONTENT, OTHER, type Stage, show } from './stage';
import { median } from './statistics';
import type { Figure, Part } from './types';

interface Cost {
  /** Script time (ms). */
  readonly script: number;
  /** CPU time of the page's thread with styles and layout (ms). */
  readonly thread: number;
}

async function cost({ page, cdp }: Bare, script: string, act: () => Promise<unknown>): Promise<Cost> {
  const { owned, thread } = await measure(cdp, act);
  const cost = { script: owned(script), thread };
  await page.close();
  return cost;
}

async function marked(stage: Stage, rows: number, throttle = 1): Promise<Cost> {
  const bare = await stage.openList(rows);
  await bare.cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  return cost(bare, CONTENT, () => show(bare.page, rows));
}

const LOOP = `for (const row of document.querySelectorAll('tbody > tr'))
  row.firstElementChild.append(document.createElement('span'));
//# sourceURL=bare-loop.js`;

async function looped(stage: Stage, rows: number): Promise<Cost> {
  const bare = await stage.openList(rows, OTHER);
  return cost(bare, 'bare-loop.js', async () => {
    await bare.cdp.send('Runtime.evaluate', { expression: LOOP });
    await bare.page.waitForTimeout(400);
  });
}

async function sizeFigures(stage: Stage, rows: number): Promise<Figure[]> {
  const ours: Cost[] = [];
  const loops: Cost[] = [];
  for (let run = 0; run < stage.options.runs; run++) {
    loops.push(await looped(stage, rows));
    ours.push(await marked(stage, rows));
  }
  const of = (costs: readonly Cost[], what: keyof Cost): number[] => costs.map((one) => one[what]);
  const [own, loop] = [median(of(ours, 'script')), median(of(loops, 'script'))];
  const goal = rows < 1000 ? {} : { goal: { most: 3 } };
  const label = rows.toLocaleString('en');
  return [
    { what: `own script, ${label} rows`, value: own, unit: 'ms', runs: of(ours, 'script') },
    { what: `bare loop, ${label} rows`, value: loop, unit: 'ms', runs: of(loops, 'script') },
    { what: `own script / bare loop, ${label} rows`, value: own / loop, unit: '×', ...goal },
    {
      what: `the page's thread with styles and layout / the same with the bare loop, ${label} rows`,
      value: median(of(ours, 'thread')) / median(of(loops, 'thread')),
      unit: '×',
      note: `${Math.round(median(of(ours, 'thread')))} ms / ${Math.round(median(of(loops, 'thread')))} ms`,
    },
  ];
}

const own = (figures: readonly Figure[]): number => figures[0]?.value ?? Number.NaN;

export const marking: Part = {
  name: 'marking a list',
  async measure(stage) {
    const figures = [...(await sizeFigures(stage, 100)), ...(await sizeFigures(stage, 1000))];
    const slow: number[] = [];
    for (let run = 0; run < stage.options.runs; run++) slow.push((await marked(stage, 1000, 4)).script);
    const what = 'own script, 1,000 rows, 4× CPU throttle';
    return [...figures, { what, value: median(slow), unit: 'ms', goal: { most: 50 }, runs: slow }];
  },
};

export const markingMany: Part = {
  name: 'marking 10,000 rows',
  async measure(stage) {
    const small = await sizeFigures(stage, 1000);
    const large = await sizeFigures(stage, 10_000);
    const growth = own(large) / own(small);
    return [...large, { what: 'growth, 10,000 rows / 1,000 rows', value: growth, unit: '×', goal: { most: 11 } }];
  },
};
