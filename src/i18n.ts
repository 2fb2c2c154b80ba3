/** Texts in the user's language. All wording lives in `public/_locales`; code names a message by its key. */
import type messages from '../public/_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

/** `rows` where `rows_one` and `rows_other` exist. */
export type PluralKey = { [K in MessageKey]: K extends `${infer Stem}_other` ? Stem : never }[MessageKey];

/** The messages of one language, as its file holds them. */
export type Texts = Readonly<Record<string, { readonly message: string }>>;

/** The texts of the language that the user chose; null where the browser's counts, whose texts the browser looks up. */
let chosen: Texts | null = null;

/** Speaks with these texts from now on, or (null) in the browser's language. */
export function speakWith(texts: Texts | null): void {
  chosen = texts;
}

/**
 * The language whose texts must be loaded, as a BCP 47 tag: the one that the user chose; else, where the browser has no texts for us,
 * the nearest of `ours` to its own; else null. Chromium 156 gives none to a process whose first extension page was closed while its
 * styles came (seen with the first page, 15 of 20 starts; with the page's styles taken out, 0 of 8).
 */
export function languageToLoad(chosen: string | null, ours: readonly string[]): string | null {
  if (chosen || chrome.i18n.getMessage('language_tag')) return chosen;
  const wanted = chrome.i18n.getUILanguage();
  const [primary] = wanted.split('-');
  return ours.find((tag) => tag === wanted) ?? ours.find((tag) => tag.split('-')[0] === primary) ?? 'en';
}

/** The language of the texts, as a BCP 47 tag. */
export function language(): string {
  return message('language_tag') || 'en';
}

/** Direction of that language. */
export function direction(): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur)\b/.test(language()) ? 'rtl' : 'ltr';
}

/** The text of a message with its `$1`, `$2` … filled in. */
export function t(key: MessageKey, ...params: readonly (string | number)[]): string {
  return message(key, params.map(String));
}

/** The text of `key` in the plural form of `count`; `$1` is the count, written in the language's digits. */
export function plural(key: PluralKey, count: number, ...params: readonly (string | number)[]): string {
  const tag = language();
  const form = new Intl.PluralRules(tag).select(count);
  const shown = [new Intl.NumberFormat(tag).format(count), ...params].map(String);
  return message(`${key}_${form}`, shown) || message(`${key}_other`, shown);
}

/** A text for a key that is put together at run time (`condition_${id}`), or the fallback where there is none. */
export function tMaybe(key: string, fallback: string, ...params: readonly (string | number)[]): string {
  return message(key, params.map(String)) || fallback;
}

function message(key: string, params: readonly string[] = []): string {
  const text = chosen && Object.hasOwn(chosen, key) ? chosen[key]?.message : undefined;
  if (text === undefined) return chrome.i18n.getMessage(key, [...params]);
  return text.replace(/\$(\d)/g, (_, n) => params[Number(n) - 1] ?? '');
}
