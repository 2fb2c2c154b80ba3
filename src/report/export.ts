import { type Report, reportSchema } from './schema';

export { toCsv } from './csv';
export { supportNote } from './note';
export { redacted } from './redact';

/** The report document as JSON text; keys in the schema's order, so that two exports can be compared line by line. */
export function toJson(report: Report): string {
  return `${JSON.stringify(reportSchema.parse(report), null, 2)}\n`;
}

export type ReadReport =
  | { readonly report: Report }
  /** `version`: made by another version of the schema. `shape`: `jsonPath` is the first place that does not fit. */
  | { readonly code: 'report_version' | 'report_shape'; readonly jsonPath: string; readonly version: string | null };

/** Checks a value that looks like a report (kind `report` of `src/files`); messages `file_{code}`. Never throws. */
export function readReport(value: unknown): ReadReport {
  const parsed = reportSchema.safeParse(value);
  if (parsed.success) return { report: parsed.data };
  const version = (value as { schema?: unknown } | null)?.schema;
  if (version !== 1) return { code: 'report_version', jsonPath: '$.schema', version: String(version) };
  return { code: 'report_shape', jsonPath: pathOf(parsed.error.issues[0]?.path ?? []), version: null };
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => text + (typeof step === 'number' ? `[${step}]` : `.${String(step)}`), '$');
}
