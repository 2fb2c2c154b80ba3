/** A list that nobody can know: invented headers and statuses, names that people gave, no ids. Beside it, a table of other things. */
import { h } from '../dom';
import type { Grid } from '../list';
import { simpleTable } from '../simple-table';
import { foreignRows } from './foreign-rows';

export const grid: Grid = (host) => {
  host.append(
    simpleTable(
      ['Prall', 'Quast'],
      [
        ['Ober', 'Unter'],
        ['Links', 'Rechts'],
      ],
    ),
    h('p', {}, ' '),
    simpleTable(['Brell', 'Snork', 'Numo', 'Wimp'], foreignRows),
  );
  return () => host.replaceChildren();
};
