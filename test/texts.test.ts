/** The texts as they are packed: what is in `_locales` comes out again, in each language, in a worker and in a page. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { WORKER_TEXTS } from '../scripts/texts.mjs';
import { byLanguage } from '../src/i18n';
import { textsFrom } from '../src/texts';
import { LANGUAGES, textsOf } from '../src/worker/texts';

const LOCALES = readdirSync('public/_locales');
const PAGES = byLanguage(
  import.meta.glob<string>('../public/_locales/*/messages.json', { eager: true, query: '?pages', import: 'default' }),
);
const WORKER = byLanguage(
  import.meta.glob<string>('../public/_locales/*/messages.json', { eager: true, query: '?worker', import: 'default' }),
);
const said = (texts: ReadonlyMap<string, string>) => Object.fromEntries([...texts].filter(([, text]) => text !== ''));

it.each(LOCALES)('%s', (locale) => {
  const file = JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8'));
  const messages = Object.entries<{ message: string }>(file).map(([key, { message }]) => [key, message] as const);
  const language = locale.replace('_', '-');
  expect(messages.length).toBeGreaterThan(800);
  expect(said(textsFrom(WORKER.get(language) ?? '', PAGES.get(language)))).toEqual(Object.fromEntries(messages));
  const ofWorker = messages.filter(([key]) => WORKER_TEXTS.test(key));
  expect(said(textsOf(language))).toEqual(Object.fromEntries(ofWorker));
});

it('all languages are there, by their tags', () => {
  expect(LANGUAGES).toHaveLength(LOCALES.length);
  expect(LANGUAGES).toEqual(expect.arrayContaining(['en', 'hu', 'pt-BR', 'zh-TW']));
});
