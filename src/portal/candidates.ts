import { ancestors, queryAll, type Root, role, tag } from './dom';
import { type Grid, gridOf } from './rows';
import { isOutOfSight } from './visible';

const MOST_LISTS = 400;

/** Every list that says that it is one, by role or tag; tables that a list is drawn with count as part of it. */
export function tabularLists(roots: readonly Root[]): Grid[] {
  const parts = new Set<Element>();
  const grids: Grid[] = [];
  const elements = roots.flatMap((root) => queryAll(root, '[role$=grid],[role=table],table'));
  for (const element of elements.slice(0, MOST_LISTS)) {
    if (/^(presentation|none)$/.test(role(element)) || parts.has(element)) continue;
    const grid = gridOf(element);
    for (const part of grid.parts) parts.add(part);
    if (grid.rows.length || grid.headers.length) grids.push(grid);
  }
  return withDistantHeaders(grids.filter(({ list }) => !parts.has(list)));
}

/** Some grids keep the header in a table of its own, so that it stays while the body scrolls. */
function withDistantHeaders(grids: readonly Grid[]): Grid[] {
  const used = new Set<Grid>();
  const joined = grids.map((grid) => {
    const header = grid.headers.length ? undefined : grids.find((other) => isHeaderOf(other, grid));
    if (!header) return grid;
    used.add(header);
    return { ...grid, headers: header.headers };
  });
  return joined.filter((grid) => !used.has(grid));
}

/** Whether `header` is without rows, stands beside `body` and has as many columns. */
function isHeaderOf({ list, headers, rows }: Grid, body: Grid): boolean {
  if (rows.length || headers[0]?.cells.length !== body.rows[0]?.cells.length) return false;
  const near = ancestors(list, 5);
  return ancestors(body.list, 5).some((at) => near.includes(at));
}

/** What a page, or a part of it, shows while it loads. */
export function isBusy(roots: readonly (Root | Element)[]): boolean {
  const signs = '[aria-busy=true],[role=progressbar]:not([aria-valuenow]),progress:not([value])';
  return roots.some((root) =>
    queryAll(root, signs).some((element) => !/^(html|body)$/.test(tag(element)) && !isOutOfSight(element)),
  );
}
