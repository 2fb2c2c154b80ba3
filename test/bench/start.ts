/** What a page of the host pays that shows no list, and that pages of other hosts pay nothing. */
import type { CDPSession } from 'playwright-core';
import { CONTROL, withControl } from './control';
import { LIST_PATH, listPage } from './list-page';
import { CONTENT, OTHER, type Stage } from './stage';
import { median } from './statistics';
import { trace } from './trace';
import type { Figure, Part } from './types';

const CATEGORIES = ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'];

/** CPU time to parse and run our content script and the control (ms). */
async function started(stage: Stage): Promise<Record<'own' | 'control', number>> {
  const events = await trace(stage, CATEGORIES, async () => {
    const { page } = await stage.openList(0);
    await page.waitForTimeout(300);
    await page.close();
  });
  const of = (script: string): number => {
    const [one, another] = events.filter(
      ({ name, args }) => name === 'EvaluateScript' && args.data?.url?.endsWith(script),
    );
    if (!one || another) throw new Error(`${script} did not run once`);
    return (one.tdur ?? one.dur ?? 0) / 1000;
  };
  return { own: of(CONTENT), control: of(CONTROL) };
}

interface World {
  readonly id: number;
  readonly origin: string;
}

/** The worlds of a page, each with an id under which it can be asked. */
async function worldsOf(cdp: CDPSession): Promise<World[]> {
  const worlds: World[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => worlds.push({ id, origin }));
  await cdp.send('Runtime.enable');
  return worlds;
}

/** How many living objects of a class there are in a world. */
async function instances(cdp: CDPSession, contextId: number, name: string): Promise<number> {
  const { result } = await cdp.send('Runtime.evaluate', { expression: `${name}.prototype`, contextId });
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
  const { result: counted } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  return counted.value as number;
}

async function observers(stage: Stage): Promise<number> {
  const { page, cdp } = await stage.openList(0);
  const own = (await worldsOf(cdp)).find(({ origin }) => origin.startsWith('chrome-extension:'));
  if (!own) throw new Error('No content script on the page');
  const names = ['MutationObserver', 'IntersectionObserver', 'ResizeObserver'];
  let found = 0;
  for (const name of names) found += await instances(cdp, own.id, name);
  await page.close();
  return found;
}

export const start: Part = {
  name: 'start',
  async measure(stage) {
    const times: Record<'own' | 'control', number>[] = [];
    await withControl(stage, async () => {
      for (let run = 0; run < stage.options.runs * 3; run++) times.push(await started(stage));
    });
    const [own, control] = [times.map((one) => one.own), times.map((one) => one.control)];
    return [
      {
        what: 'parse and run, page of the host without a list',
        value: median(own),
        unit: 'ms',
        goal: { most: 2 },
        runs: own,
      },
      { what: 'the same of a content script of one line', value: median(control), unit: 'ms', runs: control },
      { what: 'observers that are left on it', value: await observers(stage), unit: '', goal: { most: 0 } },
    ] satisfies Figure[];
  },
};

export const otherHosts: Part = {
  name: 'other hosts',
  async measure(stage) {
    const html = listPage(100);
    const { page, cdp } = await stage.open(html, OTHER, LIST_PATH);
    const worlds = (await worldsOf(cdp)).filter(({ origin }) => origin.startsWith('chrome-extension:')).length;
    const elements = await page.evaluate(() => document.querySelectorAll('*').length);
    await page.close();
    const plain = await stage.browser.context.newPage();
    await plain.setContent(html);
    const expected = await plain.evaluate(() => document.querySelectorAll('*').length);
    await plain.close();
    return [
      { what: 'worlds of the extension in a page', value: worlds, unit: '', goal: { most: 0 } },
      {
        what: 'elements that the page has not written itself',
        value: elements - expected,
        unit: '',
        goal: { most: 0 },
      },
    ] satisfies Figure[];
  },
};
