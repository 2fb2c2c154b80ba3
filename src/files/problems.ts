import type { FileProblem, Place, Severity } from './types';

const SHOWN = 100;

/** Problems of one file: the first hundred as they are, the others counted. */
export class Problems {
  readonly list: FileProblem[] = [];
  more = 0;
  /** Rows left out. */
  bad = 0;
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  add(severity: Severity, code: string, place: Place = {}, params: FileProblem['params'] = {}): void {
    if (severity === 'row') this.bad++;
    if (this.list.length >= SHOWN && severity !== 'refused') {
      this.more++;
      return;
    }
    const { line = null, column = null, jsonPath = null } = place;
    this.list.push({ code, severity, file: this.#file, line, column, jsonPath, params });
  }

  has(severity: Severity): boolean {
    return this.list.some((problem) => problem.severity === severity);
  }
}
