import { nameKey } from '../catalog/key';
import data from './data/words.json';
import { decodeLabels, lazily } from './labels';

export type Column = 'name' | 'status' | 'quantity' | 'id' | 'other';

/** The column that each header stands over, by its key. */
export const headers = lazily(() => decodeLabels(data.headers));

const COLUMNS: ReadonlySet<string> = new Set<Column>(['name', 'status', 'quantity', 'id', 'other']);
const LONGEST = 120;

/** What a header says its column shows, in any language; null for a word that is not known or has several meanings. */
export function headerColumn(text: string, _language: string | null): Column | null {
  const column = headers().get(nameKey(text.slice(0, LONGEST)));
  return column !== undefined && COLUMNS.has(column) ? (column as Column) : null;
}
