// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { href, id, read, rows, show } from './page';

const list = (name: string, status = 'Active', quantity = '25', row = ''): string =>
  `<table><thead><tr><th>Subscription</th><th>Status</th><th>Quantity</th></tr></thead><tbody><tr ${row}><td>${name}</td><td>${status}</td><td>${quantity}</td></tr>
  <tr><td>Power BI Pro</td><td>Active</td><td>1</td></tr></tbody></table>`;

const first = (html: string) => {
  show(html);
  return read().rows[0];
};

describe('the name of a row', () => {
  const E3 = 'Microsoft 365 E3';
  const cells: [string, string, string, string[]?][] = [
    ['text', E3, E3],
    ['white space and a no-break space', `  Microsoft 365\n   E3 `, E3],
    [
      'publisher under the link',
      `<a href="${href(1)}">${E3}</a><div>Microsoft Corporation</div>`,
      E3,
      ['Microsoft Corporation'],
    ],
    [
      'link around both lines',
      `<a href="${href(1)}"><span>${E3}</span><span>Microsoft Corporation</span></a>`,
      E3,
      ['Microsoft Corporation'],
    ],
    [
      'publisher above',
      `<div>Microsoft Corporation</div><a href="${href(1)}">${E3}</a>`,
      E3,
      ['Microsoft Corporation'],
    ],
    ['id under the name', `<div>${E3}</div><small>${id(1)}</small>`, E3, [id(1)]],
    ['badge beside it', `<span>${E3}</span><span class="badge">New commerce</span>`, E3, ['New commerce']],
    ['badge glued to text', `${E3}<div>New commerce</div>`, E3, ['New commerce']],
    ['nickname over product', `<a href="${href(1)}">Sales team</a><div>${E3}</div>`, 'Sales team', [E3]],
    ['an upsell beside it', `<div>${E3}</div><div><a href="/buy">Microsoft 365 E5</a></div>`, E3, ['Microsoft 365 E5']],
    ['heading in it', `<h4>Contoso Backup</h4><p>by Contoso</p>`, 'Contoso Backup', ['by Contoso']],
    ['highlighted by a search', `Micro<mark>soft</mark> 365 <b>E3</b>`, E3],
    ['highlighted spans', `<span>Micro</span><mark>soft</mark><span> 365 E3</span>`, E3],
    [
      'hidden parts',
      `<span class="sr-only">Open</span><span aria-hidden="true">★</span><span hidden>x</span>${E3}<span style="clip: rect(0 0 0 0); position: absolute">details</span>`,
      E3,
    ],
    [
      'icons',
      `<svg><title>icon</title></svg><i class="material-icons">expand_more</i><img alt="logo" src="data:,">${E3}\ue700`,
      E3,
    ],
    ['an icon with a label', `${E3}<button aria-label="More actions" title="More"></button>`, E3],
    ['a select box before it', `<input type="checkbox"> ${E3}`, E3, []],
    ['our own marker', `<a href="${href(1)}">${E3}</a><upgrade-lens-marker>blocked</upgrade-lens-marker>`, E3, []],
    ['script and style', `<style>.a{}</style><script type="x">1</script>${E3}`, E3],
    ['markup as text', '&lt;img src=x onerror=alert(1)&gt;', '<img src=x onerror=alert(1)>'],
    ['a layout table in the cell', `<table><tr><td><img alt="" src="data:,"></td><td>${E3}</td></tr></table>`, E3],
  ];
  for (const [what, html, name, others] of cells) {
    it(what, () => {
      const row = first(list(html));
      expect(row?.name).toBe(name);
      if (others) expect(row?.otherNames).toEqual(others);
    });
  }

  it('is cut at 500 characters', () => {
    expect(first(list('x'.repeat(2_000_000)))?.name).toHaveLength(500);
  });

  it('in the line that is a product in most rows, where nothing is linked', () => {
    show(
      list('<div>Microsoft Corporation</div><div>Office 365 E3</div>').replace(
        'Power BI Pro',
        '<div>Microsoft Corporation</div><div>Power BI Pro</div>',
      ),
    );
    expect(read().rows.map((row) => row.name)).toEqual(['Office 365 E3', 'Power BI Pro']);
  });
});

describe('status and quantity', () => {
  const cells: [string, string, string, string | null, string | null][] = [
    ['plain', 'Active', '25', 'Active', '25'],
    ['a button beside the status', 'Active <button>Cancel</button>', '25', 'Active', '25'],
    ['a date under the status', '<div>Suspended</div><div>Expires on 9/10/2027</div>', '25', 'Suspended', '25'],
    ['a button that names a status', '<div>Suspended</div><button>Active</button>', '25', 'Suspended', '25'],
    ['two statuses are none', '<div>Suspended</div><div>Active</div>', '25', 'Suspended Active', '25'],
    ['an icon only', '<svg role="img" aria-label="Active"></svg>', '25', 'Active', '25'],
    ['a switch', '<span role="switch" aria-checked="true"></span>', '25', '[x]', '25'],
    ['a check box', '<input type="checkbox">', '25', '[ ]', '25'],
    ['a field', 'Active', '<button>-</button><input type="text" value="25"><button>+</button>', 'Active', '25'],
    ['empty', '', '', null, null],
  ];
  for (const [what, status, quantity, statusText, quantityText] of cells) {
    it(what, () =>
      expect(first(list('Microsoft 365 E3', status, quantity))).toMatchObject({ statusText, quantityText }),
    );
  }
});

describe('the id of a row', () => {
  const OFFER = '796b6b5f-613c-4e24-a17c-eba730d49c02';
  it('is that of the link, not of an offer', () => {
    const row = first(
      list(
        `<a href="${href(1)}">X</a><small>${OFFER} CFQ7TTC0LH18:0001</small>`,
        'Active',
        '25',
        `data-offer-id="${OFFER}"`,
      ),
    );
    expect(row).toMatchObject({ id: id(1), key: id(1), ids: [OFFER, 'CFQ7TTC0LH18:0001'] });
  });
  it('is that of the row, not of an offer in the text', () => {
    expect(first(list(`Microsoft 365 E3<div>${OFFER}</div>`, 'Active', '25', `data-row-key="${id(4)}"`))).toMatchObject(
      { id: id(4), ids: [OFFER] },
    );
  });
  it('is not an offer id that only stands in the text', () => {
    expect(first(list(`Microsoft 365 E3<div>${OFFER}</div>`))).toMatchObject({
      id: null,
      ids: [OFFER],
      key: 'Microsoft 365 E3|25|1',
    });
  });
  it('is one in the text where nothing says otherwise', () => {
    expect(first(list(`Microsoft 365 E3<div>${id(8)}</div>`))).toMatchObject({ id: id(8), ids: [] });
  });
  it('is not an id that many rows have', () => {
    show(
      `<table><tr><th>Subscription</th><th>Status</th></tr>${[1, 2, 3, 4].map((n) => `<tr data-group="${OFFER}"><td>Office 365 E${n}</td><td>Active</td></tr>`).join('')}<tr><td>Power BI Pro</td><td>Active</td></tr></table>`,
    );
    expect(read().rows.map((row) => row.id)).toEqual([null, null, null, null, null]);
    expect(read().rows[0]?.ids).toEqual([OFFER]);
  });
  it('is that of its column', () => {
    show(
      `<table><tr><th>Subscription</th><th>Subscription ID</th><th>Status</th></tr>${[1, 2].map((n) => `<tr><td>Power BI Pro</td><td>${id(n).toUpperCase()}</td><td>Active</td></tr>`).join('')}</table>`,
    );
    expect(read().rows.map((row) => row.id)).toEqual([id(1), id(2)]);
  });
  it('twice: both rows stay', () => {
    show(
      `<table><tr><th>Subscription</th><th>Status</th></tr>${[1, 1, 2].map((n) => `<tr><td><a href="${href(n)}">Power BI Pro</a></td><td>Active</td></tr>`).join('')}</table>`,
    );
    const reading = read();
    expect(reading.rows.map((row) => row.key)).toEqual([id(1), `${id(1)}#2`, id(2)]);
    expect(reading.diagnosis.repeatedIds).toBe(1);
  });
  it('without ids the keys survive sorting', () => {
    const page = (order: string[]): string[] => {
      show(
        `<table><tr><th>Subscription</th><th>Status</th><th>Quantity</th></tr>${order.map((n) => `<tr><td>${n}</td><td>Active</td><td>5</td></tr>`).join('')}</table>`,
      );
      return read()
        .rows.map((row) => `${row.name}=${row.key}`)
        .sort();
    };
    expect(page(['Power BI Pro', 'Office 365 E3', 'Power BI Pro'])).toEqual(
      page(['Power BI Pro', 'Power BI Pro', 'Office 365 E3']),
    );
  });
});

describe('the place of the marker', () => {
  const place = (html: string): string => {
    const row = first(html);
    if (!row) return '';
    const { node, inside } = row.anchor;
    const mark = document.createElement('upgrade-lens-marker');
    if (inside) node.append(mark);
    else node.after(mark);
    const shown = mark.parentElement?.outerHTML ?? (mark.getRootNode() as ShadowRoot).innerHTML;
    return shown.replace(/<\/?upgrade-lens-marker>/g, (t) => (t[1] === '/' ? '' : '*'));
  };
  const cases: [string, string, string][] = [
    [
      'after the link',
      `<a href="${href(1)}"><span>A</span></a> b`,
      `<td><a href="${href(1)}"><span>A</span></a>* b</td>`,
    ],
    [
      'after a component that is a link',
      '<x-button><template shadowrootmode="open"><button><slot></slot></button></template>A</x-button>',
      '<td><x-button>A</x-button>*</td>',
    ],
    [
      'after a component that draws its own link',
      '<x-name><template shadowrootmode="open"><a href="/x">A</a></template></x-name>',
      '<td><x-name></x-name>*</td>',
    ],
    ['at the end of the text', '<div><b>Contoso</b> Backup</div>', '<div><b>Contoso</b> Backup*</div>'],
    ['in the cell', 'Contoso', '<td>Contoso*</td>'],
    ['inside a heading', '<h3>Contoso</h3>', '<h3>Contoso*</h3>'],
  ];
  for (const [what, html, shown] of cases) it(what, () => expect(place(list(html))).toBe(shown));

  it('after the slot of a slotted link', () => {
    const html = `<x-grid><template shadowrootmode="open"><table role="grid"><tr><th>Subscription</th><th>Status</th></tr><tr><td><slot name="n"></slot></td><td>Active</td></tr></table></template><a slot="n" href="${href(1)}">A</a></x-grid>`;
    expect(place(html)).toBe('<td><slot name="n"></slot>*</td>');
  });
  it('beside the link in a slotted wrapper', () => {
    const html = `<x-grid><template shadowrootmode="open"><table role="grid"><tr><th>Subscription</th><th>Status</th></tr><tr><td><slot name="n"></slot></td><td>Active</td></tr></table></template><span slot="n"><a href="${href(1)}">A</a></span></x-grid>`;
    expect(place(html)).toBe(`<span slot="n"><a href="${href(1)}">A</a>*</span>`);
  });
  it('never in a card that is one link', () => {
    const html = `<div>${[1, 2].map((n) => `<a class="card" href="${href(n)}"><h3>Power BI Pro</h3><p>Active</p></a>`).join('')}</div>`;
    const row = first(html);
    expect(rows(read())).toEqual([
      ['Power BI Pro', 'Active', null, 1],
      ['Power BI Pro', 'Active', null, 2],
    ]);
    expect(row?.anchor.node.className).toBe('card');
    expect(row?.anchor.inside).toBe(false);
  });
});
