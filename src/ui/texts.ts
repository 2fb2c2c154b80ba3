import { byLanguage, type Texts } from '../i18n';
import { textsFrom } from '../texts';

const OF_WORKER = byLanguage(
  import.meta.glob<string>('../../public/_locales/*/messages.json', { query: '?worker', import: 'default' }),
);
const OF_PAGES = byLanguage(
  import.meta.glob<string>('../../public/_locales/*/messages.json', { query: '?pages', import: 'default' }),
);

/** The languages that the texts exist in, as BCP 47 tags. */
export const LANGUAGES: readonly string[] = [...OF_PAGES.keys()];

/** Loads the texts of one of them. */
export async function textsOf(language: string): Promise<Texts> {
  const [worker = '', pages] = await Promise.all([OF_WORKER, OF_PAGES].map((files) => files.get(language)?.()));
  return textsFrom(worker, pages);
}
