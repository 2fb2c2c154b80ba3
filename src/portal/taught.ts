import { joined } from './cells';
import { addressOf, columnOf, isNamed } from './columns';
import { ancestors, role, tag } from './dom';
import type { Recognised } from './list';
import type { Grid } from './rows';
import type { ColumnName } from './types';

/** A list that the user may point at, with what helps to tell its columns. */
export interface TeachableList {
  readonly list: Element;
  readonly shape: string;
  readonly columns: readonly TeachableColumn[];
}

/** `at` goes into `TaughtShape.columns`. Texts are for the eyes of the user only, never to be kept. */
export interface TeachableColumn {
  readonly at: string | number;
  readonly header: string;
  readonly sample: string;
  /** What it was recognised as. */
  readonly name: ColumnName | null;
}

/**
 * Tags and roles from the list down to its first row, without the prefixes that portals give their components. Where columns
 * have no keys their number belongs to it, since then only their places tell them apart.
 */
export function shapeOf({ list, rows, headers }: Grid): string {
  const all = [...headers, ...rows].map(({ cells }) => cells);
  const path = ancestors((rows[0] ?? headers[0])?.elements[0] ?? list, 40);
  const down = path.slice(0, path.indexOf(list) + 1).reverse();
  const steps = down.map((element) => `${tag(element).replace(/^[^-]*_/, '')}[${role(element)}]`).join('>');
  const width = all.reduce((most, { length }) => Math.max(most, length), 0);
  return all.some((cells) => cells.some(({ key }) => key)) ? steps : `${steps}*${width}`;
}

export function teachable({ grid, context: { columns, linesOf } }: Recognised): TeachableList {
  const all = columns ?? [];
  return {
    list: grid.list,
    shape: shapeOf(grid),
    columns: all.map((column) => {
      const cell = grid.rows[0]?.cells.find((one) => columnOf(all, one) === column);
      const { header, kind } = column;
      const sample = cell ? joined(linesOf(cell.element)) : '';
      return { at: addressOf(column), header, sample, name: isNamed(kind) ? kind : null };
    }),
  };
}
