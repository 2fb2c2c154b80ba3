/** How large a built extension is, compressed. */
import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync, Visitor } from 'vite';

const path = (...parts: string[]): string =>
  join(...parts)
    .split(sep)
    .join('/');
const textOf = (dist: string, file: string): string => readFileSync(join(dist, file), 'utf8');
const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;

/** A script with everything that it imports. */
export function importsOf(dist: string, file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const match of textOf(dist, file).matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/g))
    importsOf(dist, path(file, '..', match[1] ?? ''), seen);
  return seen;
}

/** The scripts and style sheets of a page of the extension. */
function partsOf(dist: string, html: string): string[] {
  const named = [...textOf(dist, html).matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '');
  const local = named.map((name) => (name.startsWith('/') ? name.slice(1) : path(html, '..', name)));
  return [...new Set(local.flatMap((name) => (name.endsWith('.js') ? [...importsOf(dist, name)] : [name])))];
}

/** Long strings: the catalog's and the languages' tables, which have a budget of their own. */
function tablesIn(script: string): string {
  const found: string[] = [];
  new Visitor({
    Literal: ({ value }) => void (typeof value === 'string' && value.length >= 1000 && found.push(value)),
    TemplateElement: ({ value }) => void (value.raw.length >= 1000 && found.push(value.raw)),
  }).visit(parseSync('script.js', script).program);
  return found.join('');
}

export interface Sizes {
  /** Content scripts without their tables, their tables, scripts and style sheets of the popup: bytes, compressed. */
  readonly code: number;
  readonly tables: number;
  readonly popup: number;
}

export function sizesOf(dist: string): Sizes {
  const manifest = JSON.parse(textOf(dist, 'manifest.json'));
  const scripts: string[] = manifest.content_scripts.flatMap((one: { js: string[]; css?: string[] }) => [
    ...one.js,
    ...(one.css ?? []),
  ]);
  const text = scripts.map((file) => textOf(dist, file)).join('');
  const tables = gzipped(tablesIn(text));
  const popup = partsOf(dist, manifest.action.default_popup).map((file) => gzipped(textOf(dist, file)));
  return { code: gzipped(text) - tables, tables, popup: popup.reduce((sum, size) => sum + size, 0) };
}
