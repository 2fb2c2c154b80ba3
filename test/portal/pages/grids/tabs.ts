/** The list in a tab; another tab, hidden, holds a second list that is not shown: quotes for other products. */
import { h, on } from '../dom';
import type { Grid } from '../list';
import { roleGrid } from '../role-grid';
import { simpleTable } from '../simple-table';

const QUOTES = [
  ['Office 365 E1', '40', 'Active'],
  ['Office 365 E3', '15', 'Active'],
];

export const grid: Grid = (host, props) => {
  const { name, quantity, status } = props.texts;
  const panels = [
    h('div', { role: 'tabpanel' }, roleGrid(props)),
    h('div', { role: 'tabpanel', hidden: '' }, simpleTable([name, quantity, status], QUOTES)),
  ];
  const tabs = [props.texts.subscriptions, 'Quotes'].map((title, index) =>
    on(h('button', { role: 'tab', 'aria-selected': String(index === 0) }, title), 'click', () => {
      panels.forEach((panel, at) => {
        panel.hidden = at !== index;
      });
      tabs.forEach((tab, at) => {
        tab.setAttribute('aria-selected', String(at === index));
      });
    }),
  );
  host.append(h('div', { role: 'tablist', class: 'commands' }, ...tabs), ...panels);
  return () => host.replaceChildren();
};
