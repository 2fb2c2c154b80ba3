import browser from 'webextension-polyfill';
import { TICKED } from '../kept-ticks';
import { type Context, contextSchema } from '../messages';
import { NOTHING_SAID } from '../nothing-said';

/** What the user has said, per customer, for the browser session only: `storage.session`, which never touches the disk. */
const PREFIX = 'customer:';
/** Customers whose answers are kept; the oldest are forgotten first, far below the storage's quota of 10 MB. */
const CUSTOMERS = 200;

/** What is known of a customer; a record that cannot be read counts as nothing said. */
export async function loadContext(customerId: string): Promise<Context> {
  const name = PREFIX + customerId;
  const stored = contextSchema.safeParse((await browser.storage.session.get(name))[name]);
  return stored.success ? stored.data : NOTHING_SAID;
}

/** Keeps a customer's context. Throws where the storage does. */
export async function saveContext(customerId: string, context: Context): Promise<void> {
  const names = await customerNames();
  const room = names.length - CUSTOMERS;
  if (room > 0) await browser.storage.session.remove(names.slice(0, room));
  await browser.storage.session.set({ [PREFIX + customerId]: context });
}

/** Forgets one customer, or all (null). Returns the ids of those that were forgotten. */
export async function forget(customerId: string | null): Promise<string[]> {
  const names = customerId === null ? await customerNames() : [PREFIX + customerId];
  const ticked = customerId === null ? await customerNames(TICKED) : [TICKED + customerId];
  await browser.storage.session.remove([...names, ...ticked]);
  return names.map((name) => name.slice(PREFIX.length));
}

async function customerNames(prefix = PREFIX): Promise<string[]> {
  return Object.keys(await browser.storage.session.get(null)).filter((name) => name.startsWith(prefix));
}
