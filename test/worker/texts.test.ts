import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { WORKER_TEXTS } from '../../scripts/texts.mjs';

const FOLDERS = ['src/worker', 'src/report'];
/** Exports are made by the pages. */
const NOT_OF_THE_WORKER = /^(export|csv|note|redact|schema)/;
const CALL = /\b(t|tMaybe|plural|text)\(\s*['`]([a-z_]+)/g;

it('the worker carries the texts that it asks for, in the language that the user chose', () => {
  const asked = FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => folder === 'src/worker' || !NOT_OF_THE_WORKER.test(file))
      .flatMap((file) =>
        [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(CALL)].map(([, call, key = '']) =>
          call === 'plural' ? `${key}_other` : key,
        ),
      ),
  );
  expect(asked.length).toBeGreaterThan(30);
  expect(asked).toContain('teach_choose');
  expect(asked.filter((key) => !WORKER_TEXTS.test(key))).toEqual([]);
});
