import type { Reading, ReadRow } from './types';

/** A row without its nodes, so that pages that are gone can be forgotten by the browser. */
export type KnownRow = Omit<ReadRow, 'anchor' | 'elements'>;

/**
 * What is known of one customer's list: the rows of every page and scroll position seen so far, in the page's order, and
 * whether that is all of them. It errs towards "incomplete".
 */
export class KnownRows {
  #rows = new Map<string, KnownRow>();
  #total: number | null = null;
  #largest = 0;
  /** Whether the last unfiltered reading showed everything there is. */
  #shownWhole = false;
  #walkedWhole = false;
  #elsewhere = false;

  /** Takes in a reading in state `read` or `empty`. `filtered`: the page shows a selection that the user has made. */
  add(reading: Reading, filtered: boolean): void {
    const rows = reading.rows.map(withoutNodes);
    const merged = merge(this.list(), rows);
    // Nothing in common with what is known: another page or another tab of the list, never its replacement.
    const apart = merged.length === this.#rows.size + rows.length;
    const whole = !reading.more && !filtered;
    // A whole list that has become shorter: rows are gone, or a filter that cannot be seen hides them.
    const shorter = whole && !apart && rows.length < this.#rows.size;
    this.#rows = new Map((whole && !apart ? rows : merged).map((row) => [row.key, row]));
    if (shorter) this.#walkedWhole = false;
    else this.#largest = whole ? this.#rows.size : Math.max(this.#largest, merged.length);
    if (filtered) return;
    const { rowsTotal } = reading;
    if (rowsTotal !== null) this.#total = Math.max(this.#total ?? 0, rowsTotal);
    this.#shownWhole = whole;
    this.#elsewhere = !!reading.elsewhere;
  }

  /** Somebody has gone through the list from its first to its last row: `keys` are all there are, in order. */
  walked(keys: Iterable<string>): void {
    this.#walkedWhole = true;
    this.#rows = new Map([...keys].flatMap((key) => this.#rows.get(key) ?? []).map((row) => [row.key, row]));
  }

  list(): readonly KnownRow[] {
    return [...this.#rows.values()];
  }

  get rowsTotal(): number | null {
    return this.#total === null && !this.#shownWhole ? null : Math.max(this.#total ?? 0, this.#largest);
  }

  get complete(): boolean {
    if (this.#rows.size < this.#largest || this.#elsewhere) return false;
    if (this.#total !== null) return this.#rows.size === this.#total;
    // Rows without an id that are alike on two pages count once, so that nobody knows how many there were.
    return this.#shownWhole || (this.#walkedWhole && this.list().every(({ id }) => id));
  }
}

/** `seen` put into `known`: rows that are new stand after the row they follow on the page. */
function merge(known: readonly KnownRow[], seen: readonly KnownRow[]): KnownRow[] {
  const places = new Map(seen.map((row, index) => [row.key, index]));
  const keys = new Set(known.map(({ key }) => key));
  const merged: KnownRow[] = [];
  let next = 0;
  for (const row of known) {
    const place = places.get(row.key);
    if (place === undefined) merged.push(row);
    else
      for (let at = seen[next]; at && (next <= place || !keys.has(at.key)); at = seen[next]) {
        merged.push(at);
        next++;
      }
  }
  return [...merged, ...seen.slice(next)];
}

const withoutNodes = ({ anchor: _anchor, elements: _elements, ...row }: ReadRow): KnownRow => row;
