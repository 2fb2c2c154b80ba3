import { zipSync } from 'fflate';

const UNIX = 3;
const REGULAR_FILE_0644 = 0o100644 << 16;

/**
 * A zip that depends on names and contents alone: entries in the order of their names, one time and one mode for all. fflate
 * writes a Date's local fields, so the same local noon is the same everywhere.
 * @param {ReadonlyMap<string, Uint8Array>} files
 */
export function deterministicZip(files) {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const options = { level: 9, mtime: new Date(1980, 0, 1, 12), os: UNIX, attrs: REGULAR_FILE_0644 };
  return zipSync(Object.fromEntries(sorted.map(([name, content]) => [name, [content, options]])));
}
