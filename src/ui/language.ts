import { languageFor, speakWith } from '../i18n';
import { loadOptions, watchOptions } from '../kept-options';

/** Makes this page speak the language that the user chose, else the browser's; once another is chosen, the page starts anew. */
export async function speakChosenLanguage(): Promise<void> {
  const loading = import('./texts');
  const { language: chosen } = await loadOptions();
  watchOptions(({ language }) => language !== chosen && location.reload());
  const { LANGUAGES, textsOf } = await loading;
  speakWith(await textsOf(languageFor(chosen, LANGUAGES)));
}
