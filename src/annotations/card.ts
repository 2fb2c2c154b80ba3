import type { CardText } from '../report/card';
import { VERDICT_SHAPES } from '../report/verdict-shapes';
import { h, icon } from './dom';

/** The card's content for a row. */
export function cardContent(text: CardText): Node[] {
  const shape = icon(VERDICT_SHAPES[text.state]);
  const content: Node[] = [
    h('h2', { class: text.state }, shape, h('span', {}, text.verdict)),
    h('p', { dir: 'auto' }, h('b', {}, text.name)),
  ];
  if (text.targets.length) content.push(h('ul', { role: 'list' }, ...text.targets.map(item)));
  return [...content, ...text.remarks.map((remark) => h('p', { class: 'quiet' }, remark))];
}

function item({ state, name, text }: CardText['targets'][number]): Node {
  const shape = icon(VERDICT_SHAPES[state]);
  shape.setAttribute('class', state);
  return h('li', {}, shape, h('span', {}, h('b', { dir: 'auto' }, name), h('br'), text));
}
