// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { CUSTOMER, href, id, read, rows, show } from './page';

const THREE = [
  ['Microsoft 365 Business Basic', 'Active', '25', 1],
  ['Office 365 E3', 'Suspended', '7', 2],
  ['Contoso Backup', 'Active', '3', 3],
] as const;

const shadow = (inner: string): string => `<template shadowrootmode="open">${inner}</template>`;

/** Every idiom with the rows of THREE; what it cannot show is said beside it. */
const IDIOMS: Record<string, { html: string; columns: object; ids?: false; total?: number | null; more?: boolean }> = {
  'Harmony grid, slotted links': {
    html: `<he-shell>${shadow(`<main><slot></slot></main>`)}<section><x_he-data-grid>${shadow(`
      <table role="grid" class="data-grid__table"><tr id="column-header" role="row"><th id="cell-selection-column-header" role="columnheader"></th>
      <th id="cell-name-column-header" role="columnheader"><button class="data-grid__sort">Subscription</button></th>
      <th id="cell-status-column-header" role="columnheader"><button>Status</button></th><th id="cell-quantity-column-header" role="columnheader">Quantity</th></tr>
      ${THREE.map(
        ([
          ,
          status,
          quantity,
          n,
        ]) => `<tr role="row" id="row-${id(n)}"><td id="cell-selection-${id(n)}"><input type="checkbox"></td>
        <th id="cell-name-${id(n)}" class="data-grid__row-header"><slot name="name-${id(n)}"></slot></th>
        <td id="cell-status-${id(n)}">${status}</td><td id="cell-quantity-${id(n)}">${quantity}</td></tr>`,
      ).join('')}</table><div>3 results found.</div>`)}
      ${THREE.map(([name, , , n]) => `<span slot="name-${id(n)}"><a href="${href(n)}">${name}</a></span>`).join('')}
      </x_he-data-grid></section></he-shell>`,
    columns: { name: 'key', status: 'key', quantity: 'key' },
    total: 3,
  },
  'Harmony grid, buttons in nested roots, ids only in the rows': {
    html: `<y_he-data-grid>${shadow(`<table role="grid"><tr role="row"><th id="cell-name-column-header" role="columnheader">Megnevezés</th>
      <th id="cell-quantity-column-header" role="columnheader">Db</th><th id="cell-status-column-header" role="columnheader">X</th></tr>
      ${THREE.map(
        ([
          ,
          ,
          quantity,
          n,
        ]) => `<tr role="row" id="row-${id(n)}"><th id="cell-name-${id(n)}"><slot name="name-${id(n)}"></slot></th>
        <td id="cell-quantity-${id(n)}">${quantity}</td><td id="cell-status-${id(n)}"><slot name="status-${id(n)}"></slot></td></tr>`,
      ).join('')}</table>`)}
      ${THREE.map(
        ([
          name,
          status,
          ,
          n,
        ]) => `<y_he-button slot="name-${id(n)}" appearance="link">${shadow('<button><slot></slot></button>')}${name}</y_he-button>
        <y-badge slot="status-${id(n)}">${shadow('<span><slot></slot></span>')}${status}</y-badge>`,
      ).join('')}</y_he-data-grid>`,
    columns: { name: 'key', status: 'key', quantity: 'key' },
  },
  'Fluent v8 DetailsList': {
    html: `<div role="grid" aria-rowcount="4" aria-colcount="4"><div role="row" data-automationid="DetailsHeader">
      <div role="columnheader"></div><div role="columnheader" data-item-key="name">Name</div><div role="columnheader" data-item-key="c2">Status</div><div role="columnheader" data-item-key="c3">Quantity</div></div>
      <div class="ms-List" role="presentation"><div class="ms-List-surface" role="presentation"><div class="ms-List-page" role="presentation">
      ${THREE.map(
        (
          [name, status, quantity, n],
          i,
        ) => `<div class="ms-List-cell" role="presentation" data-list-index="${i}"><div role="row" data-item-index="${i}" aria-rowindex="${i + 2}">
        <div role="gridcell"><div role="checkbox" aria-checked="false"></div></div><div role="presentation" data-automationid="DetailsRowFields">
        <div role="rowheader" data-automation-key="name"><a href="${href(n)}">${name}</a></div><div role="gridcell" data-automation-key="c2">${status}</div><div role="gridcell" data-automation-key="c3">${quantity}</div></div></div></div>`,
      ).join('')}</div></div></div></div>`,
    columns: { name: 'key', status: 'header-text', quantity: 'header-text' },
    total: 3,
  },
  'Fluent v9 DataGrid': {
    html: `<div role="grid" class="fui-DataGrid"><div class="fui-DataGridHeader"><div role="row"><div role="gridcell"><input type="checkbox"></div>
      <div role="columnheader">Status</div><div role="columnheader">Subscription</div><div role="columnheader">Licenses</div></div></div>
      <div role="rowgroup">${THREE.map(
        ([
          name,
          status,
          quantity,
        ]) => `<div role="row"><div role="gridcell"><input type="checkbox" checked></div><div role="gridcell">${status}</div>
        <div role="gridcell"><div class="fui-TableCellLayout"><div>${name}</div></div></div><div role="gridcell">${quantity}</div></div>`,
      ).join('')}</div></div>`,
    columns: { name: 'header-text', status: 'header-text', quantity: 'header-text' },
    ids: false,
  },
  'FAST data-grid': {
    html: `<fluent-data-grid role="grid">${shadow('<slot></slot>')}<fluent-data-grid-row role="row" row-type="header">${shadow('<slot></slot>')}
      <fluent-data-grid-cell role="columnheader" grid-column="1">Quantity</fluent-data-grid-cell><fluent-data-grid-cell role="columnheader" grid-column="2">Name</fluent-data-grid-cell><fluent-data-grid-cell role="columnheader" grid-column="3">Status</fluent-data-grid-cell></fluent-data-grid-row>
      ${THREE.map(
        ([
          name,
          status,
          quantity,
        ]) => `<fluent-data-grid-row role="row" row-type="default">${shadow('<slot></slot>')}<fluent-data-grid-cell role="gridcell" grid-column="1">${shadow('<slot></slot>')}${quantity}</fluent-data-grid-cell>
        <fluent-data-grid-cell role="gridcell" grid-column="2">${shadow('<slot></slot>')}${name}</fluent-data-grid-cell><fluent-data-grid-cell role="gridcell" grid-column="3">${shadow('<slot></slot>')}${status}</fluent-data-grid-cell></fluent-data-grid-row>`,
      ).join('')}</fluent-data-grid>`,
    columns: { name: 'header-text', status: 'header-text', quantity: 'header-text' },
    ids: false,
  },
  'ag-Grid, pinned fragments, rows out of order': {
    html: `<div role="grid" aria-rowcount="4"><div class="ag-header"><div><div role="row" aria-rowindex="1"><div role="columnheader" col-id="name" aria-colindex="1">Name</div></div></div>
      <div><div role="row" aria-rowindex="1"><div role="columnheader" col-id="status" aria-colindex="3">Status</div><div role="columnheader" col-id="quantity" aria-colindex="2">Qty</div></div></div></div>
      <div class="ag-pinned-left-cols-container" role="rowgroup">${[...THREE]
        .reverse()
        .map(
          ([name, , , n]) =>
            `<div role="row" row-id="${id(n)}" row-index="${n - 1}" aria-rowindex="${n + 1}"><div role="gridcell" col-id="name" aria-colindex="1"><span class="ag-cell-value">${name}</span></div></div>`,
        )
        .join('')}</div>
      <div class="ag-center-cols-container" role="rowgroup">${THREE.map(
        ([, status, quantity, n]) =>
          `<div role="row" row-id="${id(n)}" row-index="${n - 1}" aria-rowindex="${n + 1}"><div role="gridcell" col-id="quantity" aria-colindex="2">${quantity}</div><div role="gridcell" col-id="status" aria-colindex="3">${status}</div></div>`,
      ).join('')}</div></div>`,
    columns: { name: 'key', status: 'key', quantity: 'key' },
    total: 3,
  },
  'plain table': {
    html: `<table><thead><tr><th></th><th>Name</th><th>Quantity</th><th>Status</th></tr></thead><tbody>${THREE.map(
      ([name, status, quantity, n]) =>
        `<tr data-index="${n}"><td><input type="radio"></td><td><a href="${href(n)}">${name}</a></td><td>${quantity}</td><td>${status}</td></tr>`,
    ).join('')}</tbody></table>`,
    columns: { name: 'header-text', status: 'header-text', quantity: 'header-text' },
  },
  'plain table, header of cells in the body, unknown words, colspan': {
    html: `<table><tbody><tr><th colspan="2">Foo</th><th>Bar</th><th>Baz</th></tr>${THREE.map(
      ([name, status, quantity, n]) =>
        `<tr><td>·</td><td><a href="${href(n)}">${name}</a></td><td>${status}</td><td>${quantity}</td></tr>`,
    ).join('')}</tbody></table>`,
    columns: { name: 'content', status: 'content', quantity: 'content' },
  },
  'Azure portal grid': {
    html: `<div class="fxc-gc"><div class="fxc-gc-header"><div role="row"><div class="fxc-gc-columnheader_0_0" role="columnheader"><div class="fxc-gc-columnheader-content">Name</div></div><div class="fxc-gc-columnheader_0_1" role="columnheader">Status</div><div class="fxc-gc-columnheader_0_2" role="columnheader">Quantity</div></div></div>
      <div class="fxc-gc-table">${THREE.map(
        ([name, status, quantity]) =>
          `<div class="fxc-gc-row" role="row"><div class="fxc-gc-cell fxc-gc-columncell_0_0">${name}</div><div class="fxc-gc-cell fxc-gc-columncell_0_1">${status}</div><div class="fxc-gc-cell fxc-gc-columncell_0_2">${quantity}</div></div>`,
      ).join('')}</div></div>`,
    columns: { name: 'header-text', status: 'header-text', quantity: 'header-text' },
    ids: false,
  },
  'cards with links and labels': {
    html: `<main><div class="cards">${THREE.map(
      ([name, status, quantity, n]) =>
        `<div class="card"><h3><a href="${href(n)}">${name}</a></h3><p>Status: ${status}</p><p><span>Quantity</span><span>${quantity}</span></p><button>Manage</button></div>`,
    ).join('')}</div></main>`,
    columns: { name: 'content' },
  },
  'definition lists in list items': {
    html: `<ul>${THREE.map(
      ([name, status, quantity, n]) =>
        `<li data-id="${id(n)}"><h4>${name}</h4><dl><dt>Quantity</dt><dd>${quantity}</dd><dt>Status</dt><dd><span class="pill">${status}</span></dd></dl></li>`,
    ).join('')}</ul>`,
    columns: { name: 'content' },
  },
  'MUI DataGrid': {
    html: `<div role="grid" aria-rowcount="4" aria-colcount="3"><div><div role="row" aria-rowindex="1"><div role="columnheader" data-field="displayName" aria-colindex="1">Name</div><div role="columnheader" data-field="quantity" aria-colindex="2"><div>Quantity</div></div><div role="columnheader" data-field="status" aria-colindex="3">Status</div></div></div>
      <div><div style="height:156px">${THREE.map(
        ([name, status, quantity, n]) =>
          `<div role="row" data-id="${id(n)}" data-rowindex="${n - 1}" aria-rowindex="${n + 1}" style="height:52px"><div role="gridcell" data-field="displayName" aria-colindex="1">${name}</div><div role="gridcell" data-field="quantity" aria-colindex="2">${quantity}</div><div role="gridcell" data-field="status" aria-colindex="3">${status}</div></div>`,
      ).join('')}</div></div></div>`,
    columns: { name: 'key', status: 'key', quantity: 'key' },
    total: 3,
  },
  'Kendo, header apart': {
    html: `<div class="k-grid" role="grid"><div class="k-grid-header"><table role="presentation"><thead><tr role="row"><th role="columnheader">Subscription</th><th role="columnheader">Status</th><th role="columnheader">Quantity</th></tr></thead></table></div>
      <div class="k-grid-content"><table role="presentation"><tbody>${THREE.map(
        ([name, status, quantity, n]) =>
          `<tr role="row" data-uid="${id(n)}"><td role="gridcell">${name}</td><td role="gridcell">${status}</td><td role="gridcell">${quantity}</td></tr>`,
      ).join('')}</tbody></table></div></div>`,
    columns: { name: 'header-text', status: 'header-text', quantity: 'header-text' },
  },
  'two tables, one for the header': {
    html: `<div class="wrap"><div><table><thead><tr><th>Subscription</th><th>Status</th><th>Quantity</th></tr></thead></table></div>
      <div><table><tbody>${THREE.map(([name, status, quantity]) => `<tr><td>${name}</td><td>${status}</td><td>${quantity}</td></tr>`).join('')}</tbody></table></div></div>`,
    columns: { name: 'header-text', status: 'header-text', quantity: 'header-text' },
    ids: false,
  },
  PrimeNG: {
    html: `<p-table><div class="p-datatable"><table role="table"><thead><tr><th>Name <p-sorticon><svg><title>sort</title></svg></p-sorticon></th><th>Quantity</th><th>Status</th></tr><tr><th><input type="text"></th><th><input type="text"></th><th></th></tr></thead>
      <tbody>${THREE.map(
        ([name, status, quantity, n]) =>
          `<tr><td><span class="p-column-title" style="display:none">Name</span>${name}</td><td><span class="p-column-title" style="display:none">Quantity</span>${quantity}</td><td><span class="p-tag"><span>${status}</span></span><a href="${href(n)}"><i class="pi pi-icon">open</i></a></td></tr>`,
      ).join('')}</tbody></table></div></p-table>`,
    columns: { name: 'header-text', status: 'header-text', quantity: 'header-text' },
  },
  'div rows without roles, header row of divs': {
    html: `<div class="t"><div class="r"><div>Name</div><div>Status</div><div>Quantity</div></div>${THREE.map(
      ([name, status, quantity]) => `<div class="r"><div>${name}</div><div>${status}</div><div>${quantity}</div></div>`,
    ).join('')}</div>`,
    columns: { name: 'header-text', status: 'header-text', quantity: 'header-text' },
    ids: false,
  },
  'folded table with labels in its cells': {
    html: `<table role="table">${THREE.map(
      ([name, status, quantity]) =>
        `<tr><td data-label="Name">${name}</td><td data-label="Quantity">${quantity}</td><td data-label="Status">${status}</td></tr>`,
    ).join('')}</table>`,
    columns: { name: 'header-text', status: 'header-text', quantity: 'header-text' },
    ids: false,
  },
  'table with headers=': {
    html: `<table><tr><th id="h-a">Name</th><th id="h-b">Status</th><th id="h-c">Quantity</th></tr>${THREE.map(
      ([name, status, quantity]) =>
        `<tr><td headers="h-c">${quantity}</td><td headers="h-a">${name}</td><td headers="h-b">${status}</td></tr>`,
    ).join('')}</table>`,
    columns: { name: 'header-text', status: 'header-text', quantity: 'header-text' },
    ids: false,
  },
  'layout table around the list': {
    html: `<table><tr><td><nav><a href="/x">Home</a></nav></td><td><table><tr><th>Name</th><th>Quantity</th><th>Status</th></tr>${THREE.map(
      ([name, status, quantity, n]) =>
        `<tr><td><a href="${href(n)}">${name}</a></td><td>${quantity}</td><td>${status}</td></tr>`,
    ).join('')}</table></td></tr></table>`,
    columns: { name: 'header-text', status: 'header-text', quantity: 'header-text' },
  },
  'items of custom elements with roots of their own': {
    html: `<sub-list>${shadow(`<section><slot></slot></section>`)}${THREE.map(
      ([name, status, quantity, n]) =>
        `<sub-card>${shadow(`<article><a href="${href(n)}">${name}</a><div>${status}</div><div>${quantity} licenses</div></article>`)}</sub-card>`,
    ).join('')}</sub-list>`,
    columns: { name: 'content' },
  },
};

const HEAD = '<tr><th>Subscription</th><th>Status</th><th>Quantity</th></tr>';
const COLUMNS = { name: 'header-text', status: 'header-text', quantity: 'header-text' };
Object.assign(IDIOMS, {
  'details with a link into the same subscription under each row': {
    html: `<table>${HEAD}${THREE.map(
      ([name, status, quantity, n]) =>
        `<tr><td><a href="${href(n)}">${name}</a></td><td>${status}</td><td>${quantity}</td></tr>
        <tr><td colspan="3"><p>Renews on 1/2/2027</p><a href="${href(n)}/billing">Manage billing</a></td></tr>`,
    ).join('')}</table>`,
    columns: COLUMNS,
  },
  'add-ons in a table of their own under each row': {
    html: `<table>${HEAD}${THREE.map(
      ([name, status, quantity, n]) =>
        `<tr data-row-key="${id(n)}"><td>${name}</td><td>${status}</td><td>${quantity}</td></tr>
        <tr><td colspan="3"><table><tr><th>Add-on</th><th>Quantity</th></tr><tr><td>Audio Conferencing</td><td>2</td></tr></table></td></tr>`,
    ).join('')}</table>`,
    columns: COLUMNS,
  },
  'a fixed column drawn as a second table over the first': {
    html: `<div>${[1, 2].map(() => `<div><table>${HEAD}${THREE.map(([name, status, quantity]) => `<tr><td>${name}</td><td>${status}</td><td>${quantity}</td></tr>`).join('')}</table></div>`).join('')}</div>`,
    columns: COLUMNS,
    ids: false,
  },
  'a status that is only a picture with a title': {
    html: `<table>${HEAD}${THREE.map(
      ([name, status, quantity]) =>
        `<tr><td>${name}</td><td><svg role="img"><title>${status}</title><circle r="4"/></svg></td><td>${quantity}</td></tr>`,
    ).join('')}</table>`,
    columns: COLUMNS,
    ids: false,
  },
} satisfies typeof IDIOMS);

describe.each([
  ['words of these tests', false],
  ['words of all languages', true],
])('every idiom shows the same three subscriptions (%s)', (_, real) => {
  for (const [name, idiom] of Object.entries(IDIOMS)) {
    it(name, () => {
      show(idiom.html);
      const reading = read(real);
      const ids = idiom.ids !== false;
      expect(rows(reading).map(([a, b, c, d]) => [a, b, String(c).replace(' licenses', ''), d])).toEqual(
        THREE.map(([a, b, c, d]) => [a, b, c, ids ? d : null]),
      );
      expect(reading).toMatchObject({
        state: 'read',
        reason: null,
        more: idiom.more ?? false,
        rowsTotal: idiom.total ?? null,
      });
      expect(reading.columns).toMatchObject(idiom.columns);
      expect(JSON.stringify(reading.diagnosis)).not.toMatch(/Contoso|Microsoft 365|a0000000/);
      expect(reading.rows.flatMap((row) => row.ids)).not.toContain(CUSTOMER);
      expect(new Set(reading.rows.map((row) => row.key)).size).toBe(3);
    });
  }
});
