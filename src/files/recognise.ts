import { AnswerReader } from './answers';
import { CsvReader, type CsvRecord, sniff } from './csv';
import { layoutOf, readRows } from './export-csv';
import { fieldsOf } from './fields';
import { onlyObjects, parseJson, salvage } from './json-text';
import { MatrixCollector, matrixColumns } from './offer-matrix';
import { Problems } from './problems';
import { isUsed, itemKind } from './readers';
import { decode, decodeAll, encodingsOf, refuseBinary } from './text';
import type { FileInput, FilePart, FileResult, FileRow, ReadOptions, Vocabulary } from './types';

/** Largest files that are read, in bytes: a price list of all offers is about 30 MB; one customer's answer far below 1 MB. */
export const LIMITS = { csv: 512 * 1024 * 1024, json: 64 * 1024 * 1024 } as const;

/** No customer has so many subscriptions: a table of another system, or of all customers at once. */
const MOST_ROWS = 25_000;

/** Records by which the kind of a table is told. */
const HEAD_RECORDS = 80;

interface Reading {
  readonly input: FileInput;
  readonly options: ReadOptions;
  readonly words: Vocabulary;
  readonly problems: Problems;
}

/**
 * Tells what a file is, and reads it. Never throws: whatever is wrong becomes a problem with its place, and the rows before
 * and after are kept. Stopped by its signal it gives what was read so far, with the problem `stopped`.
 */
export async function recogniseWith(words: Vocabulary, input: FileInput, options: ReadOptions): Promise<FileResult> {
  const problems = new Problems(input.name);
  const reading = { input, options, words, problems };
  try {
    return result(reading, await read(reading));
  } catch (error) {
    problems.add('refused', 'failed', {}, { reason: error instanceof Error ? error.name : 'Error' });
    return result(reading, nothing());
  }
}

interface Outcome {
  readonly parts: readonly FilePart[];
  readonly good: number;
}

function nothing(): Outcome {
  return { parts: [], good: 0 };
}

function result({ input, problems }: Reading, { parts, good }: Outcome): FileResult {
  return {
    name: input.name,
    kind: parts[0]?.kind ?? 'unknown',
    parts,
    counts: { good, bad: problems.bad },
    problems: problems.list,
    moreProblems: problems.more,
  };
}

async function read(reading: Reading): Promise<Outcome> {
  const { input, options, problems } = reading;
  if (refuseBinary(input.bytes, problems)) return nothing();
  const encodings = encodingsOf(input.bytes, options.language ?? null);
  const start = decodeAll(input.bytes.subarray(0, 2048), encodings[0] ?? 'utf-8').trimStart();
  if (!start && input.bytes.length <= 2048) return refuse(problems, 'empty');
  const json = /^[{[]/.test(start);
  const limit = json ? LIMITS.json : LIMITS.csv;
  if (input.bytes.length > limit)
    return refuse(problems, 'too_large', { size: megabytes(input.bytes.length), limit: megabytes(limit) });
  if (start.startsWith('<')) return refuse(problems, 'markup');
  return json ? readJson(reading, encodings[0] ?? 'utf-8') : readTable(reading, bestEncoding(reading, encodings));
}

function refuse(problems: Problems, code: string, params: Record<string, string | number> = {}): Outcome {
  problems.add('refused', code, {}, params);
  return nothing();
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}

/** Of several old encodings the one in which most headers and statuses are words. */
function bestEncoding({ input, options, words }: Reading, encodings: readonly string[]): string {
  const { language = null, now } = options;
  const scores = encodings.map((encoding) => {
    const records = headRecords(decodeAll(input.bytes.subarray(0, 1 << 16), encoding));
    const cells = records.flatMap((record) => record.fields);
    const known = cells.filter(
      (cell) => words.column(cell, language) || words.status(cell, language, now) !== 'unknown',
    );
    return { encoding, score: known.length };
  });
  return scores.reduce((a, b) => (b.score > a.score ? b : a)).encoding;
}

function headRecords(head: string): CsvRecord[] {
  const { delimiter, skip } = sniff(head);
  return new CsvReader(delimiter, skip ? 2 : 1, 0).read(head.slice(skip, 1 << 16), true).slice(0, HEAD_RECORDS);
}

/** What kind of table it is, and what its rows are read into. */
interface Table {
  /** Line of the header; 0 where the rows begin at once. */
  readonly header: number;
  readonly width: number;
  take(records: readonly CsvRecord[]): void;
  outcome(): Outcome;
}

async function readTable(reading: Reading, encoding: string): Promise<Outcome> {
  const { input, problems } = reading;
  const pieces = decode(input.bytes, encoding);
  let first = pieces.next().value;
  if (!first) return nothing();
  const head = headRecords(first.text);
  const table = matrixTable(head, reading) ?? exportTable(head, reading);
  if (!table) return refuse(problems, 'table_unknown', { header: shown(head[0]) });
  const { delimiter, skip } = sniff(first.text);
  const reader = new CsvReader(delimiter, skip ? 2 : 1, table.width);
  first = { ...first, text: first.text.slice(skip) };
  await eachPiece(reading, first, pieces, (text, last) => {
    table.take(reader.read(text, last).filter((record) => record.line > table.header));
  });
  return table.outcome();
}

interface Piece {
  readonly text: string;
  readonly share: number;
}

/** Works piece by piece, tells the progress, gives the surface a turn between two pieces, and stops when told to. */
async function eachPiece(
  { options, problems }: Reading,
  first: Piece,
  others: Iterable<Piece>,
  work: (text: string, last: boolean) => void,
): Promise<void> {
  let damaged = false;
  const one = async ({ text, share }: Piece): Promise<boolean> => {
    if (options.signal?.aborted) {
      problems.add('note', 'stopped');
      return false;
    }
    if (!damaged && text.includes('\ufffd')) problems.add('note', 'damaged_characters');
    damaged ||= text.includes('\ufffd');
    work(text, share >= 1);
    options.onProgress?.(share);
    if (share < 1) await (options.pause ?? turn)();
    return true;
  };
  if (!(await one(first))) return;
  for (const piece of others) if (!(await one(piece))) return;
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** The beginning of a header, for the sentence that refuses it. */
function shown(record: CsvRecord | undefined): string {
  return (record?.fields ?? []).join(' | ').slice(0, 120);
}

function matrixTable(head: readonly CsvRecord[], { input, options, problems }: Reading): Table | null {
  for (const record of head.slice(0, 5)) {
    const at = matrixColumns(record.fields);
    if (!at) continue;
    const collector = new MatrixCollector(at, record.fields.length);
    return {
      header: record.line,
      width: record.fields.length,
      take: (records) => {
        for (const one of records) collector.add(one, problems);
      },
      outcome: () => {
        const matrix = collector.matrix(input.name, options.now);
        if (Object.keys(matrix.targets).length === 0) problems.add('note', 'matrix_empty');
        return { parts: [{ kind: 'offer-matrix', matrix }], good: collector.rows };
      },
    };
  }
  return null;
}

function exportTable(head: readonly CsvRecord[], { options, words, problems }: Reading): Table | null {
  const layout = layoutOf(head, words, options.language ?? null, options.now);
  if (!layout) return null;
  const rows: FileRow[] = [];
  return {
    header: head[layout.header]?.line ?? 0,
    width: layout.width,
    take: (records) => {
      const room = Math.max(0, MOST_ROWS - rows.length);
      for (const row of readRows(records.slice(0, room), layout, problems)) rows.push(row);
      leaveOut(records.slice(room), problems);
    },
    outcome: () => {
      if (rows.length === 0) problems.add('note', 'no_rows');
      return { parts: [{ kind: 'export-csv', rows, columns: layout.found }], good: rows.length };
    },
  };
}

/** Said once, at the first row that is too many; the others are counted. */
function leaveOut([first, ...rest]: readonly CsvRecord[], problems: Problems): void {
  if (!first) return;
  const isTold = problems.list.some(({ code }) => code === 'too_many_rows');
  if (isTold) problems.bad++;
  else problems.add('row', 'too_many_rows', { line: first.line, column: 1 }, { most: MOST_ROWS });
  problems.bad += rest.length;
}

function readJson({ input, problems }: Reading, encoding: string): Outcome {
  const text = decodeAll(input.bytes, encoding);
  const parsed = parseJson(text);
  const reader = new AnswerReader(input.name, problems);
  if ('value' in parsed) {
    if (parsed.lenient) problems.add('note', 'json_lenient');
    reader.add(parsed.value);
  } else {
    const found = salvage(text, usable);
    reader.addLoose(found.map(({ value }) => value));
    const { line, column, cut } = parsed.broken;
    if (!found.length || !onlyObjects(text, found))
      problems.add('row', cut ? 'json_cut' : 'json_broken', { line, column });
  }
  const parts = reader.parts();
  if (!parts.length && !problems.list.length) problems.add('refused', reader.empty ? 'json_empty' : 'json_unknown');
  return { parts, good: reader.good };
}

/** An answer, or a list of them. */
function usable(value: unknown): boolean {
  const fields = fieldsOf(value);
  if (!fields) return false;
  const kind = itemKind(fields);
  return kind ? isUsed(kind) : Array.isArray(fields.get('items') ?? fields.get('value'));
}
