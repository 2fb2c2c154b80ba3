/** A plain table with a pager of another kind: "1–25 of 83", arrows only. */
import { h, on } from '../dom';
import { cellText, type Grid } from '../list';
import { simpleTable } from '../simple-table';

export const grid: Grid = (host, props) => {
  const size = props.options.size || 25;
  const total = props.rows.length;
  const draw = (from: number) => {
    const rows = props.rows.slice(from, from + size).map((row) =>
      props.columns.map(({ key }) => {
        const text = cellText(row, key, props.texts);
        const href = key === 'name' ? props.href(row) : null;
        return href ? h('a', { href }, text) : text;
      }),
    );
    const to = Math.min(from + size, total);
    const arrow = (label: string, name: string, next: number) => {
      const disabled = next < 0 || next >= total ? '' : null;
      return on(h('button', { 'aria-label': name, disabled }, label), 'click', () => draw(next));
    };
    const arrows = [arrow('‹', props.texts.previous, from - size), arrow('›', props.texts.next, from + size)];
    const foot =
      total > size ? h('div', { class: 'footer' }, `${from + 1}–${to} / ${total}`, h('span', {}, ...arrows)) : null;
    host.replaceChildren(
      simpleTable(
        props.columns.map((column) => column.title),
        rows,
      ),
      ...(foot ? [foot] : []),
    );
  };
  draw(0);
  return () => host.replaceChildren();
};
