/** The row that a page's card wants shown, handed to the side panel through `storage.session`, whether it is open already or not. */
import browser from 'webextension-polyfill';

const NAME = 'asked-row';

export interface AskedRow {
  readonly tab: number;
  readonly key: string;
}

/** Leaves the row for the side panel. */
export async function askForRow(row: AskedRow): Promise<void> {
  // The time makes asking for the same row again a change.
  await browser.storage.session.set({ [NAME]: { ...row, at: Date.now() } });
}

export async function forgetAskedRow(): Promise<void> {
  await browser.storage.session.remove(NAME);
}

/** Calls `asked` with the row that was left, and with each one after it, until the returned function is called. */
export function watchAskedRows(asked: (row: AskedRow) => void): () => void {
  const take = (row: unknown) => {
    const { tab, key } = Object(row) as Record<string, unknown>;
    if (typeof tab !== 'number' || typeof key !== 'string') return;
    asked({ tab, key });
    void forgetAskedRow();
  };
  const changed = (changes: Record<string, { newValue?: unknown }>) => take(changes[NAME]?.newValue);
  browser.storage.session.onChanged.addListener(changed);
  void browser.storage.session.get(NAME).then((kept) => take(kept[NAME]));
  return () => browser.storage.session.onChanged.removeListener(changed);
}
