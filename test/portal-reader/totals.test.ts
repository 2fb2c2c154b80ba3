// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { href, read, show } from './page';

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const gridRow = (n: number, attributes = ''): string =>
  `<div role="row" ${attributes}><div role="rowheader"><a href="${href(n)}">Power BI Pro</a></div><div role="gridcell">Active</div></div>`;
const HEADER = '<div role="row"><div role="columnheader">Subscription</div><div role="columnheader">Status</div></div>';
const grid = (rows: string, attributes = '', header = HEADER): string =>
  `<div role="grid" ${attributes}>${header}${rows}</div>`;
const ten = range(1, 10)
  .map((n) => gridRow(n))
  .join('');
const LIST = grid(ten);

/** What the page shows, the total, and whether there are more rows. */
const PAGES: [string, string, number | null, boolean][] = [
  ['nothing said', LIST, null, false],
  [
    'rowcount with the header, rows from 2',
    grid(
      range(1, 10)
        .map((n) => gridRow(n, `aria-rowindex="${n + 1}" data-item-index="${n - 1}"`))
        .join(''),
      'aria-rowcount="11"',
    ),
    10,
    false,
  ],
  [
    'rowcount without the header, rows from 1',
    grid(
      range(1, 10)
        .map((n) => gridRow(n, `aria-rowindex="${n}"`))
        .join(''),
      'aria-rowcount="10"',
    ),
    10,
    false,
  ],
  [
    'rowcount without the header, 1 row missing',
    grid(
      range(1, 9)
        .map((n) => gridRow(n, `aria-rowindex="${n}"`))
        .join(''),
      'aria-rowcount="10"',
    ),
    10,
    true,
  ],
  ['rowcount with the header, nothing else, all there', grid(ten, 'aria-rowcount="11"'), 10, false],
  ['rowcount, nothing else, equal', grid(ten, 'aria-rowcount="10"'), 10, false],
  ['rowcount, nothing else, many missing: the larger', grid(ten, 'aria-rowcount="101"'), 101, true],
  [
    'rowcount of a virtual list, scrolled',
    grid(
      range(41, 50)
        .map((n) => gridRow(n, `aria-rowindex="${n + 1}" row-index="${n - 1}"`))
        .join(''),
      'aria-rowcount="1001"',
    ),
    1000,
    true,
  ],
  [
    'rowcount with a filter row counted too',
    grid(
      range(1, 10)
        .map((n) => gridRow(n, `aria-rowindex="${n + 2}" row-index="${n - 1}"`))
        .join(''),
      'aria-rowcount="12"',
    ),
    10,
    false,
  ],
  [
    'header row with its index',
    grid(
      range(5, 9)
        .map((n) => gridRow(n, `aria-rowindex="${n + 1}"`))
        .join(''),
      'aria-rowcount="31"',
      HEADER.replace('role="row"', 'role="row" aria-rowindex="1"'),
    ),
    30,
    true,
  ],
  ['rowcount -1', grid(ten, 'aria-rowcount="-1"'), null, true],
  ['83 results', `<section>${LIST}<div>83 results found.</div></section>`, 83, true],
  ['10 results', `<section><div role="status">10 results found.</div>${LIST}</section>`, 10, false],
  ['a range', `<section>${LIST}<div><span>1–10</span> of <b>83</b></div></section>`, 83, true],
  [
    'count far up',
    `<section><header><h2>Subscriptions</h2><span>83 items</span></header><div><div>${LIST}</div></div></section>`,
    83,
    true,
  ],
  [
    'rowcount against text: the larger',
    `<section>${grid(ten, 'aria-rowcount="11"')}<p>83 results found.</p></section>`,
    83,
    true,
  ],
  [
    'a pager',
    `<section>${LIST}<nav><button disabled>Previous</button><button aria-current="page">1</button><button>2</button><button>3</button><button>Next</button></nav></section>`,
    null,
    true,
  ],
  [
    'a pager of links, last page',
    `<section>${LIST}<ul><li><a href="#">Previous</a></li><li><a href="#">8</a></li><li><a href="#">9</a></li><li class="disabled"><a href="#">Next</a></li></ul></section>`,
    null,
    true,
  ],
  [
    'a pager that cannot be used',
    `<section>${LIST}<nav><button disabled>Previous</button><button>1</button><button aria-disabled="true">Next</button></nav></section>`,
    null,
    false,
  ],
  [
    'a pager in a shadow root',
    `<section>${LIST}<x-pager><template shadowrootmode="open"><button aria-label="Next page"><svg></svg></button></template></x-pager></section>`,
    null,
    true,
  ],
  ['load more', `<section>${LIST}<button>Load more</button></section>`, null, true],
  [
    'page sizes are no pages',
    `<section>${LIST}<select><option>10</option><option selected>25</option></select></section>`,
    null,
    false,
  ],
  [
    'an empty page of a virtual list',
    LIST.replace('</div></div></div>', '</div></div><div class="ms-List-page" style="height: 39130px"></div></div>'),
    null,
    true,
  ],
  [
    'a spacer row',
    `<table><tr><th>Subscription</th><th>Status</th></tr>${range(1, 5)
      .map((n) => `<tr><td><a href="${href(n)}">Power BI Pro</a></td><td>Active</td></tr>`)
      .join('')}<tr><td colspan="2" style="height:3000px"></td></tr></table>`,
    null,
    true,
  ],
  [
    'a tall box with placed rows',
    grid(
      `<div style="height: 44000px; position: relative">${range(1, 10)
        .map((n) => gridRow(n, `style="position:absolute; top:${n * 44}px; height: 44px"`))
        .join('')}</div>`,
    ),
    null,
    true,
  ],
  [
    'a box as high as its rows',
    grid(
      `<div style="height: 440px; position: relative">${range(1, 10)
        .map((n) => gridRow(n, `style="position:absolute; top:${n * 44}px; height: 44px"`))
        .join('')}</div>`,
    ),
    null,
    false,
  ],
  [
    'placed rows in a window that is higher than they are',
    grid(
      `<div style="height: 520px; overflow: auto"><div style="height: 440px">${range(1, 10)
        .map((n) => gridRow(n, `style="position:absolute; top:${n * 44}px; height: 44px"`))
        .join('')}</div></div>`,
    ),
    null,
    false,
  ],
  ['padding that holds rows', grid(`<div style="padding-bottom: 4000px">${ten}</div>`), null, true],
  ['a collapsed parent', grid(ten.replace('<div role="row" >', '<div role="row" aria-expanded="false">')), null, true],
  [
    'set size',
    grid(
      range(1, 10)
        .map((n) => gridRow(n, `aria-posinset="${n}" aria-setsize="40"`))
        .join(''),
    ),
    40,
    true,
  ],
  ['a count that is too small is no count', `<section>${LIST}<p>3 items</p></section>`, 10, false],
];

describe('how long the list is', () => {
  for (const [what, html, rowsTotal, more] of PAGES) {
    it(what, () => {
      show(`<main>${html}</main>`);
      expect(read()).toMatchObject({ state: 'read', rowsTotal, more });
    });
  }
});

describe('rows that are no subscriptions', () => {
  const tr = (n: number, quantity = '5'): string =>
    `<tr><td>Office 365 E${n}</td><td>Active</td><td>${quantity}</td></tr>`;
  const table = (body: string): string =>
    `<table><thead><tr><th>Subscription</th><th>Status</th><th>Quantity</th></tr></thead><tbody>${tr(1)}${tr(3)}${body}</tbody></table>`;
  const cases: [string, string][] = [
    [
      'details of the row above',
      table('<tr class="detail"><td colspan="3">Renews on 1/1/2027 for the customer</td></tr>'),
    ],
    ['a group', table('<tr><td colspan="3">Licence-based (2)</td></tr>')],
    ['a footer', table('').replace('</tbody>', '</tbody><tfoot><tr><td>Total</td><td></td><td>10</td></tr></tfoot>')],
    ['a sum', table('<tr><td>Összesen</td><td></td><td>10</td></tr>')],
    [
      'a row of filters',
      table(
        '<tr><td><input type="text"></td><td><select><option>All</option></select></td><td><input type="text"></td></tr>',
      ),
    ],
    ['an empty row', table('<tr></tr>')],
  ];
  for (const [what, html] of cases) {
    it(what, () => {
      show(html);
      expect(read().rows.map((row) => row.name)).toEqual(['Office 365 E1', 'Office 365 E3']);
    });
  }

  it('skeletons among rows: the list is longer than what is read', () => {
    show(table('<tr id="row-he-row-0"><td></td><td></td><td></td></tr>'));
    expect(read()).toMatchObject({ state: 'read', more: true, diagnosis: { skeletons: 1 } });
  });
  it('a busy row is a skeleton whatever it says', () => {
    show(table('<tr aria-busy="true"><td>Loading</td><td>…</td><td>…</td></tr>'));
    expect(read()).toMatchObject({ more: true, diagnosis: { rows: 2, skeletons: 1 } });
  });
  it('Azure subscriptions under their plan are rows', () => {
    const azure = `<div role="row" aria-level="1" aria-expanded="true"><div role="rowheader"><a href="${href(1)}">Azure plan</a></div><div role="gridcell">Active</div></div><div role="row" aria-level="2"><div role="rowheader"><a href="${href(2)}">Production</a></div><div role="gridcell">Active</div></div>`;
    show(`<div role="treegrid">${HEADER}${azure}</div>`);
    expect(read().rows.map((row) => row.name)).toEqual(['Azure plan', 'Production']);
  });
});

describe('row elements that are not shown', () => {
  const tr = (n: number, attributes = ''): string =>
    `<tr ${attributes}><td><a href="${href(n)}">Office 365 E${n}</a></td><td>Active</td></tr>`;
  const table = (rows: string): string => `<table><tr><th>Subscription</th><th>Status</th></tr>${rows}</table>`;
  const cases: [string, string, boolean][] = [
    ['kept to be filled again, with what a shown row holds', table(tr(1) + tr(3) + tr(1, 'hidden')), false],
    ['filtered out', table(tr(1) + tr(3) + tr(5, 'style="display: none"')), true],
    ['parked far outside', table(tr(1) + tr(3) + tr(3, 'style="transform: translateY(-10000px)"')), false],
  ];
  for (const [what, html, more] of cases) {
    it(what, () => {
      show(html);
      const reading = read();
      expect(reading.rows.map((row) => row.name)).toEqual(['Office 365 E1', 'Office 365 E3']);
      expect(reading.more).toBe(more);
    });
  }
});

describe('several lists', () => {
  const table = (name: string, n: number): string =>
    `<table><tr><th>Subscription</th><th>Status</th></tr><tr><td><a href="${href(n)}">${name}</a></td><td>Active</td></tr></table>`;
  it('are read in the order of the page, across roots', () => {
    show(
      `<h2>License-based</h2><x-a><template shadowrootmode="open">${table('Office 365 E1', 1)}<p>1 item</p></template></x-a><h2>Usage-based</h2>${table('Azure plan', 2)}<p>7 items</p>`,
    );
    const reading = read();
    expect(reading.rows.map((row) => row.name)).toEqual(['Office 365 E1', 'Azure plan']);
    expect(reading).toMatchObject({ rowsTotal: 8, more: true });
    expect(reading.lists).toHaveLength(2);
  });
  it('in a hidden tab are left out', () => {
    show(
      `<div role="tabpanel">${table('Office 365 E1', 1)}</div><div role="tabpanel" hidden>${table('Azure plan', 2)}</div>`,
    );
    expect(read().rows.map((row) => row.name)).toEqual(['Office 365 E1']);
  });
  it('a table and cards', () => {
    const card = (n: number): string =>
      `<article><a href="${href(n)}">Azure plan ${n}</a><p>Status: Active</p></article>`;
    show(`${table('Office 365 E1', 1)}<div>${card(2)}${card(3)}</div>`);
    expect(read().rows.map((row) => row.name)).toEqual(['Office 365 E1', 'Azure plan 2', 'Azure plan 3']);
  });
});

describe('signs of more that a count cannot outweigh', () => {
  const two = (attributes: string) =>
    `<table role="grid" ${attributes}><tr><th>Subscription</th><th>Status</th><th>Quantity</th></tr>${[1, 2]
      .map((n) => `<tr><td>Microsoft 365 E3</td><td>Active</td><td>${n}</td></tr>`)
      .join('')}</table>`;

  it('aria-rowcount that counts one page, beside a pager that can be used', () => {
    show(`${two('aria-rowcount="2"')}<nav><button disabled>Previous page</button><button>Next page</button></nav>`);
    expect(read(true)).toMatchObject({ more: true, rowsTotal: null });
  });

  it('"Page 1 of 9"', () => {
    show(`${two('')}<p>Page 1 of 9</p>`);
    expect(read(true).more).toBe(true);
    show(`${two('')}<p>Page 1 of 1</p>`);
    expect(read(true).more).toBe(false);
  });

  const cases: readonly (readonly [string, boolean])[] = [
    ['<span>[ 2 / 30 ]</span>', true],
    ['<span>2 von insgesamt 30 Zeilen</span>', true],
    ['<span>0 of 57 selected</span>', true],
    ['<span>0 of 2 selected</span>', false],
    ['<span>1 / 2</span>', false],
    ['<span>Updated 2:30, 24-11-2026</span>', false],
    ['<p>Loading more…</p>', true],
    ['<p>További sorok betöltése</p>', true],
    ['<p>Uploading is not possible here</p>', false],
    ['<div role="progressbar"></div>', true],
    ['<div role="progressbar" aria-valuenow="40"></div>', false],
    ['<div aria-busy="true"></div>', true],
    ['<button>Clear filters</button>', true],
    ['<button>Filter</button>', false],
    ['<button>Filters (2)</button>', true],
    ['<button>Filters (0)</button>', false],
    ['<span>Showing 1 to 2 of 2 entries (filtered from 30 total entries)</span>', true],
    ['<span>Page <select><option selected>1</option><option>2</option></select> of 2</span>', true],
    ['<span>Page <input value="1"> of 9</span>', true],
    ['<span>Page <input value="1"> of 1</span>', false],
    ['<button aria-pressed="true">Active</button><button aria-pressed="false">Suspended</button>', true],
    ['<button aria-pressed="false">Active</button><button aria-pressed="false">Suspended</button>', false],
    ['<select><option>All</option><option selected>Active</option></select>', true],
    ['<select><option selected>All</option><option>Active</option></select>', false],
    ['<ul class="pagination"><li class="disabled"><a href="#">a</a></li><li><a href="#">b</a></li></ul>', true],
    [
      '<ul class="pagination"><li class="disabled"><a href="#">a</a></li><li class="active"><a href="#">1</a></li></ul>',
      false,
    ],
    [
      '<div class="pager"><button disabled><i class="icon-x"></i></button><button><i class="icon-y"></i></button></div>',
      true,
    ],
    ['<div class="pager"><button aria-haspopup="listbox">25</button><button disabled>x</button></div>', false],
    ['<div><a class="btn btn-next" href="#">Zzz</a></div>', true],
    ['<div><a class="btn nextgen" href="#">Zzz</a></div>', false],
  ];
  it.each(cases)('%s: %s', (html, more) => {
    show(`<section>${two('')}<div>${html}</div></section>`);
    const reading = read(true);
    expect(reading.rows).toHaveLength(2);
    expect(reading.more).toBe(more);
    // What only may speak of the list is reason to doubt that it is whole, and never a count that could make it whole.
    expect(reading.rowsTotal).toBe(null);
  });

  it('a control that only its class tells is one to go on with', () => {
    show(
      `<section>${two('')}<div><a class="page-prev disabled">‹‹</a><a class="page-next" href="#">››</a></div></section>`,
    );
    expect(read(true).pager?.next?.className).toBe('page-next');
  });
});
