/** What the user chose for all customers: on disk (`storage.local`), nothing of any customer. */
import browser from 'webextension-polyfill';
import { type Options, optionsSchema } from './messages';
import { loadPolicy, optionsUnder } from './policy';

const NAME = 'options';

export const DEFAULT_OPTIONS: Options = {
  language: null,
  unknownCommerceIs: 'traditional',
  packs: ['csp-table', 'api-2019', 'new-commerce'],
};

/** The options in force: as they are kept, as an administrator's policy wants them, else the defaults. */
export async function loadOptions(): Promise<Options> {
  const [policy, kept] = await Promise.all([loadPolicy(), keptOptions()]);
  return optionsUnder(policy, DEFAULT_OPTIONS, kept);
}

/** Null where nothing is kept or it cannot be read. */
async function keptOptions(): Promise<Options | null> {
  try {
    const kept = optionsSchema.safeParse((await browser.storage.local.get(NAME))[NAME]);
    return kept.success ? kept.data : null;
  } catch {
    return null;
  }
}

/** Only the worker writes them. Throws where the storage does. */
export async function saveOptions(options: Options): Promise<void> {
  await browser.storage.local.set({ [NAME]: options });
}

export async function forgetKeptOptions(): Promise<void> {
  await browser.storage.local.remove(NAME);
}

/** Calls `changed` whenever other options are kept, from whichever part of the extension. */
export function watchOptions(changed: (options: Options) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (NAME in changes) void loadOptions().then(changed);
  });
}
