// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { href, id, read, show } from './page';
import { PRODUCTS } from './words';

interface Item {
  readonly name: string;
  readonly status: string;
  readonly quantity: number;
  readonly n: number;
}

type Column = 'name' | 'status' | 'quantity' | 'extra';
const HEADERS: Record<Column, string> = { name: 'Subscription', status: 'Status', quantity: 'Quantity', extra: 'Term' };

interface Look {
  readonly order: readonly Column[];
  readonly link: boolean;
  readonly noise: boolean;
}

const text = (item: Item, column: Column, { link, noise }: Look): string => {
  if (column === 'status') return noise ? `<span class="pill">${item.status}</span>` : item.status;
  if (column === 'quantity') return noise ? `<div>${item.quantity}</div>` : String(item.quantity);
  if (column === 'extra') return 'P1Y';
  const name = link ? `<a href="${href(item.n)}">${item.name}</a>` : item.name;
  return noise ? `<div>${name}</div><div>Microsoft Corporation</div><span class="sr-only">opens details</span>` : name;
};

const shadow = (inner: string): string => `<template shadowrootmode="open">${inner}</template>`;

/** Markup by idiom; `ids`: whether rows carry ids even without links. */
const IDIOMS: Record<string, { ids: boolean; total?: boolean; draw: (items: readonly Item[], look: Look) => string }> =
  {
    table: {
      ids: false,
      draw: (items, look) =>
        `<table><thead><tr>${look.order.map((c) => `<th>${HEADERS[c]}</th>`).join('')}</tr></thead><tbody>${items
          .map((item) => `<tr>${look.order.map((c) => `<td>${text(item, c, look)}</td>`).join('')}</tr>`)
          .join('')}</tbody></table>`,
    },
    harmony: {
      ids: true,
      total: true,
      draw: (items, look) =>
        `<x_he-data-grid>${shadow(
          `<table role="grid"><tr role="row">${look.order.map((c) => `<th role="columnheader" id="cell-${c}-column-header">${HEADERS[c]}</th>`).join('')}</tr>${items
            .map(
              (item) =>
                `<tr role="row" id="row-${id(item.n)}">${look.order.map((c) => `<td id="cell-${c}-${id(item.n)}"><slot name="${c}-${id(item.n)}"></slot></td>`).join('')}</tr>`,
            )
            .join('')}</table><div>${items.length} results found.</div>`,
        )}${items.flatMap((item) => look.order.map((c) => `<span slot="${c}-${id(item.n)}">${text(item, c, look)}</span>`)).join('')}</x_he-data-grid>`,
    },
    aria: {
      ids: false,
      total: true,
      draw: (items, look) =>
        `<div role="grid" aria-rowcount="${items.length + 1}"><div role="rowgroup"><div role="row" aria-rowindex="1">${look.order.map((c) => `<div role="columnheader">${HEADERS[c]}</div>`).join('')}</div></div><div role="rowgroup">${items
          .map(
            (item, i) =>
              `<div role="row" aria-rowindex="${i + 2}">${look.order.map((c) => `<div role="gridcell"><div>${text(item, c, look)}</div></div>`).join('')}</div>`,
          )
          .join('')}</div></div>`,
    },
    pinned: {
      ids: true,
      total: true,
      draw: (items, look) => {
        const part = (columns: readonly Column[], mixed: readonly Item[]): string =>
          `<div>${mixed.map((item) => `<div role="row" row-id="${id(item.n)}" row-index="${items.indexOf(item)}" aria-rowindex="${items.indexOf(item) + 2}">${columns.map((c) => `<div role="gridcell" col-id="${c}">${text(item, c, look)}</div>`).join('')}</div>`).join('')}</div>`;
        return `<div role="grid" aria-rowcount="${items.length + 1}">${look.order.map((c) => `<div role="columnheader" col-id="${c}">${HEADERS[c]}</div>`).join('')}${part(look.order.slice(0, 2), [...items].reverse())}${part(look.order.slice(2), items)}</div>`;
      },
    },
    cards: {
      ids: false,
      draw: (items, look) =>
        `<div>${items
          .map(
            (item) =>
              `<article><h3>${text(item, 'name', { ...look, noise: false })}</h3>${look.order
                .filter((c) => c !== 'name')
                .map((c) => `<dl><dt>${HEADERS[c]}</dt><dd>${text(item, c, look)}</dd></dl>`)
                .join('')}</article>`,
          )
          .join('')}</div>`,
    },
    components: {
      ids: true,
      draw: (items, look) =>
        `<f-grid role="grid">${shadow('<slot></slot>')}<f-row role="row" row-type="header">${shadow('<slot></slot>')}${look.order.map((c, i) => `<f-cell role="columnheader" grid-column="${i + 1}">${HEADERS[c]}</f-cell>`).join('')}</f-row>${items
          .map(
            (item) =>
              `<f-row role="row" data-id="${id(item.n)}">${shadow('<slot></slot>')}${look.order.map((c, i) => `<f-cell role="gridcell" grid-column="${i + 1}">${shadow('<slot></slot>')}${text(item, c, look)}</f-cell>`).join('')}</f-row>`,
          )
          .join('')}</f-grid>`,
    },
  };

const names = fc.oneof(
  fc.constantFrom(...PRODUCTS),
  fc.constantFrom('Contoso Backup', 'Sales & marketing', 'Ügyfél "X"', '顧客ポータル', 'متجر'),
);
const items = fc
  .array(
    fc.record({
      name: names,
      status: fc.constantFrom('Active', 'Suspended', 'Expired', 'Pending'),
      quantity: fc.integer({ min: 1, max: 99_999 }),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((list) => list.map((item, i) => ({ ...item, n: i + 1 })))
  .filter((list) => list.some(({ name }) => PRODUCTS.includes(name)));
const look = fc.record({
  order: fc.shuffledSubarray<Column>(['name', 'status', 'quantity', 'extra'], { minLength: 4 }),
  link: fc.boolean(),
  noise: fc.boolean(),
});
const escaped = (value: string): string => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

it('a random list in a random idiom is read back', () => {
  fc.assert(
    fc.property(items, look, fc.constantFrom(...Object.keys(IDIOMS)), (list, drawn, name) => {
      const idiom = IDIOMS[name];
      if (!idiom) return;
      show(
        `<main>${idiom.draw(
          list.map((item) => ({ ...item, name: escaped(item.name) })),
          drawn,
        )}</main>`,
      );
      const reading = read();
      expect(reading.rows.map((row) => [row.name, row.statusText, Number(row.quantityText), row.id])).toEqual(
        list.map((item) => [item.name, item.status, item.quantity, drawn.link || idiom.ids ? id(item.n) : null]),
      );
      expect(reading).toMatchObject({ state: 'read', more: false, rowsTotal: idiom.total ? list.length : null });
      expect(new Set(reading.rows.map((row) => row.key)).size).toBe(list.length);
    }),
    { numRuns: 150 },
  );
}, 60_000);
