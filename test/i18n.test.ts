import { afterEach, describe, expect, it } from 'vitest';
import { languageToLoad, speakWith, t } from '../src/i18n';
import { speak } from './ui/fixtures/i18n';

const OURS = ['en', 'hu', 'pt-BR', 'zh-CN', 'zh-TW'];
/** A browser that gives an extension none of its texts. */
function silentBrowser(uiLanguage: string): void {
  Object.assign(globalThis, { chrome: { i18n: { getMessage: () => '', getUILanguage: () => uiLanguage } } });
}
afterEach(() => speakWith(null));

describe('the language to load', () => {
  it('is the chosen one, and none where the browser has the texts', () => {
    speak('en');
    expect(languageToLoad('hu', OURS)).toBe('hu');
    expect(languageToLoad(null, OURS)).toBe(null);
  });

  it.each([
    ['hu', 'hu'],
    ['zh-TW', 'zh-TW'],
    ['zh-HK', 'zh-CN'],
    ['pt-PT', 'pt-BR'],
    ['en-GB', 'en'],
    ['fi', 'en'],
  ])('is the nearest of ours where the browser, in %s, has no texts: %s', (uiLanguage, nearest) => {
    silentBrowser(uiLanguage);
    expect(languageToLoad(null, OURS)).toBe(nearest);
    expect(languageToLoad('hu', OURS)).toBe('hu');
  });

  it('speaks with what was loaded', () => {
    silentBrowser('en');
    expect(t('stop')).toBe('');
    speakWith({ stop: { message: 'Stop' } });
    expect(t('stop')).toBe('Stop');
  });
});
