import { byLanguage, type Texts } from '../i18n';
import { textsFrom } from '../texts';

/** A worker may neither import nor fetch while it runs, so all languages come with it; as text, which costs little to load. */
const LINES = byLanguage(
  import.meta.glob<string>('../../public/_locales/*/messages.json', {
    eager: true,
    query: '?worker',
    import: 'default',
  }),
);

/** The languages that the texts exist in, as BCP 47 tags. */
export const LANGUAGES: readonly string[] = [...LINES.keys()];

/** What the worker says in one of them. */
export function textsOf(language: string): Texts {
  return textsFrom(LINES.get(language) ?? '');
}
