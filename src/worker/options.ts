import { languageFor, speakWith } from '../i18n';
import { forgetKeptOptions, loadOptions, saveOptions } from '../kept-options';
import type { Options } from '../messages';
import { LANGUAGES, textsOf } from './texts';

/** Read once in the worker's life; only the worker writes them. */
let known: Promise<Options> | null = null;

/** The options in use; once they are there, the worker speaks the language chosen in them. */
export function options(): Promise<Options> {
  known ??= loadOptions().then(use);
  return known;
}

/** Another policy is in force: what was read is no longer so. */
export function rereadOptions(): void {
  known = null;
}

/** Keeps them in place of those before. Throws where the storage does. */
export async function setOptions(chosen: Options): Promise<void> {
  await saveOptions(chosen);
  known = null;
  await options();
}

export async function forgetOptions(): Promise<void> {
  await forgetKeptOptions();
  known = null;
  await options();
}

function use(chosen: Options): Options {
  speakWith(textsOf(languageFor(chosen.language, LANGUAGES)));
  return chosen;
}
