import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const HERE = fileURLToPath(new URL('.', import.meta.url));

function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Changes with every source of the portal and with the lock file. */
function stampOf(root: string): string {
  const hash = createHash('sha256');
  for (const file of [...sourcesUnder(HERE), join(root, 'package-lock.json')]) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** Builds the portal's pages into `folder` unless they are there already. Returns name → content. */
export async function bundlePages(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const stampFile = join(folder, 'stamp');
  const stamp = stampOf(join(HERE, '../..'));
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
    rmSync(folder, { recursive: true, force: true });
    await build({
      configFile: false,
      root: join(HERE, 'pages'),
      base: '/__portal/',
      logLevel: 'error',
      publicDir: false,
      oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
      define: { 'process.env.NODE_ENV': JSON.stringify('production') },
      build: {
        outDir: folder,
        emptyOutDir: true,
        modulePreload: false,
        cssCodeSplit: false,
        chunkSizeWarningLimit: 5000,
        reportCompressedSize: false,
        rolldownOptions: {
          input: join(HERE, 'pages/main.ts'),
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', assetFileNames: 'main[extname]' },
        },
      },
    });
    mkdirSync(folder, { recursive: true });
    writeFileSync(stampFile, stamp);
  }
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}
