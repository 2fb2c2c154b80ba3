import type { PortalCustomer } from '../types';
import { h } from './dom';
import type { Route } from './route';
import { sheetOf } from './sheets';
import type { Texts } from './texts';

/** A custom element that only lays out its slots in an open shadow root, as the portal's shell elements do. */
function defineSlotted(name: string, css: string, ...slots: string[]): void {
  customElements.define(
    name,
    class extends HTMLElement {
      constructor() {
        super();
        const root = this.attachShadow({ mode: 'open' });
        root.adoptedStyleSheets = [sheetOf(css)];
        root.append(...slots.map((slot) => h('div', { class: slot || 'main' }, h('slot', slot ? { name: slot } : {}))));
      }
    },
  );
}

export function defineShell(): void {
  defineSlotted(
    'he-shell',
    `:host { display: grid; grid-template: 'top top' 48px 'aside main' 1fr / 232px 1fr; min-height: 100vh }
     .header { grid-area: top } .aside { grid-area: aside; border-inline-end: 1px solid var(--line) }
     .main { grid-area: main; min-width: 0 }`,
    'header',
    'aside',
    '',
  );
  defineSlotted('he-layout', ':host { display: block; padding: 24px 32px 64px }', '');
  defineSlotted('he-task-item', ':host { display: block }', '');
}

function taskItem(text: string, href: string, current: boolean): HTMLElement {
  return h('he-task-item', {}, h('a', { href, 'aria-current': current ? 'page' : null }, text));
}

function aside(texts: Texts, route: Route, customer: PortalCustomer | null): HTMLElement {
  const list = taskItem(texts.customers, `${route.head}/customers/list`, !customer);
  if (!customer) return h('nav', { slot: 'aside', class: 'aside', 'aria-label': 'Partner Center' }, list);
  const pages = { subscriptions: texts.subscriptions, users: texts.users, account: texts.account };
  const items = Object.entries(pages).map(([page, text]) =>
    taskItem(text, `${route.head}/customers/${customer.id}/${page}`, route.page === page),
  );
  return h(
    'nav',
    { slot: 'aside', class: 'aside', 'aria-label': 'Partner Center' },
    list,
    h('h2', {}, customer.name),
    ...items,
  );
}

/** Draws header and navigation anew; returns where the page goes. */
export function drawShell(texts: Texts, route: Route, customer: PortalCustomer | null): HTMLElement {
  const header = h(
    'header',
    { slot: 'header', class: 'top' },
    h('span', { class: 'waffle', 'aria-hidden': 'true' }, '⠿'),
    h('strong', {}, 'Partner Center'),
    h('span', { class: 'persona', 'aria-hidden': 'true' }, 'DP'),
  );
  const main = h('div', { class: 'page' });
  const app = h('customer-app', {}, main);
  const shell = h('he-shell', {}, header, aside(texts, route, customer), h('he-layout', {}, h('div', {}, app)));
  document.getElementById('root')?.replaceChildren(shell);
  return main;
}
