import Papa from 'papaparse';

export interface CsvRecord {
  readonly fields: readonly string[];
  /** 1-based line where the record begins. */
  readonly line: number;
  /** True where its quotes do not add up: the fields cannot be relied on. */
  readonly broken: boolean;
}

/** A record longer than this is no record: somebody forgot a quote. */
const LONGEST_RECORD = 1 << 17;
/** After so many broken records in one piece, each line is read for itself: keeps hostile files linear. */
const MOST_BROKEN = 50;

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The delimiter of a CSV text: what a first line `sep=;` says, else what gives most rows the same, greatest width. */
export function sniff(head: string): { delimiter: string; skip: number } {
  const told = /^sep=(.)\n/i.exec(head);
  if (told?.[1]) return { delimiter: told[1], skip: told[0].length };
  const sample = head.slice(0, 1 << 16);
  const scores = DELIMITERS.map((delimiter) => {
    const widths = Papa.parse<string[]>(sample, {
      delimiter,
      newline: '\n',
      preview: 30,
      skipEmptyLines: 'greedy',
    }).data.map((row) => row.length);
    const width = common(widths);
    return { delimiter, score: width > 1 ? widths.filter((w) => w === width).length * 100 + width : 0 };
  });
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return { delimiter: best.delimiter, skip: 0 };
}

/** The width that most rows have. */
function common(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}

/**
 * Reads records piece by piece. A record whose quotes do not add up costs its first line only: reading goes on at the next
 * line, so that a stray quote never swallows the rows after it.
 */
export class CsvReader {
  #rest = '';
  #line: number;
  readonly #delimiter: string;
  readonly #width: number;

  /** `width`: cells of the header, 0 where it is not known; a record over several lines with another width is broken. */
  constructor(delimiter: string, firstLine: number, width: number) {
    this.#delimiter = delimiter;
    this.#line = firstLine;
    this.#width = width;
  }

  /** Records that are complete with this piece; `last` where no more text comes. */
  read(text: string, last: boolean): CsvRecord[] {
    const buffer = this.#rest + text;
    const records: CsvRecord[] = [];
    let at = this.#whole(buffer, last, records);
    let broken = 0;
    while (at < buffer.length) {
      const stop =
        broken < MOST_BROKEN ? this.#run(buffer, at, last, records) : this.#oneLine(buffer, at, last, records);
      if (stop.at === at && !stop.broken) break;
      at = stop.at;
      if (stop.broken) broken++;
    }
    this.#rest = buffer.slice(at);
    return records;
  }

  /** The quick way: everything to the last line end outside quotes at once, if nothing in it is doubtful. Returns its end. */
  #whole(buffer: string, last: boolean, records: CsvRecord[]): number {
    const end = last ? buffer.length : endOutsideQuotes(buffer);
    if (end === 0) return 0;
    const text = buffer.slice(0, buffer[end - 1] === '\n' ? end - 1 : end);
    const { data, errors } = Papa.parse<string[]>(text, { delimiter: this.#delimiter, newline: '\n' });
    const inner = data.map((fields) => fields.reduce((n, field) => n + count(field), 0));
    const isDoubtful = (lines: number, i: number) => lines > 0 && data[i]?.length !== this.#width;
    if (errors.length > 0 || (this.#width > 0 && inner.some(isDoubtful))) return 0;
    data.forEach((fields, i) => {
      records.push({ fields, line: this.#line, broken: false });
      this.#line += 1 + (inner[i] ?? 0);
    });
    return end;
  }

  /** Reads on until a broken record, or a last one that may go on in the next piece. */
  #run(buffer: string, from: number, last: boolean, records: CsvRecord[]): { at: number; broken: boolean } {
    const text = buffer.slice(from);
    let start = 0;
    let broken = false;
    Papa.parse<string[]>(text, {
      delimiter: this.#delimiter,
      newline: '\n',
      step: ({ data, errors, meta }, parser) => {
        const end = meta.cursor;
        const raw = text.slice(start, end);
        const lines = count(raw.endsWith('\n') ? raw.slice(0, -1) : raw);
        const open = !last && end >= text.length && raw.length < LONGEST_RECORD;
        if (open) return parser.abort();
        const wrong = errors.length > 0 || raw.length >= LONGEST_RECORD;
        if (wrong || (lines > 0 && this.#width > 0 && data.length !== this.#width)) {
          broken = true;
          start += this.#brokenLine(raw, records);
          return parser.abort();
        }
        if (raw.length) records.push({ fields: data, line: this.#line, broken: false });
        this.#line += lines + (raw.endsWith('\n') ? 1 : 0);
        start = end;
      },
    });
    return { at: from + start, broken };
  }

  #oneLine(buffer: string, from: number, last: boolean, records: CsvRecord[]): { at: number; broken: boolean } {
    const end = buffer.indexOf('\n', from);
    if (end < 0 && !last) return { at: from, broken: false };
    const raw = buffer.slice(from, end < 0 ? buffer.length : end + 1);
    const { data, errors } = Papa.parse<string[]>(raw, { delimiter: this.#delimiter, newline: '\n' });
    records.push({ fields: data[0] ?? [], line: this.#line, broken: errors.length > 0 });
    this.#line += end < 0 ? 0 : 1;
    return { at: from + raw.length, broken: errors.length > 0 };
  }

  /** Keeps the first line of a broken record as broken; returns its length. */
  #brokenLine(raw: string, records: CsvRecord[]): number {
    const end = raw.indexOf('\n');
    const line = end < 0 ? raw : raw.slice(0, end);
    records.push({ fields: line.slice(0, 1000).split(this.#delimiter), line: this.#line, broken: true });
    this.#line += end < 0 ? 0 : 1;
    return end < 0 ? raw.length : end + 1;
  }
}

/** Behind the last line end that an even number of quotes precedes; 0 where there is none. */
function endOutsideQuotes(text: string): number {
  let end = text.lastIndexOf('\n');
  let quotes = end < 0 ? 0 : count(text.slice(0, end), '"');
  while (end >= 0 && quotes % 2 === 1) {
    const before = text.lastIndexOf('\n', end - 1);
    if (before < 0 || end === 0) return 0;
    quotes -= count(text.slice(before, end), '"');
    end = before;
  }
  return end + 1;
}

function count(text: string, sign = '\n'): number {
  let n = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) n++;
  return n;
}
