/** Licence-based and usage-based subscriptions in two tables of one page; Azure plan opens to show what is in it. */

import type { PortalRow } from '../../types';
import { h, on } from '../dom';
import { cellText, type Grid, type ListProps } from '../list';
import { nameOf } from '../role-grid';
import { simpleTable } from '../simple-table';

function table(rows: readonly PortalRow[], props: ListProps): HTMLElement {
  const cells = rows.map((row) =>
    props.columns.map(({ key }) => (key === 'name' ? nameOf(row, props) : cellText(row, key, props.texts))),
  );
  return simpleTable(
    props.columns.map(({ title }) => title),
    cells,
  );
}

/** A row without subscription of its own, below its plan. */
function opened(usage: HTMLElement): HTMLElement {
  const child = h('tr', { class: 'child', hidden: '' }, h('td', { colspan: '4' }, 'rg-production, rg-backup'));
  usage.querySelector('tbody tr')?.after(child);
  return on(h('button', { 'aria-expanded': 'false' }, '▸'), 'click', (event) => {
    child.hidden = !child.hidden;
    (event.currentTarget as HTMLElement).setAttribute('aria-expanded', String(!child.hidden));
  });
}

export const grid: Grid = (host, props) => {
  const licences = h('section', {}, h('h2', {}, 'License-based subscriptions'));
  licences.append(
    table(
      props.rows.filter((row) => !row.usage),
      props,
    ),
  );
  host.append(licences);
  const usageRows = props.rows.filter((row) => row.usage);
  if (usageRows.length) {
    const list = table(usageRows, props);
    host.append(h('section', {}, h('h2', {}, 'Usage-based subscriptions', opened(list)), list));
  }
  return () => host.replaceChildren();
};
