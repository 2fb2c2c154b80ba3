/** Whether the tour was taken or skipped: on disk (`storage.local`), and nothing else of it. */
import browser from 'webextension-polyfill';

const NAME = 'tour-over';

/** Where the storage cannot tell, the tour is shown: it can be skipped. */
export async function isTourOver(): Promise<boolean> {
  const kept = await browser.storage.local.get(NAME).catch(() => null);
  return kept?.[NAME] === true;
}

export async function keepTourOver(): Promise<void> {
  await browser.storage.local.set({ [NAME]: true });
}

export async function forgetTour(): Promise<void> {
  await browser.storage.local.remove(NAME);
}
