import { describe, expect, it } from 'vitest';
import { languageFor, plural, speakWith, t, tMaybe } from '../src/i18n';

const OURS = ['en', 'hu', 'pt-BR', 'zh-CN', 'zh-TW'];
function browserIn(uiLanguage: string): void {
  Object.assign(globalThis, { chrome: { i18n: { getUILanguage: () => uiLanguage } } });
}

describe('the language to speak', () => {
  it.each([
    ['hu', 'hu'],
    ['zh-TW', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['zh-SG', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['pt-PT', 'pt-BR'],
    ['en-GB', 'en'],
    ['fi', 'en'],
  ])("is the nearest of ours to the browser's, or to the chosen one: %s speaks %s", (wanted, spoken) => {
    browserIn(wanted);
    expect(languageFor(null, OURS)).toBe(spoken);
    browserIn('hu');
    expect(languageFor(wanted, OURS)).toBe(spoken);
  });

  it('is English where a policy names what is no language', () => {
    browserIn('hu');
    expect(languageFor('english please', OURS)).toBe('en');
  });
});

describe('texts', () => {
  it('are those of the language that was loaded, with their values filled in', () => {
    expect(t('stop')).toBe('');
    speakWith(
      new Map([
        ['language_tag', 'pl'],
        ['stop', 'Zatrzymaj'],
        ['rows_read_of', '$1 z $2'],
        ['rows_read_more_few', '$1 wiersze'],
        ['rows_read_more_other', '$1 wiersza'],
        ['rows_read_more_many', ''],
      ]),
    );
    expect(t('stop')).toBe('Zatrzymaj');
    expect(t('rows_read_of', 3, '$1')).toBe('3 z $1');
    expect(plural('rows_read_more', 3)).toBe('3 wiersze');
    expect(plural('rows_read_more', 5)).toBe('5 wiersza');
    expect(tMaybe('no_such_text', 'a code')).toBe('a code');
  });
});
