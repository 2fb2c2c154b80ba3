import { csvLines } from '../report/csv';
import { key, type MarkerState, markerState } from '../report/explain';
import { bare } from '../ui/select';
import { say } from '../ui/words';
import type { TableRow } from './bench';

/** What of the table is shown; null and '' show all. */
export interface TableFilter {
  readonly state: MarkerState | null;
  readonly query: string;
  /** Name of a target. */
  readonly target: string;
  /** A condition that stands in the way. */
  readonly condition: string;
}

export const EVERYTHING: TableFilter = { state: null, query: '', target: '', condition: '' };

export function filtered(rows: readonly TableRow[], filter: TableFilter): TableRow[] {
  const words = bare(filter.query).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (filter.state !== null && markerState(row.verdict) !== filter.state) return false;
    if (filter.target && row.best?.name !== filter.target) return false;
    if (filter.condition && row.condition !== filter.condition) return false;
    if (words.length === 0) return true;
    const text = bare(`${row.customer} ${row.subscription} ${row.best?.name ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}

/** The values of a column with the number of their rows, the most frequent first. */
export function choices(
  rows: readonly TableRow[],
  value: (row: TableRow) => string | null | undefined,
): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const one = value(row);
    if (one) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

const COLUMNS = ['customer', 'subscription', 'quantity', 'verdict', 'target', 'condition', 'code'] as const;

/** The table as CSV, in the order shown. */
export function tableCsv(rows: readonly TableRow[]): string {
  const headers = COLUMNS.map((column) => say.text(`export_column_${column}`, column));
  const word = (family: string, code: string | null) => (code ? say.text(`${family}_${key(code)}`, code) : '');
  const lines = rows.map((row) => [
    row.customer,
    row.subscription,
    row.quantity?.toString() ?? '',
    word('verdict', row.verdict),
    row.best?.name ?? '',
    word('condition', row.condition),
    row.code ?? '',
  ]);
  return `\ufeff${csvLines([headers, ...lines])}`;
}
