import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Messages = Record<string, { message: string; description?: string; placeholders?: unknown }>;

const LANGUAGES = readdirSync('public/_locales');
const read = (lang: string) => JSON.parse(readFileSync(`public/_locales/${lang}/messages.json`, 'utf8')) as Messages;
const en = read('en');

const files = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(dir, entry.name)) : join(dir, entry.name),
  );
const code = files('src')
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const data = readFileSync('src/guidance/guidance.json', 'utf8');
const manifest = readFileSync('manifest.json', 'utf8');

/** Stems with plural forms: `rows` where English has `rows_one` and `rows_other`. */
const stems = Object.keys(en)
  .filter((key) => key.endsWith('_other') && key.replace(/_other$/, '_one') in en)
  .map((key) => key.replace(/_other$/, ''));
const isForm = (key: string) => stems.some((stem) => new RegExp(`^${stem}_(zero|one|two|few|many|other)$`).test(key));
const single = (messages: Messages) => Object.keys(messages).filter((key) => !isForm(key));

/** The plural forms that counts up to a thousand take in a language. */
const formsOf = (lang: string) => {
  const rules = new Intl.PluralRules(lang.replace('_', '-'));
  return [...new Set(Array.from({ length: 1001 }, (_, n) => rules.select(n)))].sort();
};
const placeholders = (message: string) => [...new Set(message.match(/\$\d/g))].sort().join(' ');

describe.each(LANGUAGES)('%s', (lang) => {
  const messages = read(lang);

  it('has the keys of English', () => {
    expect(single(messages).sort()).toEqual(single(en).sort());
  });

  it('has the plural forms of its language, and no other', () => {
    const wrong = stems.filter((stem) => {
      const forms = Object.keys(messages).filter((key) => isForm(key) && key.replace(/_[a-z]+$/, '') === stem);
      return (
        forms
          .map((key) => key.slice(stem.length + 1))
          .sort()
          .join() !== formsOf(lang).join()
      );
    });
    expect(wrong).toEqual([]);
  });

  it('fills in what English fills in', () => {
    const wrong = Object.keys(messages).filter((key) => {
      const original = en[key] ?? en[key.replace(/_[a-z]+$/, '_other')];
      return placeholders(messages[key]?.message ?? '') !== placeholders(original?.message ?? '');
    });
    expect(wrong).toEqual([]);
  });

  it('says something everywhere, and names its own language', () => {
    expect(Object.keys(messages).filter((key) => !messages[key]?.message.trim())).toEqual([]);
    expect(messages.language_tag?.message).toBe(lang.replace('_', '-'));
    expect([...(messages.extension_description?.message ?? '')].length).toBeLessThanOrEqual(132);
  });
});

describe('the code', () => {
  it('names only messages that exist', () => {
    const named = [...code.matchAll(/\b(?:t|tMaybe|text|getMessage)\(\s*'([a-z0-9_]+)'/g)].map(([, key]) => key ?? '');
    const counted = [...code.matchAll(/\bplural\(\s*'([a-z0-9_]+)'/g)].map(([, stem]) => `${stem}_other`);
    const shown = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
    expect(named.length).toBeGreaterThan(80);
    expect([...named, ...counted, ...shown].filter((key) => !(key in en))).toEqual([]);
  });

  it('uses every message, by its name or by that of its family', () => {
    const families = [
      ...[...code.matchAll(/`([a-z0-9_]+_)\$\{/g)].map(([, prefix]) => prefix ?? ''),
      ...[...code.matchAll(/\b(?:word|remarkText)\(\s*'([a-z0-9_]+)'/g)].map(([, family]) => `${family}_`),
    ];
    const literals = new Set([...(code + data).matchAll(/['"]([a-z0-9_]+)['"]/g)].map(([, key]) => key));
    const unused = Object.keys(en).filter((key) => {
      const name = isForm(key) ? key.replace(/_[a-z]+$/, '') : key;
      return !literals.has(name) && !manifest.includes(`__MSG_${name}__`) && !families.some((f) => name.startsWith(f));
    });
    expect(unused).toEqual([]);
  });

  it('is described to translators', () => {
    expect(Object.keys(en).filter((key) => !en[key]?.description)).toEqual([]);
  });
});
