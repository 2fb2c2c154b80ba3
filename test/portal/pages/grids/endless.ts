/** A list without pages: its end, once it is in view, brings more rows after a while. */
import { h, on } from '../dom';
import { cellText, type Grid } from '../list';
import { nameOf } from '../role-grid';
import { simpleTable } from '../simple-table';

const SERVER_MS = 700;
const NEAR = 60;

export const grid: Grid = (host, props) => {
  const size = props.options.size || 25;
  const cells = props.rows.map((row) =>
    props.columns.map(({ key }) => (key === 'name' ? nameOf(row, props) : cellText(row, key, props.texts))),
  );
  const titles = props.columns.map(({ title }) => title);
  const table = simpleTable(titles, cells.slice(0, size));
  const scroller = h('div', { style: 'max-height: 520px; overflow: auto' }, table);
  let coming = false;
  const more = () => {
    const body = table.querySelector('tbody');
    const from = body?.rows.length ?? 0;
    body?.append(...simpleTable(titles, cells.slice(from, from + size)).querySelectorAll('tbody tr'));
    coming = false;
  };
  on(scroller, 'scroll', () => {
    if (coming || scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight - NEAR) return;
    coming = true;
    setTimeout(more, SERVER_MS);
  });
  host.append(scroller, h('p', { class: 'quiet' }, props.texts.results(cells.length)));
  return () => host.replaceChildren();
};
