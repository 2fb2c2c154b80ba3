/** All parts of the bench, one after the other. */
import { assessing } from './assessing';
import { interaction } from './interaction';
import { marking } from './marking';
import { memory } from './memory';
import { oneRow } from './one-row';
import { popup } from './popup';
import { size } from './size';
import { type Bench, Stage } from './stage';
import { otherHosts, start } from './start';
import { swaps } from './swaps';
import type { Figure, Part } from './types';

const parts: readonly Part[] = [size, start, otherHosts, marking, oneRow, swaps, assessing, interaction, popup, memory];

export interface Measured {
  readonly part: string;
  readonly figures: readonly Figure[];
}

/** Measures the parts whose names hold `only`. `said` hears of each as soon as it is done. */
export async function run(options: Bench, only: string, said: (measured: Measured) => void): Promise<Measured[]> {
  const stage = await Stage.start(options);
  const measured: Measured[] = [];
  try {
    for (const part of parts.filter(({ name }) => name.includes(only))) {
      const one = { part: part.name, figures: await part.measure(stage) };
      measured.push(one);
      said(one);
    }
  } finally {
    await stage.close();
  }
  return measured;
}
