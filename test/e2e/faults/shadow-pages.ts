/** Lists inside shadow roots. Pages are text, so each draws itself with a script of its own. */
import type { PortalCustomer } from '../../portal/types';
import { HEADERS, nameCell } from './own-page';

/** `html` inside `depth` open roots, one in the other. */
export function nested(html: string, depth: number): string {
  return `<div id="outer"></div><script>
    let host = document.getElementById('outer');
    for (let i = 1; i < ${depth}; i++) {
      const inner = document.createElement('section');
      host.attachShadow({ mode: 'open' }).append(inner);
      host = inner;
    }
    host.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(html)};
  </script>`;
}

/** A grid like the portal's own: names are slotted from the light DOM of an element called `tag`. */
export function prefixed(truth: PortalCustomer, tag: string): string {
  const names = truth.rows.map((row) => `<span slot="name-${row.id}">${nameCell(truth, row)}</span>`).join('');
  const heads = HEADERS.map((title) => `<th id="cell-${title}-column-header" role="columnheader">${title}</th>`).join(
    '',
  );
  const rows = truth.rows.map(
    ({
      id,
      quantity,
      status,
    }) => `<tr role="row" id="row-${id}"><th id="cell-name-${id}"><slot name="name-${id}"></slot></th>
      <td id="cell-quantity-${id}">${quantity}</td><td id="cell-status-${id}">${status}</td></tr>`,
  );
  const table = `<table role="grid"><tr id="column-header" role="row">${heads}</tr>${rows.join('')}</table>`;
  return `<${tag}>${names}</${tag}><script>
    customElements.define(${JSON.stringify(tag)}, class extends HTMLElement {
      connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(table)}; }
    });
  </script>`;
}
