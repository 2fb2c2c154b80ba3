import { ancestors } from './dom';
import type { Reading } from './types';

/** How long a list whose rows have changed must be still before rows that look as before count as the new customer's. */
const STILL = 2000;

/**
 * After the page has moved to another customer its grid shows the old customer's rows until the new ones are there. This
 * tells the two apart: rows of the old list never count for the new customer.
 */
export class Freshness {
  readonly #ids: ReadonlySet<string | null>;
  readonly #elements: ReadonlySet<Element>;
  readonly #texts: string;
  readonly #touched = new WeakSet<Node>();
  #changedAt: number | null = null;

  /** `before`: the last reading of the list of the customer `customerId`. */
  constructor(
    before: Reading,
    readonly customerId: string,
  ) {
    this.#ids = new Set(before.rows.map(({ id }) => id));
    this.#elements = new Set(before.rows.flatMap(({ elements }) => elements));
    this.#texts = texts(before);
  }

  /** Notes that the page has changed `node`, and with it every element it stands in. */
  touch(node: Node): void {
    for (const at of ancestors(node)) this.#touched.add(at);
  }

  /** Whether `reading` shows the new customer's rows. `now` in milliseconds. */
  accepts(reading: Reading, now: number): boolean {
    const { rows } = reading;
    if (rows.some(({ id }) => id && this.#ids.has(id))) return false;
    if (rows.length && rows.every(({ id }) => id)) return true;
    const kept = rows.flatMap(({ elements }) => elements).filter((element) => this.#elements.has(element));
    const same = this.#texts === texts(reading);
    if (same ? kept.length : kept.every((element) => this.#touched.has(element))) return !same;
    this.#changedAt ??= now;
    return now - this.#changedAt >= STILL;
  }
}

const texts = ({ rows }: Reading): string =>
  JSON.stringify(rows.map(({ name, statusText, quantityText }) => [name, statusText, quantityText]));
