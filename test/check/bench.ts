import { vi } from 'vitest';
import { Bench, type World } from '../../src/check/bench';
import { type Incoming, pasted } from '../../src/check/incoming';
import type { Entry } from '../../src/check/types';
import { sampleText } from '../files/help';

export const NOW = Date.parse('2026-11-24T09:00:00Z');

/** A world whose storage remembers nothing but what it was told. */
export function world(part: Partial<World> = {}): World {
  return {
    now: () => NOW,
    language: 'en',
    loadMatrix: async () => null,
    saveMatrix: vi.fn(async () => true),
    watchOptions: () => {},
    forgetMatrix: vi.fn(async () => null),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    ...part,
  };
}

/** A bench with these files, once all is done. */
export async function benchWith(files: readonly Incoming[], part: Partial<World> = {}): Promise<Bench> {
  const bench = new Bench(world(part));
  bench.add(files);
  await settled(bench);
  return bench;
}

export async function settled(bench: Bench): Promise<void> {
  await vi.waitFor(
    () => {
      if (bench.work || bench.files.some(({ result }) => result === null)) throw new Error('still at work');
    },
    { timeout: 30_000, interval: 5 },
  );
  // Judging begins with a turn of its own.
  await new Promise((resolve) => setTimeout(resolve, 5));
}

export function text(name: string, content: string): Incoming {
  return pasted(name, content);
}

export function sample(name: string): Incoming {
  return pasted(name, sampleText(name));
}

export const id = (n: number) => `0a000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** An export with these rows: name, quantity, status. */
export function exported(name: string, ...rows: readonly (readonly [string, number, string])[]): Incoming {
  const lines = rows.map(([product, quantity, status], i) => `${id(i + 1)},${product},${quantity},${status}`);
  return pasted(name, ['Subscription ID,Subscription,Quantity,Status', ...lines, ''].join('\n'));
}

/** The only customer; fails the test where there is none or more than one. */
export function only(bench: Bench): Entry {
  const [entry, ...more] = bench.sorted.entries;
  if (!entry || more.length > 0) throw new Error(`${bench.sorted.entries.length} customers`);
  return entry;
}

export function reportOf(bench: Bench) {
  return bench.open(only(bench)).report;
}
