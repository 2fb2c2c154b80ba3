import { recogniseWith } from './recognise';
import type { FileInput, FileResult, ReadOptions } from './types';
import { vocabulary } from './vocabulary';

export type * from './types';

/**
 * Tells what a file is, and reads it: export, API answers, Offer Matrix, our own report. Never throws; whatever is wrong is a
 * problem with its place. `options.now` in milliseconds since the epoch.
 */
export function recogniseFile(input: FileInput, options: ReadOptions): Promise<FileResult> {
  return recogniseWith(vocabulary, input, options);
}
