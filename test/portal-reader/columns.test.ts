// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { href, id, read, show } from './page';

const table = (head: string[], ...body: string[][]): string =>
  `<table><thead><tr>${head.map((h) => `<th>${h}</th>`).join('')}</tr></thead><tbody>${body
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;

/** Markup, then name, status, quantity and product of the first row, then how the columns were recognised. */
const PAGES: [string, string, (string | null)[], object][] = [
  [
    'another order',
    table(['Quantity', 'Term', 'Status', 'Name'], ['5', 'P1Y', 'Active', 'Power BI Pro']),
    ['Power BI Pro', 'Active', '5', null],
    { name: 'header-text', status: 'header-text', quantity: 'header-text' },
  ],
  [
    'no status column',
    table(['Name', 'Quantity'], ['Power BI Pro', '5']),
    ['Power BI Pro', null, '5', null],
    { name: 'header-text', quantity: 'header-text' },
  ],
  [
    'status off screen, indices tell',
    `<div role="grid"><div role="row"><div role="columnheader" aria-colindex="1">Name</div><div role="columnheader" aria-colindex="4">Quantity</div></div><div role="row"><div role="gridcell" aria-colindex="1">Power BI Pro</div><div role="gridcell" aria-colindex="4">5</div></div></div>`,
    ['Power BI Pro', null, '5', null],
    { name: 'header-text', quantity: 'header-text' },
  ],
  [
    'cell of the status missing in the row, indices tell',
    `<div role="grid"><div role="row"><div role="columnheader" aria-colindex="1">Name</div><div role="columnheader" aria-colindex="2">Status</div><div role="columnheader" aria-colindex="3">Quantity</div></div><div role="row"><div role="gridcell" aria-colindex="1">Power BI Pro</div><div role="gridcell" aria-colindex="3">5</div></div></div>`,
    ['Power BI Pro', null, '5', null],
    {},
  ],
  [
    'nickname and product',
    table(['Name', 'Product', 'Status'], ['Sales', 'Power BI Pro', 'Active'], ['Azure', 'Azure plan', 'Active']),
    ['Sales', 'Active', null, 'Power BI Pro'],
    { name: 'header-text', status: 'header-text' },
  ],
  [
    'product and nickname',
    table(['Nickname', 'Subscription', 'Status'], ['Sales', 'Power BI Pro', 'Active']),
    ['Power BI Pro', 'Active', null, null],
    { name: 'header-text' },
  ],
  [
    'only a product column',
    table(['Offer', 'Status'], ['Power BI Pro', 'Active']),
    ['Power BI Pro', 'Active', null, null],
    { name: 'header-text' },
  ],
  [
    'headers nobody knows',
    table(['Foo', 'Bar', 'Baz'], ['x', 'Power BI Pro', 'Active'], ['y', 'Office 365 E3', 'Expired']),
    ['Power BI Pro', 'Active', null, null],
    { name: 'content', status: 'content' },
  ],
  [
    'no headers at all',
    table([], ['Power BI Pro', '5', 'Active'], ['Office 365 E3', '7', 'Expired']),
    ['Power BI Pro', 'Active', '5', null],
    { name: 'content', status: 'content', quantity: 'content' },
  ],
  [
    'keys without headers',
    `<div role="table"><div role="row"><div role="cell" data-column-id="subscriptionName">Contoso Backup</div><div role="cell" data-column-id="subscriptionStatus">Foo</div><div role="cell" data-column-id="qty">5</div></div><div role="row"><div role="cell" data-column-id="subscriptionName">Power BI Pro</div><div role="cell" data-column-id="subscriptionStatus">Active</div><div role="cell" data-column-id="qty">5</div></div></div>`,
    ['Contoso Backup', 'Foo', '5', null],
    { name: 'key', status: 'key', quantity: 'key' },
  ],
  [
    'keys and another order in the row',
    `<div role="grid"><div role="row"><div role="columnheader" col-id="0">Name</div><div role="columnheader" col-id="1">Status</div></div><div role="row"><div role="gridcell" col-id="1">Active</div><div role="gridcell" col-id="0">Power BI Pro</div></div></div>`,
    ['Power BI Pro', 'Active', null, null],
    { name: 'header-text', status: 'header-text' },
  ],
  [
    'a group of columns above',
    `<table><thead><tr><th colspan="2">Subscription</th><th>Licences</th></tr><tr><th>Name</th><th>Status</th><th>Quantity</th></tr></thead><tbody><tr><td>Power BI Pro</td><td>Active</td><td>5</td></tr></tbody></table>`,
    ['Power BI Pro', 'Active', '5', null],
    { name: 'header-text', status: 'header-text', quantity: 'header-text' },
  ],
  [
    'header of td in the body',
    `<table><tbody><tr><td>Name</td><td>Quantity</td><td>Status</td></tr><tr><td>Power BI Pro</td><td>5</td><td>Active</td></tr></tbody></table>`,
    ['Power BI Pro', 'Active', '5', null],
    { name: 'header-text' },
  ],
  [
    'check box, expander and menu columns',
    table(
      ['<input type="checkbox">', '', 'Name', 'Status', ''],
      [
        '<input type="checkbox">',
        '<button aria-expanded="false">›</button>',
        'Power BI Pro',
        'Active',
        '<button>…</button>',
      ],
    ),
    ['Power BI Pro', 'Active', null, null],
    {},
  ],
  [
    'two status columns',
    table(['Name', 'State', 'Status'], ['Power BI Pro', 'Bavaria', 'Active']),
    ['Power BI Pro', 'Active', null, null],
    {},
  ],
  [
    'an offer to upgrade to is not the product',
    table(
      ['Name', 'Status', 'Foo'],
      ['Sales', 'Active', 'Microsoft 365 E5'],
      ['Power BI Pro', 'Active', 'Microsoft 365 E5'],
    ),
    ['Sales', 'Active', null, null],
    {},
  ],
];

describe('columns', () => {
  for (const [what, html, row, columns] of PAGES) {
    it(what, () => {
      show(html);
      const reading = read();
      const [first] = reading.rows;
      expect([first?.name, first?.statusText, first?.quantityText, first?.productText]).toEqual(row);
      expect(reading.columns).toMatchObject(columns);
    });
  }

  it('an offer id column is no identity', () => {
    show(
      table(
        ['Subscription', 'Offer ID', 'Status'],
        [`Power BI Pro`, id(1), 'Active'],
        [`Office 365 E3`, id(2), 'Active'],
      ),
    );
    expect(read().rows.map((row) => [row.id, row.ids])).toEqual([
      [null, [id(1)]],
      [null, [id(2)]],
    ]);
  });
  it('a name column by its links, whatever the language', () => {
    show(table(['Α', 'Β'], ['x', `<a href="${href(1)}">Contoso</a>`], ['y', `<a href="${href(2)}">Fabrikam</a>`]));
    const reading = read();
    expect(reading.rows.map((row) => row.name)).toEqual(['Contoso', 'Fabrikam']);
    expect(reading.columns).toEqual({ name: 'content' });
  });
});
