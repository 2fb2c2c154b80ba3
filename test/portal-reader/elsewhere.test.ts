// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../src/portal/read';
import { CUSTOMER, href, read, rows, show } from './page';
import { words } from './words';

const table = (...names: string[]): string =>
  `<table><tr><th>Subscription</th><th>Status</th><th>Quantity</th></tr>${names
    .map((name) => `<tr><td>${name}</td><td>Active</td><td>5</td></tr>`)
    .join('')}</table>`;
const LIST = table('Office 365 E1', 'Office 365 E3');
const tabs = (first: string, second: string): string =>
  `<div role="tablist"><button role="tab" aria-selected="true">${first}</button><button role="tab" aria-selected="false">${second}</button></div>`;
const panels = (second: string): string =>
  `<div role="tabpanel">${LIST}</div><div role="tabpanel" hidden>${second}</div>`;

/** What the page shows, and whether there are rows that it does not show. */
const PAGES: [string, string, boolean][] = [
  ['one list', LIST, false],
  ['another list in a closed tab', panels(table('Power BI Pro')), true],
  ['a closed tab that says what it is', tabs('License-based', 'Usage-based') + panels(table('Power BI Pro')), true],
  ['a closed tab with quotes', tabs('Subscriptions', 'Quotes') + panels(table('Power BI Pro')), false],
  [
    'a closed tab that is labelled by its tab',
    `<div role="tablist"><button role="tab" id="q">Quotes</button></div><div>${LIST}</div><div role="tabpanel" hidden aria-labelledby="q">${table('Power BI Pro')}</div>`,
    false,
  ],
  ['the same list once more, for narrow windows', `${LIST}<div style="display:none">${LIST}</div>`, false],
  ['an empty list in a closed tab', panels(table()), false],
  [
    'a table of other things in a closed tab',
    panels('<table><tr><th>Note</th></tr><tr><td>x</td></tr></table>'),
    false,
  ],
  ['a tab of subscriptions that is not drawn', `${tabs('Subscriptions', 'Azure subscriptions')}${LIST}`, true],
  ['a tab of other things that is not drawn', `${tabs('Subscriptions', 'Users')}${LIST}`, false],
  [
    'a tab that is open',
    `${tabs('Subscriptions', 'Azure').replace('true', 'false').replace('Subscriptions', 'Users')}${LIST}`,
    false,
  ],
  [
    'rows that are filtered out, without ids',
    LIST.replace('</table>', '<tr hidden><td>Power BI Pro</td><td>Active</td><td>1</td></tr></table>'),
    true,
  ],
  [
    'a row that is kept to be filled again',
    LIST.replace('</table>', '<tr hidden><td>Power BI Pro</td><td></td><td></td></tr></table>'),
    false,
  ],
];

describe('rows that the page has and does not show', () => {
  for (const [what, html, elsewhere] of PAGES) {
    it(what, () => {
      show(`<main>${html}</main>`);
      expect(read()).toMatchObject({ state: 'read', elsewhere, more: elsewhere });
      expect(rows(read()).map(([name]) => name)).toEqual(['Office 365 E1', 'Office 365 E3']);
    });
  }
});

describe('a search box', () => {
  const boxes: [string, string, boolean][] = [
    ['with text', '<input type="search" value="E">', true],
    ['without text', '<input type="search">', false],
    ['by its name', '<input id="subscription-search-box" value="E">', true],
    ['by its label', '<input type="text" aria-label="Filter the list" value="E">', true],
    ['for something else', '<input type="text" aria-label="Page size" value="25">', false],
    ['that is not shown', '<div hidden><input type="search" value="E"></div>', false],
    ['of check boxes', '<input type="checkbox" id="search" value="on">', false],
  ];
  for (const [what, html, filtered] of boxes) {
    it(what, () => {
      show(`${html}${LIST}`);
      expect(read()).toMatchObject({ filtered, more: filtered });
    });
  }
});

describe('cards', () => {
  const card = (n: number, status: string): string =>
    `<div class="card"><div><a href="${href(n)}">Office 365 E${n}</a></div><div class="fact"><span>Status</span><span>${status}</span></div><div class="fact"><span>Quantity</span><span>${n}</span></div></div>`;
  it('say a status that nobody knows, without its label', () => {
    show(`<div>${card(1, 'Active')}${card(3, 'Under review')}</div>`);
    expect(rows(read())).toEqual([
      ['Office 365 E1', 'Active', '1', 1],
      ['Office 365 E3', 'Under review', '3', 3],
    ]);
  });
  it('are read where there is only one', () => {
    show(
      `<main><section><div class="card"><h3><a href="${href(1)}">Office 365 E1</a></h3><p>Status: Suspended</p><p>25 licenses</p></div></section></main>`,
    );
    expect(rows(read())).toEqual([['Office 365 E1', 'Suspended', '25 licenses', 1]]);
  });
});

describe('closed shadow roots', () => {
  const world = globalThis as { chrome?: unknown };
  afterEach(() => {
    delete world.chrome;
  });
  /** A host with a closed root that only an extension can open. */
  function seal(host: Element, html: string): ShadowRoot {
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = html;
    world.chrome = { dom: { openOrClosedShadowRoot: (element: Element) => (element === host ? root : null) } };
    return root;
  }
  const all = (everywhere: boolean) => readPage(document, { customerId: CUSTOMER, words, everywhere });

  it('of custom elements, and of elements with nothing else in them', () => {
    for (const html of ['<x-list></x-list>', '<section></section>']) {
      show(html);
      seal(document.body.firstElementChild as Element, LIST);
      expect(all(false).rows).toHaveLength(2);
    }
  });
  it('of plain elements whose children wait for their slots', () => {
    show(`<div><a slot="a" href="${href(1)}">Office 365 E1</a><a slot="b" href="${href(2)}">Office 365 E3</a></div>`);
    const cell = (name: string): string => `<tr><td><slot name="${name}"></slot></td><td>Active</td></tr>`;
    seal(
      document.body.firstElementChild as Element,
      `<table><tr><th>Subscription</th><th>Status</th></tr>${cell('a')}${cell('b')}</table>`,
    );
    expect(rows(all(false))).toEqual([
      ['Office 365 E1', 'Active', null, 1],
      ['Office 365 E3', 'Active', null, 2],
    ]);
  });
  it('of plain elements that seem to show something else, where no list was found', () => {
    show('<div>Loading</div>');
    seal(document.body.firstElementChild as Element, LIST);
    expect(all(false).rows).toHaveLength(0);
    expect(all(true).rows).toHaveLength(2);
  });
});
