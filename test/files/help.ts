import { readFileSync } from 'node:fs';
import { type FilePart, type FileResult, type ReadOptions, recogniseFile } from '../../src/files';

export const NOW = Date.parse('2026-11-24T09:00:00Z');

/** Reads a text as if it had been chosen as a file. */
export function readText(text: string, name = 'file', options: Partial<ReadOptions> = {}): Promise<FileResult> {
  return readBytes(new TextEncoder().encode(text), name, options);
}

export function readBytes(bytes: Uint8Array, name = 'file', options: Partial<ReadOptions> = {}): Promise<FileResult> {
  return recogniseFile({ name, bytes }, { now: NOW, ...options });
}

export function sampleText(name: string): string {
  return readFileSync(new URL(`./samples/${name}`, import.meta.url), 'utf8');
}

export function readSample(name: string): Promise<FileResult> {
  return readText(sampleText(name), name);
}

type PartOf<K extends FilePart['kind']> = Extract<FilePart, { kind: K }>;

/** The file's first part of a kind; fails the test where there is none. */
export function partOf<K extends FilePart['kind']>(file: FileResult, kind: K): PartOf<K> {
  const part = file.parts.find((one): one is PartOf<K> => one.kind === kind);
  if (!part) throw new Error(`no ${kind} in ${file.name}: ${JSON.stringify(file.problems)}`);
  return part;
}

/** Code and place of each problem, `row_short@6:2` or `json_no_name@$.items[1]`. */
export function problems(file: Pick<FileResult, 'problems'>): string[] {
  return file.problems.map(({ code, line, column, jsonPath }) =>
    [code, jsonPath ?? (line === null ? '' : `${line}:${column}`)].filter(Boolean).join('@'),
  );
}
