// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRow } from '../../src/portal/read';
import { href, id, read, show } from './page';

const table = (first: string, row = ''): string =>
  `<table><tr><th>Subscription</th><th>Status</th></tr><tr ${row}><td>${first}</td><td>Active</td></tr><tr><td>Power BI Pro</td><td>Active</td></tr></table>`;

describe('pages that mean no good', () => {
  const clobbering = [
    'attributes',
    'childNodes',
    'parentNode',
    'getAttribute',
    'firstChild',
    'nextSibling',
    'shadowRoot',
    'localName',
    'nodeType',
    'querySelectorAll',
    'textContent',
    'children',
    'assignedSlot',
    'matches',
    'hasAttribute',
    'tagName',
  ];
  it('a form whose fields shadow its properties', () => {
    show(
      table(
        `<form>${clobbering.map((name) => `<input type="hidden" name="${name}">`).join('')}<a href="${href(1)}">Office 365 E3</a></form>`,
      ),
    );
    expect(read().rows[0]).toMatchObject({ name: 'Office 365 E3', id: id(1) });
  });
  it('names that shadow the document', () => {
    show(
      `${clobbering.map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`).join('')}<img name="body"><form name="createTreeWalker"></form>${table('Office 365 E3')}`,
    );
    expect(read().rows).toHaveLength(2);
  });
  it('names of prototypes', () => {
    show(table('__proto__', 'data-id="constructor" id="__proto__"'));
    const reading = read();
    expect(reading.rows.map((row) => row.name)).toEqual(['__proto__', 'Power BI Pro']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
  it('a text of a megabyte, and attributes as long', () => {
    const start = performance.now();
    show(table(`${'<b>x</b> '.repeat(10_000)}`, `data-id="${'a0000000-'.repeat(100_000)}"`));
    expect(read().rows[0]?.name.length).toBeLessThanOrEqual(500);
    expect(performance.now() - start).toBeLessThan(20_000);
  }, 30_000);
  it('elements nested hundreds deep', () => {
    const deep = document.createElement('div');
    let at: HTMLElement = deep;
    for (let i = 0; i < 300; i++) at = at.appendChild(document.createElement(i % 3 ? 'div' : 'x-deep'));
    at.textContent = 'Office 365 E3';
    show(table('Contoso'));
    document.querySelector('td')?.append(deep);
    document.body.append(deep.cloneNode(true));
    expect(read()).toMatchObject({ state: 'read', rows: [{ name: 'Contoso' }, { name: 'Power BI Pro' }] });
  }, 30_000);
  it('shadow roots nested fifty deep', () => {
    let html = table('Office 365 E3');
    for (let i = 0; i < 50; i++) html = `<x-n><template shadowrootmode="open">${html}</template></x-n>`;
    show(html);
    expect(() => read()).not.toThrow();
  });
  it('a slot that is filled with its own list', () => {
    show(
      `<x-a><template shadowrootmode="open"><table><tr><th>Subscription</th><th>Status</th></tr><tr><td><slot></slot></td><td>Active</td></tr></table></template><x-a><template shadowrootmode="open"><slot></slot></template>Power BI Pro</x-a></x-a>`,
    );
    expect(read().rows.map((row) => row.name)).toEqual(['Power BI Pro']);
  });

  const TAGS = [
    'table',
    'tr',
    'td',
    'th',
    'div',
    'span',
    'a',
    'form',
    'input',
    'slot',
    'ul',
    'li',
    'x-a',
    'select',
    'svg',
    'template',
    'details',
    'h3',
  ];
  const ROLES = [
    'grid',
    'row',
    'gridcell',
    'columnheader',
    'table',
    'treegrid',
    'presentation',
    'rowheader',
    'list',
    'listitem',
    'button',
    '',
  ];
  const NAMES = [
    'id',
    'headers',
    'aria-rowindex',
    'aria-rowcount',
    'aria-colindex',
    'colspan',
    'data-id',
    'href',
    'style',
    'name',
    'slot',
    'aria-expanded',
    'row-id',
    'class',
    'hidden',
    'aria-busy',
  ];
  const VALUES = [
    '',
    '-1',
    '0',
    '1',
    '2',
    '9999999999',
    'NaN',
    '__proto__',
    href(1),
    id(2),
    'cell-name-x',
    'height:1e9px',
    'childNodes',
    'true',
    'Power BI Pro',
  ];
  const TEXTS = [
    'Power BI Pro',
    'Active',
    'Status',
    'Subscription',
    '25',
    '',
    '\u202e',
    '__proto__',
    'Next',
    '1–10 of 83',
  ];
  const node: fc.Memo<Node> = fc.memo((depth) => {
    const text = fc.constantFrom(...TEXTS).map((value): Node => document.createTextNode(value));
    if (depth <= 1) return text;
    return fc.oneof(
      text,
      fc
        .record({
          tag: fc.constantFrom(...TAGS),
          role: fc.constantFrom(...ROLES),
          attributes: fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...VALUES)), { maxLength: 3 }),
          children: fc.array(node(depth - 1), { maxLength: 4 }),
          shadow: fc.boolean(),
        })
        .map(({ tag, role, attributes, children, shadow }): Node => {
          const element = document.createElement(tag);
          if (role) element.setAttribute('role', role);
          for (const [name, value] of attributes) element.setAttribute(name, value);
          const into = shadow && tag === 'x-a' ? element.attachShadow({ mode: 'open' }) : element;
          into.append(...children);
          return element;
        }),
    );
  });

  it('whatever the tree, reading ends, throws nothing, writes nothing and keys are unique', () => {
    fc.assert(
      fc.property(fc.array(node(6), { maxLength: 4 }), (nodes) => {
        document.body.replaceChildren(...nodes);
        const before = document.body.innerHTML;
        const reading = read();
        expect(reading.reason).not.toBe('failed');
        expect(document.body.innerHTML).toBe(before);
        expect(new Set(reading.rows.map((row) => row.key)).size).toBe(reading.rows.length);
        for (const row of reading.rows) expect(row.name).not.toBe('');
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

it('a row is read again alone, as it is now', () => {
  show(
    `<table><tr><th>Subscription</th><th>Status</th></tr><tr id="r"><td><a href="${href(1)}">Office 365 E1</a></td><td>Active</td></tr></table>`,
  );
  const { contexts, rows } = read();
  const row = document.getElementById('r');
  row?.querySelector('a')?.setAttribute('href', href(2));
  if (row?.lastElementChild) row.lastElementChild.textContent = 'Suspended';
  const [context] = contexts;
  expect(context && row && readRow(context, [row])).toMatchObject({
    key: id(2),
    name: 'Office 365 E1',
    statusText: 'Suspended',
  });
  expect(rows[0]).toMatchObject({ key: id(1), statusText: 'Active' });
});
