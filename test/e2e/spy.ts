/** The content script's own world, watched from inside: what it reads of the page's stores, and what of it is still at work. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from 'playwright-core';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Spied {
  /** Names of the stores that were looked at. */
  readonly reads: readonly string[];
  /** Listeners on window, document and the like, timers, frames asked for and observers that are there now, by kind. */
  readonly live: Readonly<Record<string, number>>;
}

/** Runs in front of the content script, in its world, whose objects the page's own traps do not see. */
function spy(): void {
  const reads: string[] = [];
  const live: Record<string, number> = {};
  const count = (what: string, by: number): void => {
    live[what] = (live[what] ?? 0) + by;
  };
  const trap = (owner: object, name: string): void => {
    for (let at: object | null = owner; at; at = Object.getPrototypeOf(at)) {
      const { get } = Object.getOwnPropertyDescriptor(at, name) ?? {};
      if (!get) continue;
      const spied = (): unknown => reads.push(name) && get.call(owner);
      Object.defineProperty(owner, name, { get: spied, configurable: true });
      return;
    }
  };
  for (const name of ['cookie', 'referrer']) trap(document, name);
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'name', 'opener'])
    trap(globalThis, name);
  for (const name of ['credentials', 'clipboard', 'serviceWorker', 'storage']) trap(navigator, name);
  trap(history, 'state');

  for (const kind of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver'] as const) {
    const { prototype } = globalThis[kind] as unknown as { prototype: Record<'observe' | 'disconnect', () => void> };
    const { observe, disconnect } = prototype;
    const working = new WeakSet<object>();
    prototype.observe = function (...args: unknown[]) {
      if (!working.has(this)) count(kind, 1);
      working.add(this);
      return observe.apply(this, args as []);
    };
    prototype.disconnect = function () {
      if (working.delete(this)) count(kind, -1);
      return disconnect.call(this);
    };
  }
  const { setInterval: start, clearInterval: end } = globalThis;
  globalThis.setInterval = ((...args: Parameters<typeof start>) => {
    count('interval', 1);
    return start(...args);
  }) as typeof start;
  globalThis.clearInterval = ((id: number) => {
    count('interval', -1);
    end(id);
  }) as typeof end;
  const waits = [
    ['timeout', 'setTimeout', 'clearTimeout'],
    ['frame', 'requestAnimationFrame', 'cancelAnimationFrame'],
  ] as const;
  for (const [kind, begin, cancel] of waits) {
    const world = globalThis as unknown as Record<string, (...args: unknown[]) => unknown>;
    const [ask, call] = [world[begin], world[cancel]];
    const waiting = new Set<unknown>();
    const over = (id: unknown): void => {
      if (waiting.delete(id)) count(kind, -1);
    };
    world[begin] = (act, ...args) => {
      const run = (...given: unknown[]): void => {
        over(id);
        (act as (...given: unknown[]) => void)(...given);
      };
      const id: unknown = ask?.(run, ...args);
      waiting.add(id);
      count(kind, 1);
      return id;
    };
    world[cancel] = (id) => {
      over(id);
      call?.(id);
    };
  }
  const { addEventListener: add } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (this !== null && !(this instanceof Node && this !== document) && !(this instanceof AbortSignal)) {
      count('listener', 1);
      const signal = typeof options === 'object' ? options.signal : null;
      if (signal) add.call(signal, 'abort', () => count('listener', -1));
    }
    return add.call(this, type, listener, options);
  };
  globalThis.addEventListener = EventTarget.prototype.addEventListener.bind(globalThis);
  Object.defineProperty(globalThis, '__spied', { get: () => ({ reads, live }) });
}

/** A copy of the release build whose content script is the same but for the spy in front of it. */
export function spiedBuild(): { dist: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'upgrade-lens-spy-'));
  const dist = join(folder, 'dist');
  cpSync(join(ROOT, 'dist'), dist, { recursive: true });
  const { content_scripts } = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
  for (const file of content_scripts[0].js as string[]) {
    const path = join(dist, file);
    writeFileSync(path, `(${spy})();\n${readFileSync(path, 'utf8')}`);
  }
  return { dist, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Origins of the worlds in a page, or in a frame of another site, besides its own: `chrome-extension://…` where a content script runs. */
export async function worldsOf(place: Page | Frame): Promise<Map<string, number>> {
  const context = 'context' in place ? place.context() : place.page().context();
  const session = await context.newCDPSession(place);
  const worlds = new Map<string, number>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.auxData?.type === 'isolated' && context.origin.includes('-extension:'))
      worlds.set(context.origin, context.id);
  });
  await session.send('Runtime.enable');
  await session.detach();
  return worlds;
}

/** Runs an expression in the world of an extension's content script. @throws where the extension has none there, or it throws */
export async function inContentScript(page: Page, extensionId: string, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  try {
    let contextId = 0;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${extensionId}`) contextId = context.id;
    });
    await session.send('Runtime.enable');
    const options = { contextId, expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', options);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}
