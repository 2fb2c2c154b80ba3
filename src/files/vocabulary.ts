import { readStatus } from '../subscriptions/status';
import { headerColumn } from '../subscriptions/words';
import type { Vocabulary } from './types';

/** The portal's words in all languages. */
export const vocabulary: Vocabulary = {
  column: headerColumn,
  status: (word, language, now) => readStatus(word, language, now).status,
};
