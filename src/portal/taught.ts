import { textOf } from './cells';
import type { Column, ColumnMap, Seen } from './columns';
import { cellIn } from './columns';
import { flatAncestors, role, tag } from './dom';
import type { RowContext } from './row';
import type { Grid } from './rows';
import type { ColumnName, Columns, TaughtShape } from './types';

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

const NAMES: readonly ColumnName[] = ['name', 'status', 'quantity', 'id'];

/**
 * Tags and roles from the list down to its first row, without the prefixes that portals give their components. Where columns
 * have no keys their number belongs to it, since then only their places tell them apart.
 */
export function shapeOf({ list, rows, headers }: Grid): string {
  const row = (rows[0] ?? headers[0])?.elements[0] ?? list;
  const path = flatAncestors(row, 40);
  const down = path.slice(0, path.indexOf(list) + 1).reverse();
  const steps = down.map((element) => `${tag(element).replace(/^[^-]*_/, '')}[${role(element)}]`).join('>');
  const cells = [...headers, ...rows].map((one) => one.cells);
  const keyed = cells.flat().some(({ key }) => key !== null);
  return keyed ? steps : `${steps}*${Math.max(...cells.map(({ length }) => length))}`;
}

export function teachable(grid: Grid, seen: readonly Seen[], context: RowContext): TeachableList {
  const columns = seen.map((column) => {
    const cell = grid.rows[0] ? cellIn(grid.rows[0], column) : null;
    const name = NAMES.find((one) => context.columns?.[one]?.position === column.position) ?? null;
    return { at: addressOf(column), header: column.header, sample: cell ? textOf(cell.element, context) : '', name };
  });
  return { list: grid.list, shape: shapeOf(grid), columns };
}

const addressOf = ({ key, position }: Column): string | number => key ?? position;

/** The columns as the user named them; null where the list has not all of them. */
export function taughtColumns(map: ColumnMap, { columns }: TaughtShape): ColumnMap | null {
  const taught = { name: null, status: null, quantity: null, id: null } as Record<ColumnName, Column | null>;
  const by: Columns = {};
  for (const [name, at] of Object.entries(columns) as [ColumnName, string | number][]) {
    const column = map.all.find((seen) => addressOf(seen) === at);
    if (!column) return null;
    taught[name] = { ...column, by: 'taught' };
    by[name] = 'taught';
  }
  const free = ({ position }: Column): boolean => !NAMES.some((name) => taught[name]?.position === position);
  return { ...map, ...taught, by, products: map.products.filter(free), names: map.names.filter(free) };
}
