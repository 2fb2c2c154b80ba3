import { languageToLoad, speakWith } from '../i18n';
import { loadOptions, watchOptions } from '../kept-options';

const FILES = import.meta.glob<string>('../../public/_locales/*/messages.json', { query: '?raw', import: 'default' });

/** The languages that the texts exist in, as BCP 47 tags. */
export const LANGUAGES: readonly string[] = Object.keys(FILES).map((file) =>
  (file.split('/').at(-2) ?? '').replace('_', '-'),
);

/** Makes this page speak the language that the user chose, else the browser's; once another is chosen, the page starts anew. */
export async function speakChosenLanguage(): Promise<void> {
  const { language } = await loadOptions();
  watchOptions((options) => options.language !== language && location.reload());
  const toLoad = languageToLoad(language, LANGUAGES);
  const file = FILES[`../../public/_locales/${toLoad?.replace('-', '_')}/messages.json`];
  // A chunk that is gone with its version of the extension leaves the browser's language.
  const texts = await file?.().catch(() => null);
  speakWith(texts ? JSON.parse(texts) : null);
}
