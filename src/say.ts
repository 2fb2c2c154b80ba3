import { language, type PluralKey, plural, tMaybe } from './i18n';
import type { Say } from './report/explain';

/** Puts the report's codes into the user's language. */
export function sayer(): Say {
  return {
    text: tMaybe,
    plural: (key, count) => plural(key as PluralKey, count),
    list: (words) => new Intl.ListFormat(language(), { type: 'conjunction' }).format(words),
  };
}
