import type { CsvRecord } from './csv';
import { productSkus } from './ids';
import type { Problems } from './problems';
import type { MatrixPath, OfferMatrix } from './types';

/** Columns of the Offer Matrix (get-an-offer-matrix, 2023), written without case and signs. */
const COLUMNS = ['productid', 'skuid', 'producttitle', 'skutitle', 'productskuconversion'] as const;
type Column = (typeof COLUMNS)[number];

/** Places of the columns, or null where the header is none of an Offer Matrix. */
export function matrixColumns(header: readonly string[]): ReadonlyMap<Column, number> | null {
  const keys = header.map((cell) => cell.toLowerCase().replace(/[^a-z]/g, ''));
  const at = new Map(
    COLUMNS.flatMap((column) => (keys.includes(column) ? [[column, keys.indexOf(column)] as const] : [])),
  );
  return at.has('productskuconversion') && at.has('productid') && at.has('skuid') ? at : null;
}

/** Collects conversions row by row; what it keeps is a small part of the file. */
export class MatrixCollector {
  readonly #at: ReadonlyMap<Column, number>;
  readonly #width: number;
  readonly #titles = new Map<string, string>();
  readonly #targets = new Map<string, Set<string>>();
  /** Rows read. */
  rows = 0;

  constructor(at: ReadonlyMap<Column, number>, width: number) {
    this.#at = at;
    this.#width = width;
  }

  add(record: CsvRecord, problems: Problems): void {
    const { fields, line, broken } = record;
    if (fields.every((cell) => !cell.trim())) return;
    const cell = (column: Column) => fields[this.#at.get(column) ?? -1]?.trim() ?? '';
    const id = skuOf(cell('productid'), cell('skuid'));
    const cells = { cells: fields.length, columns: this.#width };
    if (broken) problems.add('row', 'row_quotes', { line, column: 1 });
    else if (fields.length < this.#width) problems.add('row', 'row_short', { line, column: fields.length }, cells);
    else if (fields.length > this.#width) problems.add('row', 'row_long', { line, column: this.#width + 1 }, cells);
    else if (!id) {
      const column = (this.#at.get('productid') ?? 0) + 1;
      problems.add('row', 'matrix_no_id', { line, column }, { id: cell('productid').slice(0, 40) });
    } else {
      this.rows++;
      const title = cell('skutitle') || cell('producttitle');
      if (title && !this.#titles.has(id)) this.#titles.set(id, title.slice(0, 200));
      this.#convert(id, cell('productskuconversion'), line, problems);
    }
  }

  #convert(id: string, cell: string, line: number, problems: Problems): void {
    if (!cell) return;
    const targets = productSkus(cell).filter((target) => target !== id);
    if (targets.length === 0 && !/^(none|null|n\/?a|-)$/i.test(cell) && !productSkus(cell).length)
      problems.add(
        'note',
        'matrix_conversion_unread',
        { line, column: (this.#at.get('productskuconversion') ?? 0) + 1 },
        { text: cell.slice(0, 60) },
      );
    const known = this.#targets.get(id) ?? new Set();
    for (const target of targets) known.add(target);
    if (known.size) this.#targets.set(id, known);
  }

  /** The conversions; titles of SKUs that no conversion names are left out. */
  matrix(file: string, now: number): OfferMatrix {
    const named = new Set([...this.#targets].flatMap(([id, targets]) => [id, ...targets]));
    return {
      file,
      ...matrixDate(file, now),
      titles: Object.fromEntries([...this.#titles].filter(([id]) => named.has(id))),
      targets: Object.fromEntries([...this.#targets].map(([id, targets]) => [id, [...targets]])),
    };
  }
}

/** A spreadsheet drops the zeros of `0001`. */
function skuOf(product: string, sku: string): string | null {
  return productSkus(`${product}:${sku.padStart(4, '0')}`)[0] ?? null;
}

/** Every conversion with its titles. */
export function matrixPaths({ titles, targets }: OfferMatrix): MatrixPath[] {
  const title = (id: string) => titles[id] ?? null;
  return Object.entries(targets).flatMap(([from, all]) =>
    all.map((to) => ({ from, fromTitle: title(from), to, toTitle: title(to) })),
  );
}

/** The date that a file's name bears (`…2026-11…`, `…20261101…`), if it does not lie ahead; else the day of reading. */
function matrixDate(file: string, now: number): Pick<OfferMatrix, 'date' | 'dateFrom'> {
  const read = new Date(now).toISOString().slice(0, 10);
  const [, year, month, day = '01'] =
    /(?<!\d)(20\d\d)[-_. ]?(0[1-9]|1[0-2])(?:[-_. ]?(0[1-9]|[12]\d|3[01]))?(?!\d)/.exec(file) ?? [];
  const date = `${year}-${month}-${day}`;
  return year && date <= read ? { date, dateFrom: 'file-name' } : { date: read, dateFrom: 'read' };
}
