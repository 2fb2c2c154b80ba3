/** All parts of the bench, one after the other. */
import { assessing } from './assessing';
import { interaction } from './interaction';
import { marking, markingMany } from './marking';
import { changes, recycling } from './memory';
import { oneRow } from './one-row';
import { popup } from './popup';
import { size } from './size';
import { type Bench, Stage } from './stage';
import { otherHosts, start } from './start';
import { swaps } from './swaps';
import type { Figure, Part } from './types';

const parts: readonly Part[] = [
  size,
  start,
  otherHosts,
  marking,
  markingMany,
  oneRow,
  swaps,
  assessing,
  interaction,
  popup,
  changes,
  recycling,
];

export interface Measured {
  readonly part: string;
  readonly figures: readonly Figure[];
  /** Why there are none. */
  readonly failed?: string;
}

/** No part may keep the others from being measured (ms). */
const MOST = 5 * 60_000;

/**
 * Measures the parts whose names hold `only`, each in a browser of its own. `said` hears of each as soon as it is done; a part that
 * fails or takes too long has no figures, but the reason.
 */
export async function run(options: Bench, only: string, said: (measured: Measured) => void): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const part of parts.filter(({ name }) => name.includes(only))) {
    const started = Date.now();
    console.error(`${part.name} …`);
    const one = await measureOne(options, part);
    console.error(`${part.name}: ${Math.round((Date.now() - started) / 1000)} s${one.failed ? `, ${one.failed}` : ''}`);
    measured.push(one);
    said(one);
  }
  return measured;
}

async function measureOne(options: Bench, part: Part): Promise<Measured> {
  const stage = await Stage.start(options);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${MOST / 60_000} minutes`)), MOST);
  });
  try {
    return { part: part.name, figures: await Promise.race([part.measure(stage), late]) };
  } catch (error) {
    return { part: part.name, figures: [], failed: String(error).split('\n', 1)[0] ?? '' };
  } finally {
    clearTimeout(timer);
    await stage.close();
  }
}
