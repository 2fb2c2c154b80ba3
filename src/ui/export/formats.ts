import { supportNote, toCsv, toJson } from '../../report/export';
import type { Report } from '../../report/schema';
import { say } from '../words';

export type Format = 'text' | 'markdown' | 'csv' | 'json';

export const FILE_TYPES: Readonly<Record<Format, { readonly ending: string; readonly type: string }>> = {
  text: { ending: 'txt', type: 'text/plain' },
  markdown: { ending: 'md', type: 'text/markdown' },
  csv: { ending: 'csv', type: 'text/csv' },
  json: { ending: 'json', type: 'application/json' },
};

/** The report in a format; notes are about the subscription at `index`, CSV and JSON about the whole list. */
export function written(report: Report, index: number | null, format: Format): string {
  if (format === 'csv') return toCsv(report, say);
  if (format === 'json') return toJson(report);
  const key = index === null ? undefined : report.subscriptions[index]?.key;
  return key === undefined ? '' : (supportNote(report, key, { say, format }) ?? '');
}

/** `upgrade-lens-2026-11-24.csv`: nothing of the customer stands in the name. */
export function fileName(report: Report, format: Format): string {
  return `upgrade-lens-${report.generatedAt.slice(0, 10)}.${FILE_TYPES[format].ending}`;
}
