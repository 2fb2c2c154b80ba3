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

/** What the page's texts mean: the tables of all languages stay with the worker, which is asked once about each text. */
export function askedVocabulary(): Vocabulary {
  const known = new Map<string, Meaning>();
  const missing = new Set<string>();

  const meaning = (text: string): Meaning | undefined => {
    if (text === '' || text.length > LONGEST) return NOTHING;
    const found = known.get(text);
    if (!found) missing.add(text);
    return found;
  };

  return {
    words: wordsFrom(meaning),
    get missing() {
      return missing.size;
    },
    async learn() {
      const texts = [...missing];
      missing.clear();
      const language = document.documentElement.lang || null;
      const answer = await ask<{ meanings: (Partial<Meaning> | 0)[] }>({ type: 'words', texts, language });
      if (known.size > MOST) known.clear();
      answer?.meanings.forEach((said, i) => {
        known.set(texts[i] ?? '', said ? { ...NOTHING, ...said } : NOTHING);
      });
      return !!answer;
    },
  };
}
