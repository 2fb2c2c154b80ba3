import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

const LOCALES = new URL('../public/_locales/', import.meta.url);
const MANIFEST = new URL('../manifest.json', import.meta.url);

const messagesOf = (language) => JSON.parse(readFileSync(new URL(`${language}/messages.json`, LOCALES), 'utf8'));

/** What the worker says: marks, cards, the badge. A test holds its code against this. */
export const WORKER_TEXTS =
  /^(language_tag|extension_name|stop|cancel|read_all|export_subscription_id)$|^(rows_read|read_all|column|teach|verdict|card|note|reason|service|status|why|condition|badge_title|marker|reading)_/;

/** The keys of all languages (some have plural forms that English lacks), in two parts. */
function keys() {
  const all = [...new Set(readdirSync(LOCALES).flatMap((language) => Object.keys(messagesOf(language))))];
  return { worker: all.filter((key) => WORKER_TEXTS.test(key)), pages: all.filter((key) => !WORKER_TEXTS.test(key)) };
}

/**
 * `messages.json?keys` are the keys, those of the worker first; `?worker` and `?pages` the messages of a language for each half of them,
 * a line each: of all forms the one that packs smallest. What the language lacks is an empty line.
 */
function packed(id) {
  const [, file, form] = /^(.*_locales[\\/]\w+[\\/]messages\.json)\?(keys|worker|pages)$/.exec(id) ?? [];
  if (!file) return null;
  const halves = keys();
  if (form === 'keys') return [...halves.worker, ...halves.pages];
  const messages = messagesOf(basename(dirname(file)));
  return halves[form].map((key) => messages[key]?.message ?? '');
}

/** A built extension's `_locales` keep what the manifest names: the browser asks for nothing else. */
function leaveToTheBrowser(folder) {
  const named = [...readFileSync(MANIFEST, 'utf8').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
  for (const language of readdirSync(`${folder}/_locales`)) {
    const messages = messagesOf(language);
    const kept = Object.fromEntries(named.map((key) => [key, { message: messages[key].message }]));
    writeFileSync(`${folder}/_locales/${language}/messages.json`, JSON.stringify(kept));
  }
}

/**
 * The texts, so that each is in a package once: the worker imports its half of all languages, a page both halves of one.
 * @param {string} folder that is built into
 * @returns {import('vite').Plugin}
 */
export const texts = (folder) => ({
  name: 'texts',
  // After the transform that takes them for JSON.
  enforce: 'post',
  transform(_code, id) {
    const lines = packed(id);
    return lines && { code: `export default ${JSON.stringify(lines.join('\n'))}`, map: null };
  },
  closeBundle() {
    if (existsSync(`${folder}/_locales`)) leaveToTheBrowser(folder);
  },
});
