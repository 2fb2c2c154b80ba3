import type { PortalRow } from '../types';
import { h } from './dom';
import { cellText, type ListProps } from './list';

/** The name as a link, or as text where no id may be shown. */
export function nameOf(row: PortalRow, props: ListProps): HTMLElement {
  const href = props.href(row);
  return href ? h('a', { href }, row.name) : h('span', {}, row.name);
}

/** A grid made of roles alone. */
export function roleGrid(props: ListProps): HTMLElement {
  const style = `display: grid; grid-template-columns: 2fr repeat(${props.columns.length - 1}, 1fr)`;
  const cell = 'padding: 10px 12px; border-bottom: 1px solid var(--line)';
  const titles = props.columns.map(({ title }) => h('div', { role: 'columnheader', style: cell }, title));
  const rows = props.rows.map((row) => {
    const cells = props.columns.map(({ key }) =>
      h(
        'div',
        { role: 'gridcell', style: cell },
        key === 'name' ? nameOf(row, props) : cellText(row, key, props.texts),
      ),
    );
    return h('div', { role: 'row', style }, ...cells);
  });
  const head = h('div', { role: 'row', style: `${style}; font-weight: 600` }, ...titles);
  return h('div', { role: 'grid', 'aria-label': props.texts.subscriptions }, head, ...rows);
}
