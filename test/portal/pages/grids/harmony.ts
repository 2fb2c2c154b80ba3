/** Like the portal's own data grid as public sources describe it: open root, slotted names, skeleton, rows changed in place. */
import type { PortalRow } from '../../types';
import { h, on } from '../dom';
import { arranged, type ColumnKey, cellText, type Grid, type ListProps } from '../list';
import { pager } from '../pager';
import { sheetOf, TABLE_CSS } from '../sheets';

const NAME = 'subsapp_he-data-grid';
/** The portal searches and sorts on its server. */
const SERVER_MS = 150;

class HarmonyGrid extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #body = h('tbody');
  readonly #foot = h('div');
  /** The slotted name of each row: two slots may bear one name while rows are being rewritten. */
  readonly #names = new WeakMap<HTMLTableRowElement, HTMLElement>();
  #props: ListProps | null = null;
  #sort: ColumnKey | null = null;
  #search = '';
  #page = 0;

  show(props: ListProps): void {
    this.#props = props;
    this.#root.adoptedStyleSheets = [sheetOf(TABLE_CSS)];
    const head = h(
      'thead',
      {},
      h('tr', { id: 'column-header', role: 'row' }, this.#selectionHeader(), ...this.#headers(props)),
    );
    const table = h('table', { class: 'data-grid__table he-table he-table--hover', role: 'grid' }, head, this.#body);
    this.#root.replaceChildren(table, this.#foot);
    this.#skeleton(props);
    setTimeout(() => this.#fill(), props.options.skeleton);
  }

  search(words: string): void {
    this.#search = words;
    this.#page = 0;
    setTimeout(() => this.#fill(), SERVER_MS);
  }

  #selectionHeader(): HTMLElement {
    return h('th', { id: 'cell-selection-column-header', role: 'columnheader' });
  }

  #headers(props: ListProps): HTMLElement[] {
    return props.columns.map(({ key, title }) => {
      const sort = on(h('button', { class: 'data-grid__sort' }, title), 'click', () => {
        this.#sort = key;
        setTimeout(() => this.#fill(), SERVER_MS);
      });
      return h('th', { id: `cell-${key}-column-header`, role: 'columnheader' }, sort);
    });
  }

  #skeleton(props: ListProps): void {
    const rows = Array.from({ length: 5 }, (_, index) => {
      const cells = props.columns.map(() => h('td', {}, h('div', { class: 'skeleton' })));
      return h('tr', { id: `row-he-row-${index}`, role: 'row', class: 'data-grid__row' }, h('td'), ...cells);
    });
    this.#body.replaceChildren(...rows);
  }

  /** Puts the page's rows into the rows that are there already; only the surplus comes or goes. */
  #fill(): void {
    const props = this.#props;
    if (!props || !this.isConnected) return;
    const size = props.options.size || 10;
    const all = arranged(props.rows, this.#search, this.#sort, props.texts);
    const shown = all.slice(this.#page * size, this.#page * size + size);
    if (this.#body.querySelector('#row-he-row-0')) this.#body.replaceChildren();
    while (this.#body.rows.length > shown.length) this.#removeLast();
    shown.forEach((row, index) => {
      const tr = this.#body.rows[index] ?? this.#append(props);
      this.#write(tr, row, props);
    });
    const go = (page: number) => {
      if (props.options.trouble === 'stuck' && page > 2) return;
      this.#page = page;
      setTimeout(() => this.#fill(), SERVER_MS);
    };
    this.#foot.replaceChildren(pager(props.texts, all.length, this.#page, Math.ceil(all.length / size), go));
  }

  #removeLast(): void {
    const last = this.#body.rows[this.#body.rows.length - 1];
    if (!last) return;
    this.#names.get(last)?.remove();
    last.remove();
  }

  #append(props: ListProps): HTMLTableRowElement {
    const select = h('td', {}, h('input', { type: 'radio', name: 'selection', 'aria-label': props.texts.selectRow }));
    const cells = props.columns.map(({ key }) =>
      key === 'name'
        ? h('th', { class: 'data-grid__row-header', scope: 'row' }, h('slot'))
        : h('td', { class: 'data-grid__cell' }),
    );
    const tr = h('tr', { role: 'row', class: 'data-grid__row' }, select, ...cells);
    this.#body.append(tr);
    return tr;
  }

  #write(tr: HTMLTableRowElement, row: PortalRow, props: ListProps): void {
    const id = props.options.ids === 'none' ? `r${props.rows.indexOf(row)}` : row.id;
    tr.id = `row-${id}`;
    (tr.cells[0] as HTMLElement).id = `cell-selection-${id}`;
    props.columns.forEach(({ key }, index) => {
      const cell = tr.cells[index + 1];
      if (!cell) return;
      cell.id = `cell-${key}-${id}`;
      if (key === 'name') this.#writeName(tr, cell, id, row, props);
      else cell.textContent = cellText(row, key, props.texts);
    });
  }

  #writeName(tr: HTMLTableRowElement, cell: HTMLElement, id: string, row: PortalRow, props: ListProps): void {
    const slot = cell.querySelector('slot');
    const href = props.href(row);
    const light = this.#names.get(tr) ?? this.appendChild(h('span', {}, h(href ? 'a' : 'span')));
    this.#names.set(tr, light);
    light.slot = `name-${id}`;
    if (slot) slot.name = light.slot;
    const label = light.firstElementChild;
    if (!label) return;
    label.textContent = row.name;
    if (href) label.setAttribute('href', href);
  }
}

customElements.define(NAME, HarmonyGrid);

export const grid: Grid = (host, props) => {
  const element = document.createElement(NAME) as HarmonyGrid;
  const box = h('input', { id: 'subscription-search-box', type: 'search', placeholder: props.texts.search });
  on(box, 'input', () => element.search((box as HTMLInputElement).value));
  host.append(h('div', { class: 'commands' }, box), element);
  element.show(props);
  return () => element.remove();
};
