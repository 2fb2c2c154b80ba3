/** A list in cards: no table, no roles, a label beside each value. */
import { h } from '../dom';
import { cellText, type Grid } from '../list';
import { nameOf } from '../role-grid';

export const grid: Grid = (host, props) => {
  const cards = props.rows.map((row) => {
    const facts = props.columns
      .filter(({ key }) => key !== 'name')
      .map(({ key, title }) =>
        h(
          'div',
          { class: 'fact' },
          h('span', { class: 'label' }, title),
          h('span', {}, cellText(row, key, props.texts)),
        ),
      );
    return h('div', { class: 'card' }, h('div', { class: 'title' }, nameOf(row, props)), ...facts);
  });
  const list = h('div', { class: 'cards' }, ...cards);
  host.append(list);
  return () => list.remove();
};
