/** Faults 45 to 48: the page and the browser are no friends. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { customer } from '../../portal/customers';
import type { Tab } from '../harness';
import { markersOf } from '../markers';
import { type Fault, isRight, isSaid, pause } from './fault';
import { pageOf, tableOf, urlOf } from './own-page';

const contoso = customer('contoso');
const northwind = customer('exchange-2');
const SUMMARY = /^6 subscriptions: 1 /;

/** Names by which a form hides its own properties, and by which elements hide those of the document. */
const OF_FORMS =
  'attributes childNodes children firstChild parentNode nextSibling lastChild localName tagName nodeType getAttribute querySelectorAll textContent append after remove contains isConnected hidden lang id shadowRoot closest style role dir getRootNode'.split(
    ' ',
  );
const OF_DOCUMENTS =
  'body documentElement head createElement createElementNS createTreeWalker querySelector querySelectorAll getElementById addEventListener activeElement adoptedStyleSheets childNodes children firstChild nodeType defaultView title append'.split(
    ' ',
  );

const clobbered = `<form id="trap">${OF_FORMS.map((name) => `<input type="hidden" name="${name}">`).join('')}
  ${tableOf(contoso)}</form>${OF_DOCUMENTS.map((name) => `<img name="${name}" alt="">`).join('')}
  <script>
    const no = () => { throw new Error('not yours'); };
    for (const name of ['says', 'key', 'name', 'state', 'product', 'verdict', 'type', 'list'])
      Object.defineProperty(Object.prototype, name, { get: () => 'polluted', set() {}, configurable: true });
    for (const name of ['querySelectorAll', 'getAttribute', 'attachShadow', 'append', 'after']) Element.prototype[name] = no;
    for (const name of ['appendChild', 'insertBefore', 'contains']) Node.prototype[name] = no;
    window.MutationObserver = window.CSSStyleSheet = window.AbortController = no;
  </script>`;

const strict = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'none'; script-src 'unsafe-inline'; require-trusted-types-for 'script'">
  <script>
    window.violations = [];
    addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
  </script>`;

const firstMark = ({ page }: Tab) => page.locator('upgrade-lens-marker button.mark').first();

export const neighbours: readonly Fault[] = [
  {
    number: 45,
    name: 'the page clobbers document, forms and prototypes',
    async run(stage) {
      const tab = await stage.harness.openOwnPage(urlOf(contoso), pageOf(clobbered));
      await isRight(stage, tab, contoso);
      await isSaid(stage, tab, SUMMARY);
    },
  },
  {
    number: 46,
    // Another extension does it through the same DOM as the page.
    name: 'somebody removes, hides, covers or empties what we show',
    async run(stage) {
      const tab = await stage.harness.openOwnPage(urlOf(contoso), pageOf(tableOf(contoso)));
      await isRight(stage, tab, contoso);
      await tab.page.evaluate(() => {
        for (const one of document.querySelectorAll('upgrade-lens-marker')) one.remove();
        document.querySelector('upgrade-lens-status')?.remove();
      });
      await isRight(stage, tab, contoso);
      await tab.page.evaluate(() => {
        for (const one of document.querySelectorAll('upgrade-lens-marker')) {
          one.textContent = 'Blocked';
          one.setAttribute('style', 'opacity: 0; position: fixed; inset: 0');
        }
      });
      await isRight(stage, tab, contoso);
      await tab.page.evaluate(() => {
        const cover = document.createElement('div');
        cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; background: white';
        const style = document.createElement('style');
        style.textContent = 'upgrade-lens-marker, upgrade-lens-status { display: none !important }';
        document.body.append(cover, style);
      });
      await pause(tab, 500);
      // Nobody sees the marks, and nothing else changes: badge and popup say the same as before.
      await isRight(stage, tab, contoso);
      expect((await stage.harness.badgeOf(tab)).text).toBe('1');
      await isSaid(stage, tab, SUMMARY);
    },
  },
  {
    number: 47,
    name: 'a strict policy for styles, forced colours, 400 % zoom, a window of 320 px',
    async run(stage) {
      const tab = await stage.harness.openOwnPage(urlOf(contoso), pageOf(tableOf(contoso), { head: strict }));
      const { page } = tab;
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      await isRight(stage, tab, contoso);
      const box = await firstMark(tab).boundingBox();
      expect([box?.width, box?.height].map((length) => (length ?? 0) > 15 && (length ?? 0) < 40)).toEqual([true, true]);
      await page.emulateMedia({ forcedColors: 'active' });
      const colours = await firstMark(tab).evaluate((mark) => {
        const shape = mark.querySelector('path') ?? mark;
        return [getComputedStyle(shape).fill, getComputedStyle(document.body).backgroundColor];
      });
      expect(colours[0]).not.toBe(colours[1]);
      await page.emulateMedia({ forcedColors: 'none' });
      // 400 % of 1,280 × 1,024 is a window of 320 × 256 CSS px.
      await page.setViewportSize({ width: 320, height: 256 });
      await firstMark(tab).click();
      const card = page.locator('upgrade-lens-marker .card');
      await card.getByRole('button', { name: 'Show details' }).waitFor();
      const at = await card.boundingBox();
      expect(at && at.x >= 0 && at.x + at.width <= 320 && at.y >= 0).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 800 });
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(wide);
    },
  },
  {
    number: 48,
    // Taken out of the world that the script runs in, where it is then started anew. Popovers cannot be: the browser's own style
    // hides them; every browser that the manifest admits has them.
    name: 'a browser without Navigation API, side panel, constructed styles in roots',
    async run(stage) {
      const file = new URL('../../../dist-test/src/content.iife.js', import.meta.url);
      const script = readFileSync(fileURLToPath(file), 'utf8');
      const tab = await stage.harness.openCustomer('contoso', { grid: 'table' });
      await isRight(stage, tab, contoso);
      await stage.office.inContent(
        tab,
        `globalThis[Symbol.for('upgrade-lens')].abort();
         delete globalThis.navigation;
         for (const owner of [Document, ShadowRoot]) delete owner.prototype.adoptedStyleSheets;
         0`,
      );
      await stage.office.inContent(tab, script);
      await isRight(stage, tab, contoso);
      await firstMark(tab).click();
      await tab.page.locator('upgrade-lens-marker .card').waitFor();
      await tab.page.evaluate(
        (path) => {
          history.pushState(null, '', path);
          dispatchEvent(new PopStateEvent('popstate'));
        },
        `${new URL(urlOf(northwind)).pathname}?grid=table`,
      );
      await isRight(stage, tab, northwind);

      await tab.page.context().addInitScript(() => {
        if (location.protocol === 'chrome-extension:') Object.assign(globalThis.chrome, { sidePanel: undefined });
      });
      await isSaid(stage, tab, /^2 subscriptions: 1 /);
      expect((await markersOf(tab.page)).length).toBe(2);
    },
  },
];
