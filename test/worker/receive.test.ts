import { beforeEach, describe, expect, it, vi } from 'vitest';

const sent: { tab: number; message: unknown }[] = [];
const badge: Record<string, unknown>[] = [];
let stored: Record<string, unknown> = {};
const popups: unknown[] = [];

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { id: 'me', getURL: (path: string) => `chrome-extension://me/${path}` },
    storage: {
      session: {
        get: async (name: string | null) => (name === null ? { ...stored } : { [name]: stored[name] }),
        set: async (values: object) => void Object.assign(stored, values),
        remove: async (names: string[]) => {
          for (const name of names) delete stored[name];
        },
      },
    },
    tabs: {
      query: async () => [{ id: 1 }, { id: 2 }],
      sendMessage: async (tab: number, message: unknown) => {
        sent.push({ tab, message });
        if (tab === 2) throw new Error('Receiving end does not exist');
      },
      create: async (options: unknown) => popups.push(options),
    },
    action: {
      setBadgeText: async (details: Record<string, unknown>) => badge.push(details),
      setTitle: async (details: Record<string, unknown>) => badge.push(details),
      setBadgeBackgroundColor: async () => {},
      setBadgeTextColor: async () => {},
      setPopup: async (details: unknown) => popups.push(details),
      openPopup: async () => {
        throw new Error('no window');
      },
    },
  },
}));
vi.mock('../../src/i18n', () => ({ t: (key: string) => key, plural: (key: string, n: number) => `${key}:${n}` }));

const { receive } = await import('../../src/worker/receive');

const A = '11111111-2222-4333-8444-555555555555';
const PAGE = 'https://partner.microsoft.com/customers/x/subscriptions';
const content = { id: 'me', frameId: 0, url: PAGE, tab: { id: 7 } } as never;
const popup = { id: 'me', url: 'chrome-extension://me/src/popup/index.html' } as never;
const unknown = { delegatedAdmin: 'unknown', otherChannels: 'unknown', heldElsewhere: [] };
const yes = { ...unknown, delegatedAdmin: 'yes' };

beforeEach(() => {
  stored = {};
  sent.length = badge.length = popups.length = 0;
});

describe('receive', () => {
  it('keeps what the user said per customer, and tells every tab', async () => {
    await receive({ type: 'set-confirmations', customerId: A, confirmations: yes }, popup);
    expect(await receive({ type: 'get-context', customerId: A }, content)).toMatchObject({ confirmations: yes });
    expect(sent).toMatchObject([
      { tab: 1, message: { type: 'context', customerId: A, context: { confirmations: yes } } },
      { tab: 2 },
    ]);
  });

  it('does not lose one of two changes that come at once', async () => {
    await Promise.all([
      receive({ type: 'set-confirmations', customerId: A, confirmations: yes }, popup),
      receive({ type: 'set-assertion', customerId: A, key: 'k', says: { product: 'o365-e1', edition: null } }, popup),
    ]);
    expect(await receive({ type: 'get-context', customerId: A }, popup)).toMatchObject({
      confirmations: yes,
      assertions: [{ key: 'k', says: { product: 'o365-e1' } }],
    });
  });

  it('takes an assertion back, and forgets everything', async () => {
    await receive({ type: 'set-assertion', customerId: A, key: 'k', says: null }, popup);
    expect(await receive({ type: 'get-context', customerId: A }, popup)).toMatchObject({
      assertions: [{ key: 'k', says: null }],
    });
    await receive({ type: 'set-assertion', customerId: A, key: 'k' }, popup);
    expect(await receive({ type: 'get-context', customerId: A }, popup)).toMatchObject({ assertions: [] });
    await receive({ type: 'set-confirmations', customerId: A, confirmations: yes }, popup);
    await receive({ type: 'forget', customerId: null }, popup);
    expect(stored).toEqual({});
    expect(sent.at(-2)?.message).toMatchObject({ context: { confirmations: unknown } });
  });

  it('counts a corrupt record as nothing said', async () => {
    stored[`customer:${A}`] = { confirmations: 'broken' };
    expect(await receive({ type: 'get-context', customerId: A }, content)).toMatchObject({ confirmations: unknown });
  });

  it.each([
    [
      'a content script that wants to confirm',
      { type: 'set-confirmations', customerId: A, confirmations: yes },
      content,
    ],
    ['a frame of the page', { type: 'get-context', customerId: A }, { id: 'me', frameId: 3, url: PAGE }],
    [
      'another host',
      { type: 'get-context', customerId: A },
      { id: 'me', frameId: 0, url: 'https://partner.microsoft.com.evil.test/' },
    ],
    ['another extension', { type: 'get-context', customerId: A }, { id: 'other', url: 'chrome-extension://other/' }],
    ['no message of ours', { type: 'fetch', url: 'https://x.test' }, popup],
    ['a customer that is none', { type: 'get-context', customerId: '__proto__' }, content],
    ['a key of a megabyte', { type: 'open-details', key: 'x'.repeat(1e6) }, content],
  ])('leaves %s alone', (_, message, sender) => expect(receive(message, sender as never)).toBeUndefined());

  it('shows a summary on the badge and in its title', async () => {
    const summary = {
      type: 'summary',
      state: 'read',
      rows: 5,
      possible: 2,
      blocked: 1,
      undetermined: 0,
      partial: false,
    };
    await receive(summary, content);
    expect(badge).toEqual([
      { tabId: 7, text: '2' },
      { tabId: 7, title: 'badge_title:2' },
    ]);
    badge.length = 0;
    await receive({ ...summary, state: 'unreadable' }, content);
    expect(badge[0]).toEqual({ tabId: 7, text: '!' });
    badge.length = 0;
    await receive({ ...summary, state: 'none' }, content);
    expect(badge).toEqual([
      { tabId: 7, text: '' },
      { tabId: 7, title: 'extension_name' },
    ]);
  });

  it('opens the details in a tab where the popup cannot be opened', async () => {
    await receive({ type: 'open-details', key: 'a&b' }, content);
    expect(popups).toContainEqual({ url: 'chrome-extension://me/src/popup/index.html?tab=7&row=a%26b' });
    expect(popups.at(-1)).toEqual({ tabId: 7, popup: 'src/popup/index.html' });
  });
});
