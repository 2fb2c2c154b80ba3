/** How a page is to be drawn: everything comes from the query, so that a test only needs an address. */
export interface PageOptions {
  /** Name of a grid, see `grids.ts`. */
  readonly grid: string;
  /** Milliseconds until the list (or its skeleton) is put into the page. */
  readonly delay: number;
  /** Milliseconds of skeleton rows, where the grid has them. */
  readonly skeleton: number;
  /** Language of the portal; the customer's own where empty. */
  readonly lang: string;
  /** `light`, `dark`, or empty for the system's. */
  readonly theme: string;
  /** Widest the content may be, in px; 0 for no limit. */
  readonly width: number;
  /** Rows on a page of the list; 0 for the grid's own habit. */
  readonly size: number;
  /** `none`: names are plain text, and no id stands anywhere in the row. */
  readonly ids: 'shown' | 'none';
  /** Comma-separated keys of the columns, in order; empty for all. */
  readonly columns: string;
  /** `no-list`: an error stands in place of the list; `stuck`: its pager stops at the third page; `markers`: see `trouble.ts`. */
  readonly trouble: '' | 'no-list' | 'stuck' | 'markers';
}

const DEFAULTS: PageOptions = {
  grid: 'harmony',
  delay: 0,
  skeleton: 700,
  lang: '',
  theme: '',
  width: 0,
  size: 0,
  ids: 'shown',
  columns: '',
  trouble: '',
};

export function readOptions(search: string): PageOptions {
  const query = new URLSearchParams(search);
  const entries = Object.entries(DEFAULTS).map(([name, fallback]) => {
    const given = query.get(name);
    if (given === null) return [name, fallback];
    return [name, typeof fallback === 'number' ? Number(given) : given];
  });
  return Object.fromEntries(entries) as PageOptions;
}
