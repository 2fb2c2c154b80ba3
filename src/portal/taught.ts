import { textOf } from './cells';
import type { Column, ColumnMap, Seen } from './columns';
import { cellIn } from './columns';
import { flatAncestors, role, tag } from './dom';
import type { RowContext } from './row';
import type { Grid } from './rows';
import type { ColumnName, TaughtShape } from './types';

/** A list that the user may point at, with what helps to tell its columns. */
export interface TeachableList {
  readonly list: Element;
  readonly shape: string;
  /** `at` goes into `TaughtShape.columns`. Texts are for the eyes of the user only, never to be kept. */
  readonly columns: readonly { readonly at: string | number; readonly header: string; readonly sample: string }[];
}

/** Tags and roles from the list down to its first row, without the prefixes that portals give their components. */
export function shapeOf({ list, rows, headers }: Grid): string {
  const row = (rows[0] ?? headers[0])?.elements[0] ?? list;
  const path = flatAncestors(row, 40);
  const down = path.slice(0, path.indexOf(list) + 1).reverse();
  return down.map((element) => `${tag(element).replace(/^[^-]*_/, '')}[${role(element)}]`).join('>');
}

export function teachable(grid: Grid, seen: readonly Seen[], context: RowContext): TeachableList {
  const columns = seen.map((column) => {
    const cell = grid.rows[0] ? cellIn(grid.rows[0], column) : null;
    return { at: addressOf(column), header: column.header, sample: cell ? textOf(cell.element, context) : '' };
  });
  return { list: grid.list, shape: shapeOf(grid), columns };
}

const addressOf = ({ key, position }: Column): string | number => key ?? position;

/** The columns as the user named them; those left out stay as they were recognised. */
export function taughtColumns(map: ColumnMap, { columns }: TaughtShape): ColumnMap {
  const taught = { ...map, by: { ...map.by } };
  for (const [name, at] of Object.entries(columns)) {
    const column = map.all.find((seen) => addressOf(seen) === at || seen.position === at);
    if (column) Object.assign(taught, { [name]: { ...column, by: 'taught' } });
    if (column) taught.by[name as ColumnName] = 'taught';
  }
  return taught;
}
