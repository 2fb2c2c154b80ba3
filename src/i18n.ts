/** Texts in the user's language. All wording lives in `public/_locales`; code names a message by its key. */
import type messages from '../public/_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

/** `rows` where `rows_one` and `rows_other` exist. */
export type PluralKey = { [K in MessageKey]: K extends `${infer Stem}_other` ? Stem : never }[MessageKey];

/** The messages of one language by their keys. */
export type Texts = ReadonlyMap<string, string>;

let texts: Texts = new Map();

/** Speaks with these texts from now on. */
export function speakWith(spoken: Texts): void {
  texts = spoken;
}

/**
 * The language to speak, of `ours`: the chosen one, else the browser's, or one that is written alike (Hong Kong's Chinese as Taiwan's),
 * else English. All are BCP 47 tags. The browser's own look-up of messages is not asked: it knows no other language than its own, and
 * Chromium 156 gives no text at all to a process whose first page was closed while its styles came (15 of 20 starts).
 */
export function languageFor(chosen: string | null, ours: readonly string[]): string {
  const wanted = chosen ?? chrome.i18n.getUILanguage();
  return ours.find((tag) => tag === wanted) ?? ours.find((tag) => written(tag) === written(wanted)) ?? 'en';
}

/** Language and script: `zh-Hant` of `zh-HK`. What is no tag (a policy may say anything) is like itself alone. */
function written(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return tag;
  }
}

/** Files of `_locales` by their languages, as BCP 47 tags. */
export function byLanguage<File>(files: Readonly<Record<string, File>>): ReadonlyMap<string, File> {
  const tagOf = (path: string) => path.split('/').at(-2)?.replace('_', '-') ?? '';
  return new Map(Object.entries(files).map(([path, file]) => [tagOf(path), file]));
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
  return (texts.get(key) ?? '').replace(/\$(\d)/g, (_, n) => params[Number(n) - 1] ?? '');
}
