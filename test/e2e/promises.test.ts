/**
 * The promises of docs/promises.md that a browser has to keep, on the release build. The others are in test/build
 * and test/package. That document also says how each was broken once to see its test fail.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { customer } from '../portal/customers';
import { customerUrl } from '../portal/paths';
import { ask, loadExtension } from './browser';
import { expectedLabels } from './expectations';
import { forgeries } from './forgeries';
import { Harness, type Tab } from './harness';
import { markersOf, ownTextsOf } from './markers';
import { eavesdrop, looksOf, seenBy } from './onlooker';
import { inContentScript, type Spied, spiedBuild, worldsOf } from './spy';
import { listen, type Traffic } from './traffic';

const build = spiedBuild();
const temporary = mkdtempSync(join(tmpdir(), 'upgrade-lens-promises-'));
let harness: Harness;
let traffic: Traffic;
beforeAll(async () => {
  harness = await Harness.start({ dist: build.dist });
  traffic = await listen(harness.browser.context);
});
afterEach(async () => expect(await harness?.leaveTabs()).toEqual([]));
afterAll(async () => {
  await harness?.close();
  build.remove();
  rmSync(temporary, { recursive: true, force: true });
});

const URL_OF_LIST = customerUrl('contoso');
const tell = (message: object) => harness.browser.seat.evaluate((body) => chrome.runtime.sendMessage(body), message);
const spied = async ({ page }: Tab): Promise<Spied> =>
  (await inContentScript(page, harness.browser.extensionId, '__spied')) as Spied;

/** All that the extension keeps, by place. */
const kept = () =>
  harness.browser.seat.evaluate(async () => ({
    local: await chrome.storage.local.get(null),
    sync: await chrome.storage.sync.get(null),
    session: await chrome.storage.session.get(null),
    page: [{ ...localStorage }, { ...sessionStorage }, document.cookie],
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
  }));
const NOTHING_KEPT = { local: {}, sync: {}, session: {}, page: [{}, {}, ''], databases: [], caches: [] };
const confirmations = { delegatedAdmin: 'yes', otherChannels: 'some', heldElsewhere: [] };

/** Uses everything that there is for a customer: the list, a card, the popup with all its tabs, the options. */
async function useEverything(key = 'contoso'): Promise<Tab> {
  const tab = await harness.openCustomer(key);
  await harness.readReportOf(tab);
  await openCard(tab);
  const popup = await harness.openPopup(tab);
  await popup.locator('.list button').first().waitFor();
  for (const name of [/^Your answers/, /^What was read/, /^Report/, /^List|^Subscriptions/]) {
    await popup.getByRole('tab', { name }).click();
    await popup.waitForTimeout(200);
    if (String(name).includes('answers')) {
      const group = popup.getByRole('group', { name: /delegated admin rights/ });
      await group.getByLabel('Yes').check();
      await harness.reportWhere(tab, (report) => report.confirmations.delegatedAdmin === 'yes');
    }
  }
  await popup.locator('.list button').first().click();
  await popup.locator('.details').waitFor();
  const { page: options } = await harness.openUrl(own('src/options/index.html'));
  await options.getByRole('heading', { level: 1 }).waitFor();
  const { page: check } = await harness.openUrl(own('src/check/index.html'));
  await check.locator('input[type=file]').waitFor({ state: 'attached' });
  await tab.page.bringToFront();
  return tab;
}
const own = (path: string) => `chrome-extension://${harness.browser.extensionId}/${path}`;

/** Middles of the markers in view, as the page's own layout has them. */
async function placesOf(page: Page): Promise<{ x: number; y: number }[]> {
  return page.evaluate(() => {
    const places: { x: number; y: number }[] = [];
    const walk = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        if (element.localName !== 'upgrade-lens-marker') continue;
        const { x, y, width, height } = element.getBoundingClientRect();
        places.push({ x: x + width / 2, y: y + height / 2 });
      }
    };
    walk(document);
    return places;
  });
}

/** Opens a card with a person's click; returns the texts of our elements on the page then. */
async function openCard({ page }: Tab, index = 0): Promise<string[]> {
  await page.bringToFront();
  await expect.poll(async () => (await placesOf(page)).length, { timeout: 10_000 }).toBeGreaterThan(index);
  const isOpen = async () => (await ownTextsOf(page)).includes('Show details');
  expect(await isOpen()).toBe(false);
  const place = (await placesOf(page))[index];
  if (!place) throw new Error('No marker there');
  await page.mouse.click(place.x, place.y);
  await expect.poll(isOpen, { timeout: 10_000 }).toBe(true);
  return ownTextsOf(page);
}

describe('1 no request to anyone', () => {
  it('page, worker and surfaces ask for nothing but the portal’s own files and ours', async () => {
    const from = harness.portal.requests.length;
    await useEverything();
    await harness.openCustomer('rows-83');
    expect([...traffic.kinds]).toEqual(expect.arrayContaining(['page', 'surface', 'service_worker']));
    expect(traffic.requests.length).toBeGreaterThan(20);
    const isTheirs = /^page https:\/\/partner\.microsoft\.com\/(dashboard\/|__portal\/|favicon\.ico)/;
    const strange = traffic.requests.filter((one) => !isTheirs.test(one) && !one.includes(` ${own('')}`));
    expect(strange).toEqual([]);
    // What the browser refuses before it is asked for, such as a worker's fetch, is told to the console alone.
    expect(traffic.spoken).toEqual([]);
    const asked = harness.portal.requests.slice(from).map(({ path }) => path);
    expect(
      asked.filter(
        (path) => !/^\/(dashboard\/v2\/customers\/[\w-]+\/subscriptions$|__portal\/|favicon\.ico$)/.test(path),
      ),
    ).toEqual([]);
  });

  it('not even a part that turned bad could: the browser refuses it', async () => {
    const refused = () =>
      fetch('https://other.example/sent').then(
        () => 'sent',
        () => 'refused',
      );
    const { page: options } = await harness.openUrl(own('src/options/index.html'));
    const worker = harness.browser.context.serviceWorkers().find((one) => one.url().startsWith(own('')));
    expect(await options.evaluate(refused)).toBe('refused');
    expect(await worker?.evaluate(refused)).toBe('refused');
    expect(harness.portal.requests.filter(({ path }) => path === '/sent')).toEqual([]);
    traffic.requests.splice(0);
    traffic.spoken.splice(0);
    await harness.leaveTabs();
  });
});

describe('2 one site and no other', () => {
  const path = new URL(URL_OF_LIST).pathname;
  const LIST = `<!doctype html><meta charset="utf-8"><title>List</title><table><tr><th>Subscription</th><th>Status</th></tr>
    <tr><td>Microsoft 365 Business Basic</td><td>Active</td></tr><tr><td>Office 365 E3</td><td>Active</td></tr></table>`;
  const ELSEWHERE = [
    `https://partner.microsoft.com.other.example${path}`,
    `https://other.example/partner.microsoft.com${path}`,
    `https://xpartner.microsoft.com${path}`,
    `https://www.partner.microsoft.com${path}`,
    `https://admin.microsoft.com${path}`,
    `http://partner.microsoft.com${path}`,
  ];

  it('reads this very page on the one host', async () => {
    const tab = await harness.openOwnPage(`https://partner.microsoft.com${path}`, LIST);
    await harness.readReportOf(tab);
    expect([...(await worldsOf(tab.page)).keys()]).toEqual([own('').slice(0, -1)]);
  });

  it.each(ELSEWHERE)('runs nothing on %s', async (url) => {
    const tab = await harness.openOwnPage(url, LIST);
    await tab.page.waitForTimeout(700);
    expect([...(await worldsOf(tab.page)).keys()]).toEqual([]);
    expect(await tab.page.locator('upgrade-lens-marker, upgrade-lens-status').count()).toBe(0);
    expect(await harness.reportOf(tab)).toBeNull();
    expect((await harness.badgeOf(tab)).text).toBe('');
    // The test's own page is on a host that nobody else may ask.
    const isOwn = (problem: string) => problem === `request ${url}` || /favicon|Failed to load/.test(problem);
    expect(harness.problems.splice(0).filter((problem) => !isOwn(problem))).toEqual([]);
  });

  it('runs nothing in a frame, also of the right host', async () => {
    const framed = `https://partner.microsoft.com${path}?framed`;
    await harness.browser.context.route(framed, (route) => route.fulfill({ contentType: 'text/html', body: LIST }));
    const tab = await harness.openOwnPage('https://other.example/', `<!doctype html><iframe src="${framed}"></iframe>`);
    await tab.page.frames()[1]?.getByText('Office 365 E3').waitFor();
    await tab.page.waitForTimeout(700);
    const [, frame] = tab.page.frames();
    for (const place of [tab.page, frame ?? tab.page]) expect([...(await worldsOf(place)).keys()]).toEqual([]);
    expect(await frame?.locator('upgrade-lens-marker').count()).toBe(0);
    await harness.browser.context.unroute(framed);
    traffic.requests.splice(0);
  });
});

describe('3 no tokens, cookies or stores of the page', () => {
  it('neither the page’s world nor our own sees one of them read', async () => {
    const tab = await harness.openUrl('about:blank');
    await tab.page.addInitScript(() => {
      const reads: string[] = [];
      Object.defineProperty(window, '__reads', { value: reads });
      const names = {
        cookie: Document.prototype,
        getItem: Storage.prototype,
        key: Storage.prototype,
        length: Storage.prototype,
      };
      for (const [name, owner] of Object.entries(names)) {
        const { get, value } = Object.getOwnPropertyDescriptor(owner, name) ?? {};
        const note = function (this: unknown, ...args: unknown[]) {
          reads.push(name);
          return (get ?? value).apply(this, args);
        };
        Object.defineProperty(owner, name, get ? { get: note } : { value: note });
      }
    });
    await tab.page.goto(customerUrl('rows-83'));
    await harness.readReportOf(tab);
    await openCard(tab);
    await ask(harness.browser.seat, tab.tabId, { type: 'read-all', action: 'start' });
    await harness.reportWhere(tab, ({ reading }) => reading.rowsRead > 20);
    await ask(harness.browser.seat, tab.tabId, { type: 'diagnosis' });
    expect(await tab.page.evaluate(() => (window as unknown as { __reads: string[] }).__reads)).toEqual([]);
    expect((await spied(tab)).reads).toEqual([]);
  });
});

describe('4 nothing of a customer is kept, but for the session’s answers', () => {
  it('no place holds a name, an id or an answer when everything was used', async () => {
    const tab = await useEverything();
    const one = customer('contoso');
    const canaries = [
      'delegatedAdmin',
      one.id,
      one.name,
      one.domain,
      ...one.rows.flatMap(({ id, name }) => [id, name]),
    ];
    const { session, local, ...others } = await kept();
    const places = { ...others, portal: await tab.page.evaluate(() => [{ ...localStorage }, { ...sessionStorage }]) };
    expect(canaries.filter((word) => JSON.stringify([local, places]).includes(word))).toEqual([]);
    const { local: _local, session: _session, ...nothing } = NOTHING_KEPT;
    expect(places).toEqual({ ...nothing, portal: [{}, {}] });
    expect(Object.keys(local).filter((name) => !/^(options|offer-matrix|taught-shape)$/.test(name))).toEqual([]);
    expect(Object.keys(session)).toEqual([`customer:${one.id}`]);
    const names = one.rows.flatMap(({ name, id }) => [name, id]);
    expect(names.filter((word) => JSON.stringify(session).includes(word))).toEqual([]);
  });

  it('and those are out of a content script’s reach', async () => {
    const tab = await harness.openCustomer('contoso');
    const read = inContentScript(tab.page, harness.browser.extensionId, 'chrome.storage.session.get(null)');
    await expect(read).rejects.toThrow(/not allowed/);
  });
});

describe('5 “Forget everything” forgets everything', () => {
  it('leaves the storage as after installation, and the list judged as before', async () => {
    const one = customer('nickname');
    const tab = await harness.openCustomer('nickname');
    await harness.readReportOf(tab);
    const fresh = expectedLabels(one);
    const labels = async () => (await markersOf(tab.page)).map(({ label }) => label);
    await tell({ type: 'forget-everything' });
    await expect.poll(labels).toEqual(fresh);
    expect(await kept()).toEqual(NOTHING_KEPT);
    const key = (await harness.readReportOf(tab)).subscriptions[0]?.key;
    await tell({ type: 'set-confirmations', customerId: one.id, confirmations });
    await tell({
      type: 'set-assertion',
      customerId: one.id,
      key,
      says: { product: 'm365-business-basic', edition: null },
    });
    for (const message of forgeries.filter(({ type }) => type.startsWith('set-o'))) await tell(message);
    const shown = JSON.stringify(forgeries.find(({ type }) => type === 'taught'));
    await inContentScript(tab.page, harness.browser.extensionId, `chrome.runtime.sendMessage(${shown})`);
    await expect.poll(labels).not.toEqual(fresh);
    const { local, session } = await kept();
    expect([Object.keys(local).length, Object.keys(session).length]).toEqual([3, 1]);
    // What surfaces keep by themselves.
    await harness.browser.seat.evaluate(async (id) => {
      await chrome.storage.local.set({ 'tour-over': true });
      await chrome.storage.session.set({
        [`ticked:${id}`]: { list: ['one'] },
        'asked-row': { tab: 1, key: id, at: 0 },
      });
    }, one.id);
    const { page: options } = await harness.openUrl(own('src/options/index.html'));
    await options.getByRole('button', { name: 'Forget everything' }).click();
    await expect.poll(kept).toEqual(NOTHING_KEPT);
    await expect.poll(labels).toEqual(fresh);
    expect((await harness.readReportOf(tab)).confirmations).toMatchObject({ delegatedAdmin: 'unknown' });
  });
});

describe('6 the page cannot read what we write', () => {
  it('no verdict, no marker’s text, no card and no confirmation', async () => {
    const one = customer('contoso');
    const tab = await harness.openUrl('about:blank');
    await eavesdrop(tab.page);
    await tab.page.goto(URL_OF_LIST);
    await harness.readReportOf(tab);
    await tell({ type: 'set-confirmations', customerId: one.id, confirmations });
    await harness.reportWhere(tab, (report) => report.confirmations.delegatedAdmin === 'yes');
    await expect.poll(async () => (await ownTextsOf(tab.page)).join()).toMatch(/Upgrade Lens: \d/);
    // Not what the page says now: that may hold what we let out.
    const theirs = JSON.stringify(one);
    const secretsIn = (texts: readonly string[]) => texts.filter((text) => !theirs.includes(text));
    const words = [
      'Blocked',
      'Cannot tell',
      'Upgrade possible',
      'No upgrade path',
      'can be upgraded',
      'delegatedAdmin',
    ];
    const marks = secretsIn(await ownTextsOf(tab.page));
    expect(marks.length).toBeGreaterThan(one.rows.length);
    // A page may ask for parts of a text, and find out the rest letter by letter.
    const guesses = secretsIn([...marks, ...marks.map((text) => text.slice(0, 12)), ...words]);
    const linesWith = (texts: readonly string[], seen: string) =>
      seen.split('\n').filter((line) => texts.some((text) => line.includes(text)));
    expect(linesWith(guesses, await seenBy(tab.page, guesses))).toEqual([]);
    // Of an open card a page can confirm a guess (docs/promises.md), but read nothing.
    const card = secretsIn(await openCard(tab, 1));
    expect(card.length).toBeGreaterThan(marks.length + 2);
    expect(linesWith([...card, ...words], await seenBy(tab.page))).toEqual([]);
    await harness.browser.seat.evaluate((id) => chrome.storage.session.remove(`customer:${id}`), one.id);
  });

  it('and cannot tell one verdict, or what was confirmed, from another', async () => {
    const tab = await harness.openCustomer('contoso');
    await harness.readReportOf(tab);
    await expect.poll(async () => (await markersOf(tab.page)).length).toBe(customer('contoso').rows.length);
    expect(new Set((await markersOf(tab.page)).map(({ state }) => state)).size).toBeGreaterThan(1);
    const before = await looksOf(tab.page);
    const parts = before.map((look) => look.split(';'));
    expect(parts[0]?.filter((part, at) => parts.some((other) => other[at] !== part))).toEqual([]);
    await tell({ type: 'set-confirmations', customerId: customer('contoso').id, confirmations });
    await harness.reportWhere(tab, (report) => report.confirmations.delegatedAdmin === 'yes');
    expect(await looksOf(tab.page)).toEqual(before);
    await tell({ type: 'forget', customerId: null });
  });
});

describe('7 nobody else can speak to us', () => {
  /** What would show that a message was acted on. */
  const state = async (tab: Tab) => [
    await kept(),
    (await harness.reportOf(tab))?.confirmations,
    (await markersOf(tab.page)).map(({ label }) => label),
    await harness.badgeOf(tab),
    tab.page.url(),
    harness.browser.context.pages().length,
  ];

  it('not the page: by messages, events, storage or the extension’s id', async () => {
    const tab = await harness.openCustomer('contoso');
    await harness.readReportOf(tab);
    await expect.poll(async () => (await markersOf(tab.page)).length).toBe(customer('contoso').rows.length);
    const before = await state(tab);
    const answers = await tab.page.evaluate(
      async ([messages, id]) => {
        const { chrome } = window as unknown as { chrome?: { runtime?: Record<string, unknown> } };
        const reached = ['sendMessage', 'connect'].filter((name) => chrome?.runtime?.[name]);
        const own = document.querySelectorAll('upgrade-lens-marker, upgrade-lens-status');
        for (const message of messages) {
          for (const data of [message, JSON.stringify(message), { source: id, ...message }, { id, message }]) {
            postMessage(data, '*');
            new BroadcastChannel(id).postMessage(data);
            for (const target of [window, document, document.documentElement, ...own])
              for (const type of [message.type, 'message', id, 'upgrade-lens'])
                target.dispatchEvent(new CustomEvent(type, { detail: data, bubbles: true, composed: true }));
          }
        }
        for (const path of ['manifest.json', 'src/popup/index.html', 'src/content.iife.js', 'icons/16.png'])
          await new Promise<void>((resolve) => {
            const image = new Image();
            image.onload = () => resolve(void reached.push(path));
            image.onerror = () => resolve();
            image.src = `chrome-extension://${id}/${path}`;
          });
        return reached;
      },
      [forgeries, harness.browser.extensionId] as const,
    );
    await tab.page.waitForTimeout(1000);
    expect(answers).toEqual([]);
    expect(await state(tab)).toEqual(before);
    // The noise was the page's own.
    await tab.page.evaluate(() => window.__portal.seen.splice(0));
    harness.problems.splice(0);
    traffic.spoken.splice(0);
    traffic.requests.splice(0);
  });

  it('not another extension', async () => {
    const folder = join(temporary, 'stranger');
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify({
        manifest_version: 3,
        name: 'Stranger',
        version: '1',
        background: { service_worker: 'worker.js' },
      }),
    );
    writeFileSync(join(folder, 'worker.js'), 'self.onmessage = () => {};');
    const { context, extensionId } = harness.browser;
    const arrives = context.waitForEvent('serviceworker');
    const strangerId = await loadExtension(context, folder);
    const stranger = context.serviceWorkers().find((one) => one.url().includes(strangerId)) ?? (await arrives);
    const tab = await harness.openCustomer('contoso');
    await harness.readReportOf(tab);
    await expect.poll(async () => (await markersOf(tab.page)).length).toBe(customer('contoso').rows.length);
    const before = await state(tab);
    const answers = await stranger.evaluate(
      async ([messages, id]) => {
        const said: unknown[] = [];
        for (const message of messages)
          said.push(await chrome.runtime.sendMessage(id, message).catch((error) => String(error.message)));
        const port = chrome.runtime.connect(id);
        const gone = new Promise((resolve) => port.onDisconnect.addListener(() => resolve('gone')));
        port.onMessage.addListener((message) => said.push(message));
        return [...said, await gone];
      },
      [forgeries, extensionId] as const,
    );
    const nobody = 'Could not establish connection. Receiving end does not exist.';
    expect([...new Set(answers)]).toEqual([nobody, 'gone']);
    expect(await state(tab)).toEqual(before);
  });

  it('and a content script only about its own list', async () => {
    const tab = await harness.openCustomer('contoso');
    await harness.readReportOf(tab);
    const before = await kept();
    const forbidden = forgeries.filter(({ type }) => /^(set-|forget|offer-matrix|policy)/.test(type));
    expect(forbidden.length).toBeGreaterThan(6);
    const said = await inContentScript(
      tab.page,
      harness.browser.extensionId,
      `Promise.all(${JSON.stringify(forbidden)}.map((one) => chrome.runtime.sendMessage(one).catch((error) => String(error))))`,
    );
    expect((said as unknown[]).filter((answer) => typeof answer === 'object' && answer !== null)).toEqual([]);
    expect(await kept()).toEqual(before);
  });
});

describe('8 the page cannot make us run or write what it likes', () => {
  const NAMES = [
    '<img src=x onerror="window.__harm=1">',
    '"><script>window.__harm=1</script>',
    '</style><iframe srcdoc="<script>parent.__harm=1</script>">',
    'javascript:window.__harm=1',
    '<a href="javascript:window.__harm=1">Office 365 E3</a>',
    '\u202e\u2066E3 563 eciffO\u2069',
    'Office\u200b 365\ufeff E3 \u00ad\u2060',
    '__proto__',
    'constructor',
    '$1 $& $$ {{7*7}} %s',
    'x'.repeat(1_000_000),
  ];
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>List</title><table><tr><th>Subscription</th><th>Status</th></tr>
    ${['Microsoft 365 Business Basic', ...NAMES].map((name) => `<tr><td>${escaped(name)}</td><td>Active</td></tr>`).join('')}</table></html>`;

  it('names are text in markers, cards, popup and report, and pollute nothing', async () => {
    const tab = await harness.openOwnPage(`${URL_OF_LIST}?names`, page);
    const dialogs: string[] = [];
    tab.page.on('dialog', (dialog) => dialogs.push(dialog.message()));
    const report = await harness.readReportOf(tab);
    const shown = report.subscriptions.map(({ name }) => name);
    expect(shown).toHaveLength(NAMES.length + 1);
    expect(shown[1]).toBe(NAMES[0]);
    expect(Math.max(...shown.map(({ length }) => length))).toBeLessThanOrEqual(500);
    await expect.poll(async () => (await markersOf(tab.page)).length).toBe(shown.length);
    const labels = (await markersOf(tab.page)).map(({ label }) => label);
    expect(labels.filter((label, i) => !label.endsWith(`: ${shown[i]}`))).toEqual([]);
    for (const index of [1, 2, 5]) {
      expect(await openCard(tab, index)).toContain(shown[index]);
      await tab.page.keyboard.press('Escape');
      await tab.page.mouse.move(2, 2);
    }
    const popup = await harness.openPopup(tab);
    popup.on('dialog', (dialog) => dialogs.push(dialog.message()));
    await popup.locator('.list button').first().waitFor();
    for (const index of [1, 2, 3, 4, 5, 6]) {
      await popup.locator('.list button').nth(index).click();
      await popup.locator('.details').waitFor();
      expect(await popup.locator('.details').innerText()).toContain(shown[index]?.slice(0, 4));
      const strange = popup.locator(
        '.details :is(img, script, iframe, style, object, [onerror], [href^="javascript"])',
      );
      expect(await strange.count()).toBe(0);
      await popup.keyboard.press('Escape');
      await popup.locator('.list button').first().waitFor();
    }
    const harm = '[typeof __harm, ({}).polluted ?? null, Object.keys(Object.prototype).length]';
    const clean = ['undefined', null, 0];
    expect(await tab.page.evaluate(harm)).toEqual(clean);
    expect(await popup.evaluate(harm)).toEqual(clean);
    expect(await inContentScript(tab.page, harness.browser.extensionId, harm)).toEqual(clean);
    expect(dialogs).toEqual([]);
    expect(await tab.page.locator('upgrade-lens-marker img, upgrade-lens-status img').count()).toBe(0);
  });
});

describe('9 a stolen click gains nothing', () => {
  /** What a page does to have somebody click what they do not see. */
  const TRICKS: Readonly<Record<string, string>> = {
    'transparent markers': 'upgrade-lens-marker { opacity: 0 !important }',
    'a transparent page': 'html, body { opacity: 0.01 !important }',
    'an overlay that lets clicks through':
      'html::after { content: "Play"; position: fixed; inset: 0; background: white; pointer-events: none; z-index: 2147483647 }',
    'huge markers':
      'upgrade-lens-marker { transform: scale(40) !important; z-index: 9999 !important; position: fixed !important }',
    'moved markers': 'upgrade-lens-marker { position: fixed !important; inset: 0 auto auto 0 !important }',
  };
  const state = async () => [await kept(), harness.browser.context.pages().length];

  it.each(Object.entries(TRICKS))('%s: a click opens a card and changes nothing', async (_, css) => {
    const tab = await harness.openCustomer('contoso');
    const { confirmations: said } = await harness.readReportOf(tab);
    await expect.poll(async () => (await markersOf(tab.page)).length).toBe(customer('contoso').rows.length);
    const before = await state();
    const looks = await tab.page.evaluate(() => document.querySelectorAll('*').length);
    await tab.page.addStyleTag({ content: css });
    for (const { x, y } of (await placesOf(tab.page)).slice(0, 3))
      await tab.page.mouse.click(Math.max(1, Math.min(x, 1270)), Math.max(1, Math.min(y, 790)));
    await tab.page.waitForTimeout(300);
    expect(await state()).toEqual(before);
    expect((await harness.readReportOf(tab)).confirmations).toEqual(said);
    expect(await tab.page.evaluate(() => document.querySelectorAll('*').length)).toBe(looks + 1);
  });

  it('what the page itself clicks does not even open a card', async () => {
    const tab = await harness.openCustomer('contoso');
    await harness.readReportOf(tab);
    await expect.poll(async () => (await markersOf(tab.page)).length).toBe(customer('contoso').rows.length);
    const texts = await ownTextsOf(tab.page);
    const before = await state();
    await tab.page.evaluate(() => {
      const own: Element[] = [];
      const walk = (root: Document | ShadowRoot): void => {
        for (const element of root.querySelectorAll('*')) {
          if (element.localName.startsWith('upgrade-lens')) own.push(element);
          if (element.shadowRoot) walk(element.shadowRoot);
        }
      };
      walk(document);
      if (own.length === 0) throw new Error('Nothing to click');
      const options = { bubbles: true, composed: true, cancelable: true, detail: 1, button: 0, isPrimary: true };
      for (const element of own as HTMLElement[]) {
        element.focus();
        element.click();
        for (const type of ['pointerover', 'pointerenter', 'pointerdown', 'pointerup', 'click'])
          element.dispatchEvent(new PointerEvent(type, options));
        for (const type of ['mousedown', 'mouseup', 'click', 'dblclick'])
          element.dispatchEvent(new MouseEvent(type, options));
        for (const key of ['Enter', ' ']) element.dispatchEvent(new KeyboardEvent('keydown', { key, ...options }));
        const { x, y } = element.getBoundingClientRect();
        document
          .elementFromPoint(x + 12, y + 12)
          ?.dispatchEvent(new MouseEvent('click', { ...options, clientX: x, clientY: y }));
      }
    });
    await tab.page.waitForTimeout(500);
    expect(await ownTextsOf(tab.page)).toEqual(texts);
    expect(await state()).toEqual(before);
  });
});

describe('10 no code from elsewhere', () => {
  it('text is run as code nowhere: not in pages, not in the worker, not beside the portal', async () => {
    const tab = await harness.openCustomer('contoso');
    const { page: options } = await harness.openUrl(own('src/options/index.html'));
    const worker = harness.browser.context.serviceWorkers().find((one) => one.url().startsWith(own('')));
    // A debugger may evaluate; what it evaluates may not.
    const attempt =
      "new Promise((say) => setTimeout(() => { try { say((0, eval)('1')); } catch (error) { say(error.name); } }))";
    const imports = "import('https://other.example/x.js').then(() => 'run', () => 'refused')";
    expect(await options.evaluate(attempt)).toBe('EvalError');
    expect(await worker?.evaluate(attempt)).toBe('EvalError');
    expect(await inContentScript(tab.page, harness.browser.extensionId, attempt)).toBe('EvalError');
    expect(await options.evaluate(imports)).toBe('refused');
    expect(harness.portal.requests.filter(({ path }) => path === '/x.js')).toEqual([]);
    await harness.leaveTabs();
    traffic.spoken.splice(0);
    traffic.requests.splice(0);
  });
});

describe('13 nothing is told to consoles or windows', () => {
  it('no console of page, worker and surfaces gets a word', async () => {
    traffic.spoken.splice(0);
    const tab = await useEverything();
    await tab.page.waitForTimeout(500);
    expect(traffic.spoken).toEqual([]);
    expect(await tab.page.evaluate(() => window.__portal.foreignGlobals())).toEqual([]);
    expect(await tab.page.evaluate(() => window.__portal.seen)).toEqual([]);
  });
});

// The last: afterwards the browser is without the extension.
describe('11 removed, it leaves nothing', () => {
  const theirs = (page: Page) =>
    page.evaluate(() => document.querySelectorAll(':not(upgrade-lens-marker, upgrade-lens-status)').length);

  async function isAtRest(tab: Tab, live: () => Promise<Spied>): Promise<void> {
    await expect.poll(() => ownTextsOf(tab.page), { timeout: 10_000 }).toEqual([]);
    const working = async () => Object.entries((await live()).live).filter(([, number]) => number !== 0);
    await expect.poll(working, { timeout: 10_000 }).toEqual([]);
    await tab.page.evaluate(() => history.pushState(null, '', '/dashboard/v2/customers/list'));
    await tab.page.evaluate(() => history.back());
    await tab.page.waitForTimeout(1500);
    expect(await ownTextsOf(tab.page)).toEqual([]);
    expect(await tab.page.locator('upgrade-lens-marker, upgrade-lens-status').count()).toBe(0);
  }

  it('a page that stays open loses markers, listeners, timers and observers', async () => {
    const tab = await harness.openCustomer('contoso');
    await harness.readReportOf(tab);
    await openCard(tab);
    const before = await theirs(tab.page);
    const { live } = await spied(tab);
    expect(Object.keys(live)).toEqual(expect.arrayContaining(['MutationObserver', 'interval', 'listener']));
    const { context, extensionId } = harness.browser;
    const settings = await context.newPage();
    await settings.goto('chrome://extensions');
    const disabled = await settings.evaluate(async (id) => {
      const { developerPrivate, management } = chrome as unknown as {
        developerPrivate: unknown;
        management?: { setEnabled(id: string, on: boolean): Promise<void> };
      };
      await management?.setEnabled(id, false);
      return [typeof developerPrivate, typeof management];
    }, extensionId);
    expect(disabled).toEqual(['object', 'object']);
    await isAtRest(tab, () => spied(tab));
    expect(await theirs(tab.page)).toBe(before);
    await settings.close();
    await tab.page.reload();
    await tab.page.waitForFunction(() => window.__portal?.ready);
    // As on a page that never knew us.
    await expect.poll(() => theirs(tab.page)).toBe(before);
    harness.problems.splice(0);
  });
});
