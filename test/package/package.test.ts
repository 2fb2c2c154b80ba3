/** The packages for the stores: the same bytes from any folder, time zone and umask, and nothing in them but what is allowed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = ['LICENSE', 'manifest.json', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
const FOLDERS = ['src', 'public', 'scripts'];
const STORES = ['chrome', 'edge', 'firefox'] as const;

const temporary = mkdtempSync(join(tmpdir(), 'upgrade lens '));
const here = join(temporary, 'here');
const elsewhere = join(temporary, 'elsewhere');
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** The project in another folder, as a second person would have it. */
function copyOfProject(): string {
  const copy = join(temporary, 'a copy', 'of it');
  mkdirSync(copy, { recursive: true });
  for (const name of [...SOURCES, ...FOLDERS]) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

function build(root: string, output: string, timeZone: string, umask: string): void {
  const command = [process.execPath, 'scripts/package.mjs', '--output', output];
  const [program = '', ...args] =
    process.platform === 'win32' ? command : ['sh', '-c', `umask ${umask}; exec "$@"`, 'sh', ...command];
  const { status, stderr } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, TZ: timeZone },
  });
  expect(stderr.split('\n').filter((line) => line.startsWith('No packages'))).toEqual([]);
  expect(status).toBe(0);
}

const zipOf = (store: string, folder = here): Buffer => {
  const name = readdirSync(folder).find((file) => file.endsWith(`-${store}.zip`)) ?? '';
  return readFileSync(join(folder, name));
};
const filesOf = (store: string) => unzipSync(zipOf(store));
const manifestOf = (store: string) => new TextDecoder().decode(filesOf(store)['manifest.json']);

beforeAll(() => {
  build(ROOT, here, 'America/Los_Angeles', '022');
  build(copyOfProject(), elsewhere, 'Pacific/Kiritimati', '077');
}, 180_000);

describe('two builds', () => {
  it.each(STORES)('of the package for %s are the same, byte for byte', (store) => {
    expect(zipOf(store).equals(zipOf(store, elsewhere))).toBe(true);
  });

  it('have checksums beside them', () => {
    const sums = readFileSync(join(here, 'SHA256SUMS'), 'utf8');
    expect(sums).toBe(readFileSync(join(elsewhere, 'SHA256SUMS'), 'utf8'));
    const lines = sums.trimEnd().split('\n');
    expect(lines).toHaveLength(STORES.length);
    for (const line of lines) {
      const [sum, name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(readFileSync(join(here, name)))
          .digest('hex'),
      ).toBe(sum);
    }
  });
});

describe.each(STORES)('the package for %s', (store) => {
  it('holds a built extension and the licences, in the order of their names', () => {
    const names = Object.keys(filesOf(store));
    expect(names).toEqual([...names].sort());
    const kinds = names.map((name) => name.replace(/^assets\/.+\.(js|css)$/, 'assets/*.$1'));
    expect([...new Set(kinds)]).toEqual(expect.arrayContaining(['LICENSES.txt', 'assets/*.js', 'manifest.json']));
    const texts = names.filter((name) => !name.endsWith('.png')).map((name) => [name, filesOf(store)[name]] as const);
    const paths = texts.filter(([, bytes]) => new TextDecoder().decode(bytes).includes(ROOT.slice(0, -1)));
    expect(paths.map(([name]) => name)).toEqual([]);
  });

  it('has a time that says nothing, and no file that can be run', () => {
    for (const { time, mode } of entriesOf(zipOf(store))) {
      expect(time).toBe('1980-1-1 12:0:0');
      expect(mode.toString(8)).toBe('100644');
    }
  });

  it('has the manifest that was last looked at', async () => {
    await expect(`${JSON.stringify(JSON.parse(manifestOf(store)), null, 2)}\n`).toMatchFileSnapshot(
      `manifest-${store}.snap`,
    );
  });
});

describe('what may be packed', () => {
  it('is a list: a file that it does not name stops the packing', async () => {
    const { builtFiles } = await import('../../scripts/package/files.mjs');
    const folder = join(temporary, 'strange');
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'manifest.json'), '{}');
    expect([...builtFiles(folder).keys()]).toEqual(['manifest.json']);
    for (const name of ['.env', 'assets/background.js.map', 'assets/notes.txt']) {
      writeFileSync(join(folder, name), '');
      expect(() => builtFiles(folder)).toThrow(name);
      rmSync(join(folder, name));
    }
  });
});

/** Time and mode of each entry, out of the zip's central directory (APPNOTE 4.3.12). */
function entriesOf(zip: Buffer): { time: string; mode: number }[] {
  const entries: { time: string; mode: number }[] = [];
  let at = zip.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  while (at >= 0 && zip.readUInt32LE(at) === 0x02014b50) {
    const [clock, day] = [zip.readUInt16LE(at + 12), zip.readUInt16LE(at + 14)];
    const date = `${1980 + (day >> 9)}-${(day >> 5) & 15}-${day & 31}`;
    const time = `${date} ${clock >> 11}:${(clock >> 5) & 63}:${(clock & 31) * 2}`;
    entries.push({ time, mode: zip.readUInt16LE(at + 40) });
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  expect(entries.length).toBeGreaterThan(5);
  return entries;
}
