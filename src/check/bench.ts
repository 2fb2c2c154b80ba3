import { identify } from '../catalog';
import { type FileResult, refusedFile } from '../files';
import { type ManyRow, manyRows } from '../files/many';
import { matrixUpgradePaths } from '../files/paths';
import type { OfferMatrix as FileMatrix } from '../files/types';
import type { OfferMatrix, Options } from '../messages';
import { NOTHING_SAID } from '../nothing-said';
import { keptPaths } from '../offer-matrix';
import type { Client } from '../ui/session';
import { type Sorted, sortFiles } from './entries';
import { NOTHING_SAID_HERE, type Opened, open } from './open';
import { readFile } from './read-file';
import type { CheckFile, Entry, Rules, Said, Work } from './types';

/** What the bench needs of the world. */
export interface World {
  /** Milliseconds since the epoch. */
  now(): number;
  /** BCP 47 tag of the interface: helps with old encodings. */
  readonly language: string;
  loadMatrix(): Promise<OfferMatrix | null>;
  /** False where it could not be kept; it then counts for this page only. */
  saveMatrix(matrix: OfferMatrix): Promise<boolean>;
  forgetMatrix(): Promise<unknown>;
  /** Calls back with the options in force, now and whenever they change. */
  watchOptions(use: (options: Options) => void): void;
  /** Gives the surface a turn. */
  pause(): Promise<void>;
}

/** A row of the table across customers, and the customer it opens. */
export interface TableRow extends ManyRow {
  readonly entry: string;
}

type Told = Parameters<Client['tell']>[0];

interface Snapshot {
  readonly files: readonly CheckFile[];
  readonly said: ReadonlyMap<string, Said>;
  readonly assigned: ReadonlyMap<number, string>;
}

interface Judged {
  readonly said: Said;
  readonly rules: Rules;
}

/** Milliseconds of work between two turns of the surface. */
const TURN = 12;

/** The files on the page and all that follows from them. Everything lives in memory; only the Offer Matrix is kept. */
export class Bench {
  files: readonly CheckFile[] = [];
  sorted: Sorted = { entries: [], unassigned: [] };
  rows: readonly TableRow[] = [];
  /** Customers that were not judged because judging was stopped. */
  unjudged = 0;
  work: Work | null = null;
  rules: Rules = { matrix: null, unknownCommerceIs: NOTHING_SAID.unknownCommerceIs, packs: NOTHING_SAID.packs };
  /** Whether the last Offer Matrix could not be kept. */
  matrixFailed = false;
  /** What was there before files were last removed. */
  removed: Snapshot | null = null;
  #said: ReadonlyMap<string, Said> = new Map();
  #assigned: ReadonlyMap<number, string> = new Map();
  #stop = new AbortController();
  #reading = false;
  /** Number of the last run: only the newest may go on after a turn of the surface. */
  #run = 0;
  #nextId = 1;
  readonly #opened = new WeakMap<Entry, Judged & Opened>();
  readonly #rows = new WeakMap<Entry, Judged & { rows: readonly TableRow[] }>();
  readonly #listeners = new Set<() => void>();

  constructor(readonly world: World) {
    const use = (rules: Partial<Rules>) => this.#use(rules);
    world.loadMatrix().then(
      (matrix) => !this.rules.matrix && use({ matrix }),
      () => null,
    );
    world.watchOptions(({ unknownCommerceIs, packs }) => use({ unknownCommerceIs, packs }));
  }

  get matrix(): OfferMatrix | null {
    return this.rules.matrix;
  }

  #use(rules: Partial<Rules>): void {
    this.rules = { ...this.rules, ...rules };
    this.#changed();
  }

  /** Calls back after each change, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Files that were not read, or not to their end. */
  get waiting(): number {
    return this.files.filter(isUnread).length;
  }

  add(files: readonly Pick<CheckFile, 'name' | 'size' | 'load'>[]): void {
    if (files.length === 0) return;
    const added = files.map(({ name, size, load }) => ({ id: this.#nextId++, name, size, load, result: null }));
    this.files = [...this.files, ...added];
    this.removed = null;
    this.#changed();
  }

  /** Ends what is being done; what was read and judged so far stays, the other files wait. */
  stop(): void {
    this.#stop.abort();
  }

  goOn(): void {
    this.files = this.files.map((file) => (isUnread(file) ? { ...file, result: null } : file));
    this.#changed();
  }

  remove(id: number): void {
    this.#take(this.files.filter((file) => file.id !== id));
  }

  startOver(): void {
    this.stop();
    this.#take([]);
    this.#said = new Map();
    this.#assigned = new Map();
  }

  /** Brings back what was removed last. */
  undo(): void {
    if (!this.removed) return;
    const { files, said, assigned } = this.removed;
    this.files = files;
    this.#said = said;
    this.#assigned = assigned;
    this.removed = null;
    this.#changed();
  }

  saidOf(entry: string): Said {
    return this.#said.get(entry) ?? NOTHING_SAID_HERE;
  }

  /** What the user says about a customer of the page. */
  tell(entry: string, message: Told): void {
    const said = this.saidOf(entry);
    if (message.type === 'set-confirmations') this.#say(entry, { ...said, confirmations: message.confirmations });
    if (message.type === 'set-assertion') {
      const others = said.assertions.filter(({ key }) => key !== message.key);
      const { key, says } = message;
      this.#say(entry, { ...said, assertions: says === undefined ? others : [...others, { key, says }] });
    }
    if (message.type === 'forget') this.#say(entry, { ...NOTHING_SAID_HERE, attached: said.attached });
    if (message.type === 'forget-offer-matrix') this.forgetMatrix();
  }

  /** Says which subscription (null: none) a file's answers are about. */
  attach(entry: string, file: string, key: string | null): void {
    const said = this.saidOf(entry);
    const { [file]: _, ...others } = said.attached;
    this.#say(entry, { ...said, attached: key === null ? others : { ...others, [file]: key } });
  }

  /** Says whose a file is. */
  assign(file: number, entry: string): void {
    this.#assigned = new Map(this.#assigned).set(file, entry);
    this.#changed();
  }

  forgetMatrix(): void {
    this.matrixFailed = false;
    this.#use({ matrix: null });
    // An administrator's may stand behind the user's own.
    this.world
      .forgetMatrix()
      .then(() => this.world.loadMatrix())
      .then(
        (matrix) => matrix && this.#use({ matrix }),
        () => null,
      );
  }

  /** The customer with its report, judged when it is first asked for. */
  open(entry: Entry): Opened {
    const said = this.saidOf(entry.id);
    const known = this.#opened.get(entry);
    if (known && known.said === said && known.rules === this.rules) return known;
    const opened = { said, rules: this.rules, ...open(entry, said, this.rules, this.world.now()) };
    this.#opened.set(entry, opened);
    return opened;
  }

  #say(entry: string, said: Said): void {
    this.#said = new Map(this.#said).set(entry, said);
    this.#changed();
  }

  #take(files: readonly CheckFile[]): void {
    this.removed = { files: this.files, said: this.#said, assigned: this.#assigned };
    this.files = files;
    this.#changed();
  }

  #sort(): void {
    this.sorted = sortFiles(this.files, this.#assigned, this.sorted.entries);
  }

  /** Reads what waits, then judges what changed. While files are read, what changed is judged after them. */
  #changed(): void {
    this.#sort();
    this.#tellListeners();
    if (!this.#reading) void this.#work(++this.#run);
  }

  async #work(run: number): Promise<void> {
    await this.#readAll();
    if (this.#run !== run) return;
    this.#sort();
    await this.#judgeAll(run);
    if (this.#run !== run) return;
    this.work = null;
    this.#tellListeners();
  }

  async #readAll(): Promise<void> {
    const signal = this.#begin();
    this.#reading = true;
    for (let next = this.#nextFile(); next && !signal.aborted; next = this.#nextFile()) {
      const file = next;
      const progress = (share: number) => this.#show({ kind: 'reading', name: file.name, share, ...this.#counts() });
      progress(0);
      const { now, language, pause } = this.world;
      const result = await readFile(file, { now: now(), language, signal, onProgress: progress, pause });
      const matrix = result.parts.find((part) => part.kind === 'offer-matrix')?.matrix;
      const isUseless = matrix && !signal.aborted && !(await this.#keep(matrix));
      this.#replace(file, isUseless ? withNote(result, 'matrix_not_known') : result);
      await pause();
    }
    // In the same turn as the last look: a file that is added after it begins a run of its own.
    this.#reading = false;
  }

  #begin(): AbortSignal {
    this.#stop = new AbortController();
    return this.#stop.signal;
  }

  #replace(file: CheckFile, result: FileResult): void {
    this.files = this.files.map((one) => (one === file ? { ...file, result } : one));
  }

  #nextFile(): CheckFile | undefined {
    return this.files.find(({ result }) => result === null);
  }

  #counts(): { done: number; total: number } {
    return { done: this.files.length - this.waiting, total: this.files.length };
  }

  /** An Offer Matrix counts from now on, here and on the portal's pages; false where it speaks of no product known here. */
  async #keep({ file, date, dateFrom, ...matrix }: FileMatrix): Promise<boolean> {
    const conversions = Object.values(matrix.targets).reduce((sum, targets) => sum + targets.length, 0);
    const paths = keptPaths(matrixUpgradePaths({ file, date, dateFrom, ...matrix }, identify));
    if (paths.length === 0) return false;
    const kept = { file: file.slice(0, 300), date, dateFrom, conversions, paths: paths.slice(0, 50_000) };
    this.#use({ matrix: kept });
    this.matrixFailed = !(await this.world.saveMatrix(kept).catch(() => false));
    return true;
  }

  /** Rows of the table; one customer needs none. Stopped, it keeps what was judged. */
  async #judgeAll(run: number): Promise<void> {
    const { entries } = this.sorted;
    const signal = this.#begin();
    let turn = performance.now();
    const rows: TableRow[] = [];
    let done = 0;
    for (const entry of entries.length > 1 ? entries : []) {
      if (signal.aborted) break;
      rows.push(...this.#rowsOf(entry));
      done++;
      if (performance.now() - turn < TURN) continue;
      this.#show({ kind: 'judging', done, total: entries.length, name: entry.name, share: 0 });
      await this.world.pause();
      turn = performance.now();
      if (this.#run !== run) return;
    }
    this.rows = rows;
    this.unjudged = entries.length > 1 ? entries.length - done : 0;
  }

  #rowsOf(entry: Entry): readonly TableRow[] {
    const said = this.saidOf(entry.id);
    const known = this.#rows.get(entry);
    if (known && known.said === said && known.rules === this.rules) return known.rows;
    const { report } = open(entry, said, this.rules, this.world.now());
    const rows = manyRows(entry.name, report).map((row) => ({ ...row, entry: entry.id }));
    this.#rows.set(entry, { said, rules: this.rules, rows });
    return rows;
  }

  #show(work: Work): void {
    this.work = work;
    this.#tellListeners();
  }

  #tellListeners(): void {
    for (const listener of this.#listeners) listener();
  }
}

function withNote(result: FileResult, code: string): FileResult {
  return { ...result, problems: [...result.problems, ...refusedFile(result.name, code, {}).problems] };
}

function isUnread({ result }: CheckFile): boolean {
  return result === null || result.problems.some(({ code }) => code === 'stopped');
}
