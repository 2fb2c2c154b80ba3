import type { TaughtShape } from '../portal/types';
import { type Vocabulary, wordsFrom } from '../portal/words';
import type { Meaning } from '../subscriptions/meaning';
import { ask } from './worker';

/** Longer texts are no names, words or labels. */
const LONGEST = 250;
/** Texts that are kept; a page that shows more is read as if it were new. */
const MOST = 60_000;
const NOTHING: Meaning = {
  header: null,
  isStatus: false,
  isProduct: false,
  isProductId: false,
  quantity: null,
  total: null,
  paging: null,
};

interface Answer {
  readonly meanings: readonly (Partial<Meaning> | 0)[];
  readonly taught: TaughtShape | null;
}

/** What the page's texts mean: the tables of all languages stay with the worker, which is asked once about each text. */
export function askedVocabulary(): Vocabulary {
  const known = new Map<string, Meaning>();
  const missing = new Set<string>();
  let taught: TaughtShape | null | undefined;

  const meaning = (text: string): Meaning | undefined => {
    if (text === '' || text.length > LONGEST) return NOTHING;
    const found = known.get(text);
    if (!found) missing.add(text);
    return found;
  };

  return {
    words: wordsFrom(meaning),
    get missing() {
      // What the user taught is asked with the first texts: no list may be read without it.
      return missing.size + Number(taught === undefined);
    },
    get taught() {
      return taught ?? null;
    },
    async learn() {
      const texts = [...missing];
      missing.clear();
      const language = document.documentElement.lang || null;
      const answer = await ask<Answer>({ type: 'words', texts, language });
      if (known.size > MOST) known.clear();
      if (answer) taught = answer.taught;
      answer?.meanings.forEach((said, i) => {
        known.set(texts[i] ?? '', said ? { ...NOTHING, ...said } : NOTHING);
      });
      return !!answer;
    },
  };
}
