/** How fast rows are judged, and how fast json-rules-engine judges the same rows by the same conditions. */
import type { Speed } from './rule-speed';
import { median } from './statistics';
import type { Figure, Part } from './types';

const SIZES = [10_000, 2000];

function figuresOf(rows: number, { ours, theirs, targets }: Speed): Figure[] {
  const label = `${rows.toLocaleString('en')} subscriptions`;
  const perSecond = (times: readonly number[]) => (1000 * targets) / median(times);
  const ratio = perSecond(ours) / perSecond(theirs);
  return [
    { what: label, value: median(ours), unit: 'ms', goal: { most: 50 }, runs: ours },
    { what: `${label} × targets per second`, value: perSecond(ours), unit: '/s' },
    { what: `json-rules-engine, ${label} × targets per second`, value: perSecond(theirs), unit: '/s', runs: theirs },
    { what: `ours / json-rules-engine, ${label}`, value: ratio, unit: '×', goal: { least: 100 } },
  ];
}

export const assessing: Part = {
  name: 'assessing',
  async measure({ options }) {
    const figures: Figure[] = [];
    for (const rows of SIZES) figures.push(...figuresOf(rows, await options.speed(rows, options.runs)));
    return figures;
  },
};
