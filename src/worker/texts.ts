import type { Texts } from '../i18n';

/** A worker may neither import nor fetch while it runs, so all languages come with it; as text, which costs little to load. */
const FILES = import.meta.glob<string>('../../public/_locales/*/messages.json', {
  eager: true,
  query: '?raw&worker-texts',
  import: 'default',
});

/** The languages that the texts exist in, as BCP 47 tags. */
export const LANGUAGES: readonly string[] = Object.keys(FILES).map((file) =>
  (file.split('/').at(-2) ?? '').replace('_', '-'),
);

/** The texts of a language of ours, null of any other. */
export function textsOf(language: string): Texts | null {
  const file = FILES[`../../public/_locales/${language.replace('-', '_')}/messages.json`];
  return file === undefined ? null : JSON.parse(file);
}
