/** What the user ticked in the checklists about a customer: for the browser session only (`storage.session`), as the answers. */
import browser from 'webextension-polyfill';

export const TICKED = 'ticked:';

type Lists = Readonly<Record<string, readonly string[]>>;

/** The ticked items of a checklist, by their words. */
export async function loadTicks(customer: string, list: string): Promise<readonly string[]> {
  const kept = (await listsOf(customer))[list];
  return Array.isArray(kept) ? kept.filter((item) => typeof item === 'string') : [];
}

/** Keeps them. Throws where the storage does. */
export async function keepTicks(customer: string, list: string, items: readonly string[]): Promise<void> {
  await browser.storage.session.set({ [TICKED + customer]: { ...(await listsOf(customer)), [list]: items } });
}

async function listsOf(customer: string): Promise<Lists> {
  const name = TICKED + customer;
  return Object((await browser.storage.session.get(name))[name]);
}
