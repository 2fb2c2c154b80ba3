import { type FileProblem, type FileResult, type ReadOptions, recogniseFile, refusedFile, SIZE_LIMIT } from '../files';
import { readReport } from '../report/export';
import type { CheckFile } from './types';

/** Reads a file of the list. Never throws: whatever is wrong becomes a problem of the result. */
export async function readFile(file: CheckFile, options: ReadOptions): Promise<FileResult> {
  const { name, size } = file;
  if (size > SIZE_LIMIT) return refusedFile(name, 'too_large', { size: megabytes(size), limit: megabytes(SIZE_LIMIT) });
  try {
    return withCheckedReports(await recogniseFile({ name, bytes: new Uint8Array(await file.load()) }, options));
  } catch (error) {
    return refusedFile(name, 'failed', { reason: error instanceof Error ? error.name : 'Error' });
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}

/** What only looks like a report of ours is told with its place, and left out. */
function withCheckedReports(result: FileResult): FileResult {
  const problems: FileProblem[] = [];
  const parts = result.parts.filter((part) => {
    const read = part.kind === 'report' ? readReport(part.value) : null;
    if (!read || 'report' in read) return true;
    const { code, jsonPath, version } = read;
    problems.push({
      code,
      severity: 'refused',
      file: result.name,
      line: null,
      column: null,
      jsonPath,
      params: version === null ? {} : { version },
    });
    return false;
  });
  if (problems.length === 0) return result;
  const { good, bad } = result.counts;
  return {
    ...result,
    kind: parts[0]?.kind ?? 'unknown',
    parts,
    counts: { good: good - problems.length, bad: bad + problems.length },
    problems: [...problems, ...result.problems],
  };
}
