import data from './data/names.json';
import { nameKey } from './key';

let decoded: readonly (readonly [words: string, edition: string])[] | undefined;

/** The words for editions, longest first, so that "nonprofit staff pricing" is one. */
function editionWords(): NonNullable<typeof decoded> {
  decoded ??= Object.entries(data.editions)
    .flatMap(([edition, words]) => words.split('|').map((text) => [text, edition] as const))
    .sort(([a], [b]) => b.length - a.length);
  return decoded;
}

/** A key without the edition words at its end or start, and the edition that they name. */
export function strip(key: string): { rest: string; edition: string } | undefined {
  for (const [words, edition] of editionWords()) {
    if (key.endsWith(words) && key.length > words.length && isBoundary(key, key.length - words.length)) {
      return { rest: key.slice(0, -words.length).trim(), edition };
    }
    if (key.startsWith(`${words} `)) return { rest: key.slice(words.length + 1), edition };
  }
  return undefined;
}

/** Whether a text is nothing but the name of an edition that has no product of its own here: "GCC", "Education". */
export function isOtherEdition(text: string): boolean {
  return data.otherEditions.split('|').includes(nameKey(text));
}

/** Between words; Chinese, Japanese and Korean write none. */
function isBoundary(key: string, at: number): boolean {
  return key[at - 1] === ' ' || /[\p{sc=Han}\p{sc=Hangul}\p{sc=Katakana}]/u.test(key.slice(at, at + 1));
}
