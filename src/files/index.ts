import { Problems } from './problems';
import { LIMITS, recogniseWith } from './recognise';
import type { FileInput, FileProblem, FileResult, ReadOptions } from './types';
import { vocabulary } from './vocabulary';

export type * from './types';

/**
 * Tells what a file is, and reads it: export, API answers, Offer Matrix, our own report. Never throws; whatever is wrong is a
 * problem with its place. `options.now` in milliseconds since the epoch.
 */
export function recogniseFile(input: FileInput, options: ReadOptions): Promise<FileResult> {
  return recogniseWith(vocabulary, input, options);
}

/** Bytes of the largest file that is read at all. */
export const SIZE_LIMIT = LIMITS.csv;

/** The result for a file of which nothing could be read, for a reason of `file_{code}`. */
export function refusedFile(name: string, code: string, params: FileProblem['params']): FileResult {
  const problems = new Problems(name);
  problems.add('refused', code, {}, params);
  return { name, kind: 'unknown', parts: [], counts: { good: 0, bad: 0 }, problems: problems.list, moreProblems: 0 };
}
