import type { Meaning } from '../subscriptions/meaning';
import type { TaughtShape } from './types';

export type { HeaderKind } from '../subscriptions/meaning';

/** What a text of the page may stand for in its language; everything else the reader sees by shape. */
export type Words = (text: string) => Partial<Meaning>;

/** What the texts of a page mean, as far as it is known. */
export interface Vocabulary {
  readonly words: Words;
  /** Texts that were asked about and of which it is not yet known what they mean: a reading that met one does not count. */
  readonly missing: number;
  /** The list that the user has pointed at; null where there is none, or while nobody has answered yet. */
  readonly taught?: TaughtShape | null;
  /** Finds out what the missing texts mean. False where that is not possible now. */
  learn(): Promise<boolean>;
}
