import { readFileSync } from 'node:fs';

/** The messages that the worker puts together: marks, cards, the badge. A test holds its code against this. */
export const WORKER_TEXTS =
  /^(language_tag|extension_name|stop|cancel|read_all|export_subscription_id)$|^(rows_read|read_all|column|teach|verdict|card|note|reason|service|status|why|condition|badge_title|marker|reading)_/;

/**
 * Texts that are imported (`messages.json?raw`) for the language that the user chose come without the remarks to translators, and for
 * the worker (`?raw&worker-texts`) only those that it needs.
 */
export const leanTexts = {
  name: 'lean-texts',
  apply: 'build',
  enforce: 'post',
  transform(_code, id) {
    const [file, query = ''] = id.split('?');
    if (!/_locales[\\/]\w+[\\/]messages\.json$/.test(file) || !query.includes('raw')) return null;
    const wanted = query.includes('worker-texts') ? (key) => WORKER_TEXTS.test(key) : () => true;
    const texts = Object.entries(JSON.parse(readFileSync(file, 'utf8'))).filter(([key]) => wanted(key));
    const lean = Object.fromEntries(texts.map(([key, { message }]) => [key, { message }]));
    return { code: `export default ${JSON.stringify(JSON.stringify(lean))}`, map: null };
  },
};
