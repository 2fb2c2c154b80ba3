import type { CardText } from '../report/card';
import { h, icon } from './dom';

/** The card's content for a row. */
export function cardContent({ state, verdict, name, targets, remarks }: CardText): Node[] {
  const items = targets.map((target) =>
    h('li', {}, icon(target.state), h('span', {}, h('b', { dir: 'auto' }, target.name), h('br'), target.text)),
  );
  return [
    h('h2', { class: state }, icon(state), h('span', {}, verdict)),
    h('p', {}, h('b', { dir: 'auto' }, name)),
    ...(items.length ? [h('ul', { role: 'list' }, ...items)] : []),
    ...remarks.map((remark) => h('p', { class: 'quiet' }, remark)),
  ];
}
