import type { FileResult } from '../files';
import { groupByCustomer } from '../files/group';
import { readReport } from '../report/export';
import type { CheckFile, Entry } from './types';

export interface Sorted {
  readonly entries: readonly Entry[];
  /** Answers that no file's ids tie to one of several customers. */
  readonly unassigned: readonly CheckFile[];
}

/**
 * Whose the files are. `assigned`: the user's word on files that tell it not, entry by file id. Entries of `before` that have
 * not changed are kept as they are, with all that was worked out about them.
 */
export function sortFiles(
  files: readonly CheckFile[],
  assigned: ReadonlyMap<number, string>,
  before: readonly Entry[],
): Sorted {
  const own = new Map<FileResult, CheckFile>();
  for (const file of files) {
    const rest = file.result && withoutOwnParts(file.result);
    if (rest && rest.parts.length > 0) own.set(rest, file);
  }
  const grouped = groupByCustomer([...own.keys()]);
  const fileOf = (result: FileResult) => own.get(result) ?? [];
  const groups = grouped.customers.map((group) => group.flatMap(fileOf));
  const loose = grouped.unassigned.flatMap(fileOf);
  const said = (group: readonly CheckFile[]) => loose.filter(({ id }) => assigned.get(id) === idOf(group));
  const customers = groups.map((group) => entryOf([...group, ...said(group)]));
  const placed = new Set(customers.flatMap((entry) => entry.files));
  return {
    entries: [...files.flatMap(reportEntries), ...customers].map((entry) => kept(entry, before)),
    unassigned: loose.filter((file) => !placed.has(file)),
  };
}

/** The Offer Matrix is nobody's, and a report is a customer of its own. */
function withoutOwnParts(result: FileResult): FileResult {
  const parts = result.parts.filter(({ kind }) => kind !== 'offer-matrix' && kind !== 'report');
  return parts.length === result.parts.length ? result : { ...result, parts };
}

function entryOf(files: readonly CheckFile[]): Entry {
  const parts = files.flatMap((file) => file.result?.parts ?? []);
  const customerId = parts.map((part) => ('facts' in part ? part.facts.customerId : null)).find((id) => id !== null);
  return { id: idOf(files), name: customerId ?? bareName(files[0]), files, fixed: null };
}

function reportEntries(file: CheckFile): Entry[] {
  const values = (file.result?.parts ?? []).flatMap((part) => (part.kind === 'report' ? [part.value] : []));
  return values.flatMap((value, i) => {
    const read = readReport(value);
    if (!('report' in read)) return [];
    const name = read.report.source.customerId ?? bareName(file);
    return [{ id: `${file.id}.${i}`, name, files: [file], fixed: read.report }];
  });
}

function idOf(files: readonly CheckFile[]): string {
  return String(files[0]?.id ?? '');
}

function bareName(file: CheckFile | undefined): string {
  return file?.name.replace(/\.[a-z0-9]{2,5}$/i, '') ?? '';
}

function kept(entry: Entry, before: readonly Entry[]): Entry {
  const known = before.find(({ id }) => id === entry.id);
  const isSame = known?.files.length === entry.files.length && entry.files.every((file, i) => file === known.files[i]);
  return known && isSame ? known : entry;
}
