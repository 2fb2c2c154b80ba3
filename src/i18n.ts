/** Texts in the user's language. All wording lives in `public/_locales`; code names a message by its key. */
import type messages from '../public/_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

/** `rows` where `rows_one` and `rows_other` exist. */
export type PluralKey = { [K in MessageKey]: K extends `${infer Stem}_other` ? Stem : never }[MessageKey];

/** The language of the texts, as a BCP 47 tag. */
export function language(): string {
  return chrome.i18n.getMessage('language_tag') || 'en';
}

/** The text of a message with its `$1`, `$2` … filled in. */
export function t(key: MessageKey, ...params: readonly (string | number)[]): string {
  return chrome.i18n.getMessage(key, params.map(String));
}

/** The text of `key` in the plural form of `count`; `$1` is the count, written in the language's digits. */
export function plural(key: PluralKey, count: number, ...params: readonly (string | number)[]): string {
  const tag = language();
  const form = new Intl.PluralRules(tag).select(count);
  const shown = [new Intl.NumberFormat(tag).format(count), ...params].map(String);
  return chrome.i18n.getMessage(`${key}_${form}`, shown) || chrome.i18n.getMessage(`${key}_other`, shown);
}

/** A text for a key that is put together at run time (`condition_${id}`), or the fallback where there is none. */
export function tMaybe(key: string, fallback: string, ...params: readonly (string | number)[]): string {
  return chrome.i18n.getMessage(key, params.map(String)) || fallback;
}
