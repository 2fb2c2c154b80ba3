/** Presses the page's script once more: what the bundler's minifier leaves, another takes, some 500 bytes once packed. */
import { readFile, writeFile } from 'node:fs/promises';
import { minify } from 'terser';

/** @param {string} file path of a script, which is rewritten */
export async function press(file) {
  const { code } = await minify(await readFile(file, 'utf8'), {
    ecma: 2020,
    compress: { passes: 3, hoist_funs: true, unsafe: true, unsafe_arrows: true },
  });
  if (!code) throw new Error(`Nothing is left of ${file}`);
  await writeFile(file, code);
}
