// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { CUSTOMER, href, id, read, rows, show } from './page';

const table = (head: string[], ...body: string[][]): string =>
  `<table><thead><tr>${head.map((h) => `<th>${h}</th>`).join('')}</tr></thead><tbody>${body
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;

const OTHERS: Record<string, string> = {
  'the shell alone': `<he-shell><nav><ul><li><a href="/a">Home</a></li><li><a href="/customers/${CUSTOMER}/subscriptions">Subscriptions</a></li><li><a href="/b">Users and licenses</a></li></ul></nav><main></main></he-shell>`,
  customers: `<div role="grid"><div role="row"><div role="columnheader">Company name</div><div role="columnheader">Primary domain name</div><div role="columnheader">Relationship</div></div>${[
    1, 2, 3,
  ]
    .map(
      (n) =>
        `<div role="row" row-id="${id(n)}"><div role="gridcell"><a href="/dashboard/v2/customers/${id(n)}/subscriptions">Contoso ${n}</a></div><div role="gridcell">contoso${n}.onmicrosoft.com</div><div role="gridcell">Cloud Reseller</div></div>`,
    )
    .join('')}</div>`,
  'users with licences': table(
    ['Name', 'Username', 'Licenses', 'Status'],
    ['Ada', 'ada@contoso.com', 'Microsoft 365 Business Basic', 'Active'],
    ['Bo', 'bo@contoso.com', 'Microsoft 365 E3', 'Active'],
  ),
  invoices: table(
    ['Invoice', 'Date', 'Status', 'Total'],
    [`<a href="/invoices/12">12</a>`, '9/1/2026', 'Paid', '$120.00'],
    [`<a href="/invoices/13">13</a>`, '10/1/2026', 'Due', '$120.00'],
  ),
  'lines of an invoice': `<h2>Invoice 4711</h2>${table(['Description', 'Quantity', 'Unit price'], ['Microsoft 365 E3', '25', '$36.00'], ['Power BI Pro', '3', '$10.00'])}`,
  'offers to buy, as a table': table(
    ['Product', 'Price', 'Quantity'],
    ['Microsoft 365 E3', '€36.00', '<input type="number" value="1">'],
    ['Microsoft 365 E5', '€57.00', '<input type="number" value="1">'],
  ),
  'offers to buy, without a price': table(
    ['Offer', 'Quantity', ''],
    ['Microsoft 365 E3', '<input type="number" value="1">', '<button>Add</button>'],
    ['Microsoft 365 E5', '<input type="number" value="1">', '<button>Add</button>'],
  ),
  'users by their names': table(
    ['User', 'Assigned license', 'State'],
    ['Ada', 'Microsoft 365 Business Basic', 'Active'],
    ['Bo', 'Microsoft 365 E3', 'Active'],
  ),
  'offers to buy, as cards': `<div>${['Microsoft 365 E3', 'Microsoft 365 E5', 'Power BI Pro'].map((name) => `<div class="offer"><h3>${name}</h3><p>The best of it.</p><button>Add to cart</button></div>`).join('')}</div>`,
  'a list of product names': `<ul><li>Microsoft 365 E3</li><li>Microsoft 365 E5</li></ul>`,
  'order history': `<h1>Order history</h1>${table(['Order', 'Date', 'Product', 'Quantity', 'State'], ['A1', '9/1/2026', 'Microsoft 365 E3', '25', 'Completed'], ['A2', '9/2/2026', 'Power BI Pro', '3', 'Completed'])}`,
  'admin relationships': `<div role="grid"><div role="row"><div role="columnheader">Name</div><div role="columnheader">Status</div><div role="columnheader">End date</div></div>${[
    1, 2,
  ]
    .map(
      (n) =>
        `<div role="row" id="row-${id(n)}"><div role="gridcell"><a href="/customers/${CUSTOMER}/adminrelationships/${id(n)}">Relationship ${n}</a></div><div role="gridcell">Active</div><div role="gridcell">1/1/2027</div></div>`,
    )
    .join('')}</div>`,
  'a layout table': '<table><tr><td>Menu</td><td><p>Text</p></td></tr></table>',
  'one stray link to a subscription': `<main><p>You looked at <a href="${href(1)}">a subscription</a> before.</p></main>`,
};

describe.each([
  ['words of these tests', false],
  ['words of all languages', true],
])('lists of other things are not read (%s)', (_, real) => {
  for (const [name, html] of Object.entries(OTHERS)) {
    it(name, () => {
      show(html);
      const reading = read(real);
      expect(rows(reading)).toEqual([]);
      expect(reading.state).toMatch(/^(not-a-list|unreadable)$/);
    });
  }
});

const LIST = table(['Subscription', 'Status', 'Quantity'], ['Microsoft 365 E3', 'Active', '25']);

const HIDDEN: Record<string, string> = {
  hidden: `<div hidden>${LIST}</div>`,
  'aria-hidden': `<div aria-hidden="true"><div>${LIST}</div></div>`,
  inert: `<div inert>${LIST}</div>`,
  'display: none': `<div style="display:none">${LIST}</div>`,
  'a hidden tab panel': `<div role="tabpanel" hidden>${LIST}</div>`,
};

describe('what nobody sees is not read', () => {
  for (const [name, html] of Object.entries(HIDDEN)) {
    it(name, () => {
      show(html);
      expect(read()).toMatchObject({ state: 'not-a-list', rows: [] });
    });
  }

  it('but a list behind an open dialog is', () => {
    show(`<div id="app" aria-hidden="true">${LIST}</div><div><div role="dialog" aria-modal="true">Sure?</div></div>`);
    expect(read().rows).toHaveLength(1);
  });
});

describe('states', () => {
  const cases: [string, string, string, string | null][] = [
    ['nothing yet', '<main></main>', 'not-a-list', null],
    ['a spinner', '<main><div role="progressbar"></div></main>', 'searching', null],
    [
      'skeleton rows',
      `<table role="grid"><tr role="row"><th id="cell-name-column-header" role="columnheader">Subscription</th><th id="cell-status-column-header" role="columnheader">Status</th></tr>
       ${[0, 1].map((n) => `<tr role="row" id="row-he-row-${n}"><th id="cell-name-he-row-${n}"></th><td id="cell-status-he-row-${n}"></td></tr>`).join('')}</table>`,
      'searching',
      null,
    ],
    [
      'skeleton rows without a header',
      '<div role="grid"><div role="row"><div role="gridcell"></div><div role="gridcell"></div></div></div>',
      'searching',
      null,
    ],
    ['no rows', table(['Subscription', 'Status', 'Quantity']), 'empty', null],
    [
      'no rows, said so',
      table(['Subscription', 'Status', 'Quantity'], ['No subscriptions found']).replace('<td>', '<td colspan="3">'),
      'empty',
      null,
    ],
    [
      'a busy list without rows',
      table(['Subscription', 'Status', 'Quantity']).replace('<table', '<table aria-busy="true"'),
      'searching',
      null,
    ],
    [
      'rows with ids and without text',
      `<table><tr><th>Subscription</th><th>Status</th><th>Quantity</th></tr><tr id="row-${id(1)}"><td></td><td></td><td></td></tr></table>`,
      'unreadable',
      'rows-without-text',
    ],
    [
      'products, and nothing else known',
      table(['Foo', 'Bar'], ['Microsoft 365 E3', 'x'], ['Microsoft 365 E5', 'y']),
      'unreadable',
      'no-list-found',
    ],
  ];
  for (const [name, html, state, reason] of cases) {
    it(name, () => {
      show(html);
      expect(read()).toMatchObject({ state, reason, rows: [] });
    });
  }
});
