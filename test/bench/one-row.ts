/** What a row costs that the page draws anew while the list is shown, in a short list and in a long one. */
import { cellsOf } from './list-page';
import { measure } from './meter';
import { type Bare, CONTENT, type Stage, show } from './stage';
import { median } from './statistics';
import type { Figure, Part } from './types';

const SIZES = [1000, 10_000];
/** Long enough for all that follows a change: the wait where work is spread, the worker's answer. */
const PAUSE = 2500;

/** How a page may draw the row at `index` anew; `cells` are its cells as before. */
const CHANGES = {
  'its cells made anew, same text': (row: HTMLTableRowElement, cells: string) => {
    row.innerHTML = cells;
  },
  'the row itself made anew, same text': (row: HTMLTableRowElement, cells: string) => {
    const made = document.createElement('tr');
    made.innerHTML = cells;
    row.replaceWith(made);
  },
  'another quantity': (row: HTMLTableRowElement) => {
    const cell = row.cells[3];
    if (cell) cell.textContent = String(1000 + Math.floor(Math.random() * 1000));
  },
};

/** Script time of one change (ms): the median of `runs` changes in different places. */
async function costs(stage: Stage, { page, cdp }: Bare, rows: number, change: keyof typeof CHANGES): Promise<number[]> {
  const found: number[] = [];
  for (let run = 0; run < stage.options.runs; run++) {
    const index = Math.floor((rows * (run + 0.5)) / stage.options.runs);
    const { owned } = await measure(cdp, async () => {
      await page.evaluate(
        ([at, cells, how]) => {
          const row = document.querySelectorAll<HTMLTableRowElement>('tbody > tr')[at];
          // The function's text stands in place of itself: a page takes no functions from outside.
          if (row) new Function('row', 'cells', `(${how})(row, cells)`)(row, cells);
        },
        [index, cellsOf(index), String(CHANGES[change])] as const,
      );
      await page.waitForTimeout(PAUSE);
    });
    found.push(owned(CONTENT));
  }
  return found;
}

export const oneRow: Part = {
  name: 'one row changes',
  async measure(stage) {
    const figures: Figure[] = [];
    for (const rows of SIZES) {
      const bare = await stage.openList(rows);
      await show(bare.page, rows);
      for (const change of Object.keys(CHANGES) as (keyof typeof CHANGES)[]) {
        const runs = await costs(stage, bare, rows, change);
        const what = `${rows.toLocaleString('en')} rows: ${change}`;
        figures.push({ what, value: median(runs), unit: 'ms', runs, goal: { most: 2 } });
      }
      await bare.page.close();
    }
    return figures;
  },
};
