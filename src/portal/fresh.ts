import type { Reading } from './types';

/** How long a list whose rows have changed must be still before rows that look as before count as the new customer's. */
const STILL = 2000;

/**
 * After the page has moved to another customer its grid shows the old customer's rows until the new ones are there. This
 * tells the two apart: rows of the old list never count for the new customer.
 */
export class Freshness {
  private readonly ids: ReadonlySet<string>;
  private readonly elements: ReadonlySet<Element>;
  private readonly texts: string;
  private readonly touched = new WeakSet<Node>();
  private changedAt: number | null = null;

  /** `before`: the last reading of the list of the customer `customerId`. */
  constructor(
    before: Reading,
    readonly customerId: string,
  ) {
    this.ids = new Set(before.rows.flatMap((row) => (row.id ? [row.id] : [])));
    this.elements = new Set(before.rows.flatMap((row) => row.elements));
    this.texts = texts(before);
  }

  /** Notes that the page has changed `node`, and with it every element it stands in. */
  touch(node: Node): void {
    for (let at: Node | null = node; at; at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null) {
      if (this.touched.has(at)) return;
      this.touched.add(at);
    }
  }

  /** Whether `reading` shows the new customer's rows. `now` in milliseconds. */
  accepts(reading: Reading, now: number): boolean {
    if (reading.rows.some((row) => row.id !== null && this.ids.has(row.id))) return false;
    if (reading.rows.length > 0 && reading.rows.every((row) => row.id !== null)) return true;
    const leftOver = reading.rows.some((row) => row.elements.some((e) => this.elements.has(e) && !this.touched.has(e)));
    if (!leftOver && this.texts !== texts(reading)) return true;
    if (this.texts === texts(reading) && reading.rows.some((row) => row.elements.some((e) => this.elements.has(e))))
      return false;
    this.changedAt ??= now;
    return now - this.changedAt >= STILL;
  }
}

function texts({ rows }: Reading): string {
  return rows.map((row) => [row.name, row.statusText, row.quantityText].join('\u0000')).join('\u0001');
}
