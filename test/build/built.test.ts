/** The built files: what the manifest names is there, nothing dangerous is in them, and they are small. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importsOf, sizesOf } from './sizes';

const KB = 1024;
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(ROOT, 'dist');

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
const files = filesIn(dist);
const textOf = (file: string) => readFileSync(join(dist, file), 'utf8');
const scripts = files.filter((file) => file.endsWith('.js'));
const manifest = JSON.parse(textOf('manifest.json'));
const content: string[] = manifest.content_scripts.flatMap((one: { js: string[]; css?: string[] }) => [
  ...one.js,
  ...(one.css ?? []),
]);
const worker: string = manifest.background.service_worker;
const withImports = (file: string): Set<string> => importsOf(dist, file);

describe('the manifest', () => {
  const named: string[] = [
    ...content,
    worker,
    ...Object.values<string>(manifest.icons),
    manifest.action.default_popup,
    ...(manifest.side_panel ? [manifest.side_panel.default_path] : []),
    ...(manifest.options_ui ? [manifest.options_ui.page] : []),
  ];

  it.each(named)('names %s, which is there', (file) => {
    expect(existsSync(join(dist, file))).toBe(true);
  });

  it('asks for storage and nothing else, and for one host', () => {
    expect(manifest.permissions.filter((name: string) => name !== 'sidePanel')).toEqual(['storage']);
    for (const name of ['host_permissions', 'optional_permissions', 'optional_host_permissions'])
      expect(manifest[name] ?? [], name).toEqual([]);
    expect(manifest.content_scripts.flatMap((one: { matches: string[] }) => one.matches)).toEqual([
      'https://partner.microsoft.com/*',
    ]);
  });

  it('opens nothing to pages and other extensions', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toEqual({ ids: [] });
    expect(manifest.content_scripts.map((one: { world?: string }) => one.world ?? 'ISOLATED')).toEqual(['ISOLATED']);
  });

  it('lets pages of the extension load only what it brings, and connect nowhere', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/connect-src 'none'/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('names the messages of each language that it has', () => {
    const used = JSON.stringify(manifest).match(/__MSG_(\w+)__/g) ?? [];
    for (const language of readdirSync(join(dist, '_locales'))) {
      const messages = JSON.parse(textOf(`_locales/${language}/messages.json`));
      for (const name of used) expect(messages[name.slice(6, -2)]?.message, `${name} in ${language}`).toBeTruthy();
    }
  });
});

/** Code out of texts, requests, code from elsewhere. */
const DANGEROUS = [
  /\beval\b\)?\(|\bnew Function\b|[^.\w]Function\(|\bset(Timeout|Interval)\(\s*["'`]/g,
  /\bfetch\(|XMLHttpRequest|\bWebSocket\b|sendBeacon|\bEventSource\b|WebTransport|RTCPeerConnection/g,
  /importScripts|sourceMappingURL/g,
];

describe('the scripts', () => {
  it.each(scripts)('%s evaluates no text and asks no server', (file) => {
    const text = textOf(file);
    const found = DANGEROUS.flatMap((pattern) => text.match(pattern) ?? []);
    expect(found).toEqual([]);
  });

  it('the worker knows no document', () => {
    for (const file of withImports(worker))
      expect(textOf(file), file).not.toMatch(/(?<![.\w$'"`])(document|window|localStorage)\s*[.[]/);
  });

  it('no page runs the worker, not even by a part that comes later', () => {
    const entry = [...textOf(worker).matchAll(/import\s*["'](\.\/[^"']+)["']/g)].map((match) => join(match[1] ?? ''));
    expect(entry.length).toBeGreaterThan(0);
    const others = scripts.filter((file) => file !== worker && !entry.includes(file));
    for (const file of others) for (const part of entry) expect(withImports(file), file).not.toContain(part);
  });

  it('the content script is one file without imports', () => {
    for (const file of content) expect([...withImports(file)]).toEqual([file]);
    for (const file of content) expect(textOf(file).match(/\bimport\([^)]*/g) ?? []).toEqual([]);
  });

  it('keeps the roots closed in a release, and opens them only in a test build', () => {
    const open = /attachShadow\(\{\s*mode:\s*["'`]open/;
    const release = content.map(textOf).join('');
    expect(release).toMatch(/attachShadow\(\{\s*mode:\s*["'`]closed/);
    expect(release.match(open)).toBeNull();
    const testBuild = JSON.parse(readFileSync(join(ROOT, 'dist-test/manifest.json'), 'utf8'));
    const [script = ''] = testBuild.content_scripts[0].js;
    expect(readFileSync(join(ROOT, 'dist-test', script), 'utf8')).toMatch(open);
  });

  it('pages of the extension hold no script of their own', () => {
    for (const html of files.filter((file) => file.endsWith('.html'))) {
      expect(textOf(html).match(/<script(?![^>]*\bsrc="\/(?!\/))[^>]*>|\son\w+=|javascript:/gi) ?? [], html).toEqual(
        [],
      );
    }
  });
});

describe('the size, compressed', () => {
  const { code, tables, popup } = sizesOf(dist);

  it('content script: at most 20 KB of code and 30 KB of tables', () => {
    console.log(`content script: ${code + tables} B gz, of which tables ${tables} B, code ${code} B`);
    expect(tables).toBeLessThanOrEqual(30 * KB);
    expect(code).toBeGreaterThan(0);
    expect(code).toBeLessThanOrEqual(20 * KB);
  });

  it('popup: at most 30 KB', () => {
    console.log(`popup: ${popup} B gz`);
    expect(popup).toBeGreaterThan(0);
    expect(popup).toBeLessThanOrEqual(30 * KB);
  });
});
