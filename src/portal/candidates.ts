import { flatAncestors, queryAll, type Root, role, tag } from './dom';
import { type Grid, gridOf } from './rows';
import { isListHidden } from './visible';

const TABULAR = '[role=grid],[role=treegrid],[role=table],table';
const MOST_LISTS = 400;

/** Every list that says that it is one, by role or tag, and can be seen; tables that a list is drawn with count as part of it. */
export function tabularLists(roots: readonly Root[]): Grid[] {
  const parts = new Set<Element>();
  const grids: Grid[] = [];
  for (const element of roots.flatMap((root) => queryAll(root, TABULAR)).slice(0, MOST_LISTS)) {
    if (/^(presentation|none)$/.test(role(element)) || parts.has(element)) continue;
    const grid = gridOf(element);
    for (const part of grid.parts) parts.add(part);
    if ((grid.rows.length || grid.headers.length) && !isListHidden(element)) grids.push(grid);
  }
  return withDistantHeaders(grids.filter(({ list }) => !parts.has(list)));
}

/** Some grids keep the header in a table of its own, so that it stays while the body scrolls. */
function withDistantHeaders(grids: readonly Grid[]): Grid[] {
  const bare = grids.filter(({ rows, headers }) => headers.length > 0 && rows.length === 0);
  return grids.flatMap((grid) => {
    if (bare.includes(grid)) return bodyOf(grid, grids) ? [] : [grid];
    if (grid.headers.some(({ cells }) => cells.length > 1)) return [grid];
    const header = bare.find((other) => bodyOf(other, [grid]));
    return [header ? { ...grid, headers: header.headers } : grid];
  });
}

/** The table without a header that stands beside `header` and has as many columns. */
function bodyOf(header: Grid, grids: readonly Grid[]): Grid | undefined {
  const near = new Set(flatAncestors(header.list).slice(1, 5));
  return grids.find(({ list, rows, headers }) => {
    if (!rows.length || headers.length || rows[0]?.cells.length !== header.headers[0]?.cells.length) return false;
    return flatAncestors(list)
      .slice(1, 5)
      .some((at) => near.has(at));
  });
}

/** What the page shows while it loads. */
export function isBusy(roots: readonly Root[]): boolean {
  const signs = '[aria-busy=true],[role=progressbar]:not([aria-valuenow]),progress:not([value])';
  return roots.some((root) =>
    queryAll(root, signs).some((element) => !/^(html|body)$/.test(tag(element)) && !isListHidden(element)),
  );
}
