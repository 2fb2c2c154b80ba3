/** Texts as the build packs them (`scripts/texts.mjs`): the messages of a language as lines, in the order of the keys. */
import joinedKeys from '../public/_locales/en/messages.json?keys';
import type { Texts } from './i18n';

const KEYS = joinedKeys.split('\n');

/** A language's texts by their keys: what the worker says, and what only pages say. */
export function textsFrom(worker: string, pages = ''): Texts {
  const messages = `${worker}\n${pages}`.split('\n');
  return new Map(KEYS.map((key, at) => [key, messages[at] ?? '']));
}
