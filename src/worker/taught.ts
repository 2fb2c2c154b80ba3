import browser from 'webextension-polyfill';
import { type Taught, taughtSchema } from '../messages';

/** The list that the user has pointed at stays in `storage.local` until it is forgotten: its shape, nothing of a customer. */
const NAME = 'taught-shape';

/** Read once in the worker's life; only the worker writes it. */
let known: Promise<Taught | null> | null = null;

/** The list that the user has pointed at; a record that cannot be read counts as none. */
export function loadTaught(): Promise<Taught | null> {
  known ??= read();
  return known;
}

/** Keeps it in place of the one before. Throws where the storage does. */
export async function saveTaught(taught: Taught): Promise<void> {
  await browser.storage.local.set({ [NAME]: taught });
  known = Promise.resolve(taught);
}

export async function forgetTaught(): Promise<void> {
  await browser.storage.local.remove(NAME);
  known = Promise.resolve(null);
}

async function read(): Promise<Taught | null> {
  try {
    const stored = taughtSchema.safeParse((await browser.storage.local.get(NAME))[NAME]);
    return stored.success ? stored.data : null;
  } catch {
    known = null;
    return null;
  }
}
