/** All parts of the bench, one after the other. */
import { assessing } from './assessing';
import { marking } from './marking';
import { type Bench, Stage } from './stage';
import type { Figure, Part } from './types';

export const parts: readonly Part[] = [marking, assessing];

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
