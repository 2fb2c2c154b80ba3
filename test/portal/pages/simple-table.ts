import { h } from './dom';
import { sheetOf, TABLE_CSS } from './sheets';

if (!document.adoptedStyleSheets.length) document.adoptedStyleSheets = [sheetOf(TABLE_CSS)];

/** A plain table of texts. */
export function simpleTable(titles: readonly string[], rows: readonly (readonly (string | Node)[])[]): HTMLElement {
  const head = h('thead', {}, h('tr', {}, ...titles.map((title) => h('th', { scope: 'col' }, title))));
  const body = rows.map((cells) => h('tr', {}, ...cells.map((cell) => h('td', {}, cell))));
  return h('table', {}, head, h('tbody', {}, ...body));
}
