/** A list without pages: a button makes it longer. */
import { h, on } from '../dom';
import { cellText, type Grid } from '../list';
import { nameOf } from '../role-grid';
import { simpleTable } from '../simple-table';

const SERVER_MS = 150;

export const grid: Grid = (host, props) => {
  const size = props.options.size || 25;
  const cells = props.rows.map((row) =>
    props.columns.map(({ key }) => (key === 'name' ? nameOf(row, props) : cellText(row, key, props.texts))),
  );
  const titles = props.columns.map(({ title }) => title);
  const table = simpleTable(titles, cells.slice(0, size));
  const button = h('button', { type: 'button' }, props.texts.more);
  const more = () => {
    const body = table.querySelector('tbody');
    const from = body?.rows.length ?? 0;
    const next = simpleTable(titles, cells.slice(from, from + size));
    body?.append(...next.querySelectorAll('tbody tr'));
    if (from + size >= cells.length) button.remove();
  };
  on(button, 'click', () => setTimeout(more, SERVER_MS));
  host.append(table, ...(cells.length > size ? [button] : []));
  return () => host.replaceChildren();
};
