import type { TaughtShape } from '../portal/types';
import type { Vocabulary } from '../portal/words';
import type { Meaning } from '../subscriptions/meaning';
import { ask } from './worker';

/** Longer texts are no names, words or labels. */
const LONGEST = 250;
/** Texts that are kept; a page that shows more is read as if it were new. */
const MOST = 60_000;
const NOTHING: Partial<Meaning> = {};

interface Answer {
  readonly meanings: readonly (Partial<Meaning> | 0)[];
  readonly taught: TaughtShape | null;
}

/** What the page's texts mean: the tables of all languages stay with the worker, which is asked once about each text. */
export function askedVocabulary(): Vocabulary {
  const known = new Map<string, Partial<Meaning>>();
  const missing = new Set<string>();
  /** Comes with the first answer, and no list is read before: whatever stands in it has been asked about. */
  let taught: TaughtShape | null = null;

  return {
    words(text) {
      const found = text === '' || text.length > LONGEST ? NOTHING : known.get(text);
      if (!found) missing.add(text);
      return found ?? NOTHING;
    },
    get missing() {
      return missing.size;
    },
    get taught() {
      return taught;
    },
    async learn() {
      const texts = [...missing];
      missing.clear();
      const language = document.documentElement.lang || null;
      const answer = await ask<Answer>({ type: 'words', texts, language });
      taught = answer?.taught ?? taught;
      if (known.size > MOST) known.clear();
      for (const [i, said] of answer?.meanings.entries() ?? []) known.set(texts[i] ?? '', said || NOTHING);
      return !!answer;
    },
  };
}
