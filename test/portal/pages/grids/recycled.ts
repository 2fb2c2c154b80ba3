/** A virtual list that never makes a new row: scrolling writes another subscription into the same nodes. */
import { h, on } from '../dom';
import { cellText, type Grid, type ListProps } from '../list';
import { nameOf } from '../role-grid';

const ROW = 44;
const HEIGHT = 528;

/** Writes a row into a line's nodes; the name's link stays the same element. */
function write(line: HTMLElement, index: number, props: ListProps): void {
  const row = props.rows[index];
  line.hidden = !row;
  if (!row) return;
  line.style.transform = `translateY(${index * ROW}px)`;
  line.setAttribute('aria-rowindex', String(index + 2));
  props.columns.forEach(({ key }, at) => {
    const cell = line.children[at];
    const label = cell?.firstElementChild;
    if (key !== 'name' || !label) {
      if (cell) cell.textContent = cellText(row, key, props.texts);
      return;
    }
    label.textContent = row.name;
    const href = props.href(row);
    if (href) label.setAttribute('href', href);
  });
}

function lineOf(props: ListProps): HTMLElement {
  const [first] = props.rows;
  const cells = props.columns.map(({ key }) =>
    h('div', { role: 'gridcell', class: 'cell' }, key === 'name' && first ? nameOf(first, props) : ''),
  );
  return h('div', { role: 'row', class: 'line' }, ...cells);
}

export const grid: Grid = (host, props) => {
  const titles = props.columns.map(({ title }) => h('div', { role: 'columnheader', class: 'cell' }, title));
  const pool = Array.from({ length: HEIGHT / ROW + 4 }, () => lineOf(props));
  const space = h(
    'div',
    { role: 'presentation', style: `height: ${props.rows.length * ROW}px; position: relative` },
    ...pool,
  );
  const scroller = h('div', { role: 'presentation', style: `height: ${HEIGHT}px; overflow: auto` }, space);
  const fill = () => {
    const first = Math.max(0, Math.floor(scroller.scrollTop / ROW) - 2);
    for (let index = first; index < first + pool.length; index++) {
      const line = pool[index % pool.length];
      if (line) write(line, index, props);
    }
  };
  on(scroller, 'scroll', fill);
  fill();
  const head = h('div', { role: 'row', class: 'line head', 'aria-rowindex': '1' }, ...titles);
  const count = String(props.rows.length + 1);
  const list = h('div', { role: 'grid', class: 'recycled', 'aria-rowcount': count }, head, scroller);
  list.style.setProperty('--columns', `2fr repeat(${props.columns.length - 1}, 1fr)`);
  host.append(list);
  return () => list.remove();
};
