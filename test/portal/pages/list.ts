/** What every grid is given, so that all of them show the same list. */
import type { PortalRow } from '../types';
import type { PageOptions } from './options';
import type { Texts } from './texts';

export type ColumnKey = 'name' | 'offer' | 'billing' | 'quantity' | 'status';

export interface Column {
  readonly key: ColumnKey;
  readonly title: string;
}

export interface ListProps {
  readonly rows: readonly PortalRow[];
  readonly columns: readonly Column[];
  readonly texts: Texts;
  readonly options: PageOptions;
  /** Address of the subscription's own page; null where no id may be shown. */
  href(row: PortalRow): string | null;
}

/** Draws the list into `host`; returns how to take it away. */
export type Grid = (host: HTMLElement, props: ListProps) => () => void;

const ALL: readonly ColumnKey[] = ['name', 'offer', 'billing', 'quantity', 'status'];

export function columnsOf(rows: readonly PortalRow[], texts: Texts, options: PageOptions): Column[] {
  const wanted = options.columns ? options.columns.split(',') : ALL;
  const hasOffers = options.ids === 'shown' && rows.some((row) => row.offerId !== null);
  const keys = wanted.filter(
    (key): key is ColumnKey => ALL.includes(key as ColumnKey) && (key !== 'offer' || hasOffers),
  );
  return keys.map((key) => ({ key, title: texts[key] }));
}

export function cellText(row: PortalRow, key: ColumnKey, texts: Texts): string {
  if (key === 'offer') return row.offerId ?? '';
  if (key === 'billing') return texts[row.billing];
  return String(row[key]);
}

/** Rows whose name contains the words, in the order asked for. */
export function arranged(
  rows: readonly PortalRow[],
  search: string,
  sort: ColumnKey | null,
  texts: Texts,
): PortalRow[] {
  const found = rows.filter((row) => row.name.toLowerCase().includes(search.toLowerCase()));
  if (!sort) return found;
  return found.sort((a, b) => cellText(a, sort, texts).localeCompare(cellText(b, sort, texts)));
}
