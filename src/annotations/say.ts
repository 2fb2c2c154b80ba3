import { language, tMaybe } from '../i18n';
import type { Say } from '../report/explain';

/** Puts messages into the user's language. */
export function sayer(): Say {
  const format = new Intl.ListFormat(language(), { type: 'conjunction' });
  return { text: tMaybe, list: (words) => format.format(words) };
}
