/** Script time by who owns the script, from the engine's own sampling profiler. */
import type { CDPSession, Page } from 'playwright-core';

/** Time between two samples (µs). */
const INTERVAL = 100;

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      readonly lineNumber: number;
      readonly columnNumber: number;
    };
    readonly children?: readonly number[];
  }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** Milliseconds of CPU in which a script was on the stack: its own code, and what the browser did for it. */
export type Owned = (script: string) => number;

export interface Spent {
  readonly owned: Owned;
  /** Milliseconds of CPU that the page's main thread spent on anything: scripts, styles, layout. */
  readonly thread: number;
}

/**
 * What the page's main thread does during `act`. The profiler tells which share of the thread's busy time was whose, the thread's
 * own clock how long that time was: it stands still while others have the core, so that a busy machine does not count.
 */
export async function measure(cdp: CDPSession, act: () => Promise<unknown>, interval = INTERVAL): Promise<Spent> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval });
  await cdp.send('Profiler.start');
  const before = await threadTime(cdp);
  await act();
  const thread = (await threadTime(cdp)) - before;
  const { profile } = await cdp.send('Profiler.stop');
  const share = sharesOf(profile);
  return { owned: (script) => share(script) * thread, thread };
}

/** CPU time of the page's main thread (ms). */
export async function threadTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/**
 * The share of the busy samples that is a script's: any frame on the stack is out of it, so that DOM calls count as the caller's;
 * garbage collection counts as the work's that it interrupts.
 */
function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profile): (script: string) => number {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const known = new Map<number, ReadonlySet<string>>();
  const scriptsOf = (id: number): ReadonlySet<string> => {
    const before = known.get(id);
    if (before) return before;
    const parent = parents.get(id);
    const found = new Set(parent === undefined ? [] : scriptsOf(parent));
    const url = frames.get(id)?.url;
    if (url) found.add(url);
    known.set(id, found);
    return found;
  };
  const spent = new Map<string, number>();
  let busy = 0;
  let before: ReadonlySet<string> = new Set();
  for (const [i, id] of samples.entries()) {
    const name = frames.get(id)?.functionName;
    const delta = timeDeltas[i + 1] ?? 0;
    const owners = name === '(garbage collector)' ? before : scriptsOf(id);
    before = owners;
    if (name !== '(idle)') busy += delta;
    for (const url of owners) spent.set(url, (spent.get(url) ?? 0) + delta);
  }
  return (script) => [...spent].reduce((sum, [url, delta]) => sum + (url.includes(script) ? delta / busy : 0), 0);
}

/** A session with a page, whose clock counts the CPU time of the page's thread and not what others do on the machine. */
export async function sessionOf(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return cdp;
}
