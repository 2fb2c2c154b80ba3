import type { CodeComparison, Comparison } from './compare';
import type { FileKind, FileProblem, FileResult } from './types';

/** How messages become texts; `Say` of `src/report` fits. */
export interface Texts {
  text(key: string, fallback: string, ...params: readonly string[]): string;
  plural(key: string, count: number): string;
}

/** What is wrong, in a sentence. */
export function problemText({ code, params }: Pick<FileProblem, 'code' | 'params'>, { text }: Texts): string {
  return text(`file_${code}`, code, ...Object.values(params).map((value) => String(value ?? '')));
}

/** Where it is: "line 3, column 2", "at $.items[1]"; empty where the whole file is meant. */
export function placeText({ line, column, jsonPath }: FileProblem, { text }: Texts): string {
  if (jsonPath !== null) return text('file_place_path', jsonPath, jsonPath);
  return line === null ? '' : text('file_place_line', '', String(line), String(column ?? 1));
}

export function kindText(kind: FileKind, { text }: Texts): string {
  return text(`file_kind_${key(kind)}`, kind);
}

/** "12 used, 1 left out". */
export function countsText({ good, bad }: FileResult['counts'], { text }: Texts): string {
  return text('file_counts', '', String(good), String(bad));
}

/** "3 more problems"; empty where all are listed. */
export function moreText({ moreProblems }: FileResult, { plural }: Texts): string {
  return moreProblems > 0 ? plural('file_more_problems', moreProblems) : '';
}

/** Whether our verdict agrees with Microsoft's answer, and what the answer says. */
export function comparisonText({ kind, theirs }: Comparison, { text }: Texts): { agrees: string; microsoft: string } {
  return {
    agrees: text(`compare_${key(kind)}`, kind),
    microsoft: text(`microsoft_says_${key(theirs)}`, theirs),
  };
}

/** A code of Microsoft's API in words. */
export function codeText({ code }: Pick<CodeComparison, 'code'>, { text }: Texts): string {
  return text(`api_code_${code}`, code);
}

function key(code: string): string {
  return code.replaceAll('-', '_');
}
