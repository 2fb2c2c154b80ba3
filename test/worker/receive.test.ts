import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../src/report/schema';

const sent: { tab: number; message: unknown }[] = [];
const badge: Record<string, unknown>[] = [];
let stored: Record<string, unknown> = {};
const disk: Record<string, unknown> = {};
const popups: unknown[] = [];
const spoken: unknown[] = [];
let openDocument = '';
/** What happens while the page answers. */
let meanwhile = () => {};

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { id: 'me', getURL: (path: string) => `chrome-extension://me/${path}` },
    storage: {
      local: {
        get: async (name: string) => ({ [name]: disk[name] }),
        set: async (values: object) => void Object.assign(disk, values),
        remove: async (name: string) => void delete disk[name],
      },
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
      sendMessage: async (tab: number, message: unknown, options?: { documentId: string }) => {
        sent.push({ tab, message });
        if (options && options.documentId !== openDocument) throw new Error('Receiving end does not exist');
        if (tab === 2) throw new Error('Receiving end does not exist');
        meanwhile();
        return options && { running: false };
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
vi.mock('../../src/i18n', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  languageFor: (chosen: string | null) => chosen ?? 'en',
  t: (key: string) => key,
  tMaybe: (_: string, fallback: string) => fallback,
  plural: (key: string, n: number) => `${key}:${n}`,
  language: () => 'en',
  direction: () => 'ltr',
  speakWith: (texts: ReadonlyMap<string, string>) => spoken.push(texts.get('language_tag')),
}));

const { receive } = await import('../../src/worker/receive');
const { keepTicks, loadTicks } = await import('../../src/kept-ticks');
const { isTourOver, keepTourOver } = await import('../../src/kept-tour');

const A = '11111111-2222-4333-8444-555555555555';
const PAGE = 'https://partner.microsoft.com/customers/x/subscriptions';
const content = { id: 'me', frameId: 0, url: PAGE, tab: { id: 7 } } as never;
const popup = { id: 'me', url: 'chrome-extension://me/src/popup/index.html' } as never;
const unknown = { delegatedAdmin: 'unknown', otherChannels: 'unknown', heldElsewhere: [] };
const yes = { ...unknown, delegatedAdmin: 'yes' };

function row(key: string, name: string) {
  return { key, id: null, ids: [], name, statusText: 'Active', quantityText: '1' };
}
function list(parts: object) {
  const read = { state: 'read', reason: null, columns: { name: 'header-text' }, rowsTotal: 1, complete: true };
  return { url: PAGE, customerId: A, language: 'en', ...read, rows: [row('k', 'Contoso Backup')], ...parts };
}
const report = () => receive({ type: 'report', list: list({}) }, content);

beforeEach(() => {
  stored = {};
  sent.length = badge.length = popups.length = 0;
});

describe('receive', () => {
  it('keeps what the user said per customer, and tells every tab', async () => {
    await receive({ type: 'set-confirmations', customerId: A, confirmations: yes }, popup);
    expect(await report()).toMatchObject({ confirmations: yes });
    expect(sent).toMatchObject([{ tab: 1, message: { type: 'changed', customerId: A } }, { tab: 2 }]);
  });

  it('does not lose one of two changes that come at once', async () => {
    await Promise.all([
      receive({ type: 'set-confirmations', customerId: A, confirmations: yes }, popup),
      receive({ type: 'set-assertion', customerId: A, key: 'k', says: { product: 'o365-e1', edition: null } }, popup),
    ]);
    expect(await report()).toMatchObject({
      confirmations: yes,
      subscriptions: [{ product: 'o365-e1', productMatch: 'user' }],
    });
  });

  it('takes an assertion back, and forgets everything', async () => {
    await receive({ type: 'set-assertion', customerId: A, key: 'k', says: null }, popup);
    expect(await report()).toMatchObject({ subscriptions: [{ otherKind: 'user-said', verdict: 'no-path' }] });
    await receive({ type: 'set-assertion', customerId: A, key: 'k' }, popup);
    expect(await report()).toMatchObject({ subscriptions: [{ otherKind: null, verdict: 'unrecognised' }] });
    await receive({ type: 'set-confirmations', customerId: A, confirmations: yes }, popup);
    const other = '99999999-2222-4333-8444-555555555555';
    for (const customer of [A, other]) await keepTicks(customer, 'list', ['done']);
    await receive({ type: 'forget', customerId: A }, popup);
    expect([await loadTicks(A, 'list'), await loadTicks(other, 'list')]).toEqual([[], ['done']]);
    await receive({ type: 'forget', customerId: null }, popup);
    expect(stored).toEqual({});
    expect(await report()).toMatchObject({ confirmations: unknown });
  });

  it('counts a corrupt record as nothing said', async () => {
    stored[`customer:${A}`] = { confirmations: 'broken' };
    expect(await report()).toMatchObject({ confirmations: unknown });
  });

  it.each([
    [
      'a content script that wants to confirm',
      { type: 'set-confirmations', customerId: A, confirmations: yes },
      content,
    ],
    ['a frame of the page', { type: 'left' }, { id: 'me', frameId: 3, url: PAGE, tab: { id: 7 } }],
    [
      'another host',
      { type: 'left' },
      { id: 'me', frameId: 0, url: 'https://partner.microsoft.com.evil.test/', tab: { id: 7 } },
    ],
    ['another extension', { type: 'forget', customerId: A }, { id: 'other', url: 'chrome-extension://other/' }],
    ['no message of ours', { type: 'fetch', url: 'https://x.test' }, popup],
    ['a customer that is none', { type: 'report', list: list({ customerId: '__proto__' }) }, content],
    ['a key of a megabyte', { type: 'open-details', key: 'x'.repeat(1e6) }, content],
  ])('leaves %s alone', (_, message, sender) => expect(receive(message, sender as never)).toBeUndefined());

  it('answers with a verdict for each row, and shows the count on the badge and in its title', async () => {
    const rows = [row('k', 'Microsoft 365 Business Basic'), row('n', 'Contoso Backup')];
    const judged = await receive({ type: 'judge', list: list({ rows: [rows[0]] }) }, content);
    expect(judged).toMatchObject({ verdicts: [{ key: 'k', state: 'possible', label: 'marker_label' }] });
    expect(badge).toEqual([
      { tabId: 7, text: '1' },
      { tabId: 7, title: 'badge_title:1' },
    ]);
    badge.length = 0;
    await receive({ type: 'judge', list: list({ state: 'unreadable', rows: [] }) }, content);
    expect(badge[0]).toEqual({ tabId: 7, text: '!' });
    badge.length = 0;
    await receive({ type: 'left' }, content);
    expect(badge).toEqual([
      { tabId: 7, text: '' },
      { tabId: 7, title: 'extension_name' },
    ]);
  });

  it('judges a list whatever the length of its address and of what the page calls its language', async () => {
    const long = list({ rows: [row('k', 'Microsoft 365 Business Basic')], language: 'x'.repeat(500) });
    const judged = await receive({ type: 'judge', list: { ...long, url: `https://x/?${'q'.repeat(9000)}` } }, content);
    expect(judged).toMatchObject({ verdicts: [{ key: 'k' }] });
    const words = await receive({ type: 'words', texts: ['Active'], language: 'x'.repeat(500) }, content);
    expect(words).toMatchObject({ meanings: [{ isStatus: true }] });
  });

  it('leaves out the targets that nobody asked for', async () => {
    const rows = [row('a', 'Microsoft 365 Business Basic'), row('b', 'Microsoft 365 Business Standard')];
    const withTargets = async (only?: string | null) => {
      const report = (await receive({ type: 'report', list: list({ rows }), only }, content)) as Report;
      return report.subscriptions.filter(({ targets }) => targets.length > 0).map(({ key }) => key);
    };
    expect(await withTargets()).toEqual(['a', 'b']);
    expect(await withTargets('b')).toEqual(['b']);
    expect(await withTargets(null)).toEqual([]);
  });

  describe('what was judged last in a tab', () => {
    const document = { ...(content as object), documentId: 'one' } as never;
    const rows = [row('a', 'Microsoft 365 Business Basic'), row('b', 'Microsoft 365 Business Standard')];
    const judged = (tab = 7, only: string | null = null) => receive({ type: 'judged', tab, only }, popup);
    beforeEach(async () => {
      openDocument = 'one';
      meanwhile = () => {};
      await receive({ type: 'judge', list: list({ rows }) }, document);
    });

    it('is told to pages of the extension, with the targets of one row', async () => {
      const { subscriptions } = (await judged(7, 'b')) as Report;
      expect(subscriptions.map(({ key, targets }) => [key, targets.length > 0])).toEqual([
        ['a', false],
        ['b', true],
      ]);
    });
    it('is nothing in a tab where nothing was judged', async () => expect(await judged(8)).toBeNull());
    it('is nothing once the tab has gone to another page', async () => {
      openDocument = 'two';
      expect(await judged()).toBeNull();
    });
    it('is nothing where the page leaves the list while it is asked', async () => {
      meanwhile = () => void receive({ type: 'left' }, document);
      expect(await judged()).toBeNull();
    });
    it('is nothing while the list is still searched for', async () => {
      await receive({ type: 'judge', list: list({ state: 'searching', rows: [] }) }, document);
      expect(await judged()).toBeNull();
    });
    it('is not told to a page of the portal', () =>
      expect(receive({ type: 'judged', tab: 7, only: null }, document)).toBeUndefined());
  });

  it('tells the text of a card of the list that was judged last', async () => {
    await receive({ type: 'judge', list: list({}) }, content);
    expect(await receive({ type: 'card', key: 'k' }, content)).toMatchObject({
      name: 'Contoso Backup',
      state: 'unrecognised',
    });
    expect(await receive({ type: 'card', key: 'other' }, content)).toBeNull();
    await receive({ type: 'left' }, content);
    expect(await receive({ type: 'card', key: 'k' }, content)).toBeNull();
  });

  it('opens the details in a tab where the popup cannot be opened', async () => {
    await receive({ type: 'open-details', key: 'a&b' }, content);
    expect(popups).toContainEqual({ url: 'chrome-extension://me/src/popup/index.html?tab=7&row=a%26b' });
    expect(popups.at(-1)).toEqual({ tabId: 7, popup: 'src/popup/index.html' });
  });

  describe('with the partner’s Offer Matrix', () => {
    const matrix = {
      file: 'OfferMatrix_2026-11.csv',
      date: '2026-11-01',
      dateFrom: 'file-name',
      conversions: 3,
      paths: [
        [
          ['m365-business-basic', null],
          ['m365-business-premium', null],
        ],
      ],
    };
    const rows = [{ ...row('k', 'Microsoft 365 Business Basic'), ids: ['CFQ7TTC0LH18:0001'] }];
    const targets = async () => {
      const report = (await receive({ type: 'report', list: list({ rows }) }, content)) as Report;
      return report.subscriptions[0]?.targets.map(({ product, source }) => [product, source.date]);
    };

    it('judges by it until it is forgotten, and tells every tab', async () => {
      const documented = await targets();
      expect(documented).not.toContainEqual(['m365-business-premium', '2026-11-01']);
      await receive({ type: 'set-offer-matrix', matrix }, popup);
      expect(disk).toEqual({ 'offer-matrix': matrix });
      expect(await receive({ type: 'offer-matrix' }, popup)).toEqual(matrix);
      expect(await targets()).toEqual([['m365-business-premium', '2026-11-01']]);
      expect(sent).toMatchObject([{ tab: 1, message: { type: 'changed', customerId: null } }, { tab: 2 }]);
      await receive({ type: 'forget-offer-matrix' }, popup);
      expect(disk).toEqual({});
      expect(await receive({ type: 'offer-matrix' }, popup)).toBeNull();
      expect(await targets()).toEqual(documented);
    });

    it('takes it from the extension’s own pages only', () => {
      expect(receive({ type: 'set-offer-matrix', matrix }, content)).toBeUndefined();
      expect(receive({ type: 'set-offer-matrix', matrix: { ...matrix, paths: [[1]] } }, popup)).toBeUndefined();
    });
  });

  describe('with a list that the user has shown', () => {
    const taught = { shape: 'table[]>tbody[]>tr[]*4', columns: { name: 3, status: 'state' } };
    const words = () => receive({ type: 'words', texts: ['Snork', 'Active'], language: 'en' }, content);

    it('keeps its shape, tells every tab and all that ask about words, and forgets it', async () => {
      expect(await words()).toMatchObject({ meanings: [0, { isStatus: true }], taught: null });
      await receive({ type: 'taught', taught }, content);
      expect(disk['taught-shape']).toEqual(taught);
      expect(await words()).toMatchObject({ taught });
      expect(sent).toMatchObject([{ tab: 1, message: { type: 'taught' } }, { tab: 2 }]);
      await receive({ type: 'forget-shape' }, popup);
      expect(await words()).toMatchObject({ taught: null });
      await receive({ type: 'taught', taught }, content);
      await keepTourOver();
      expect(await isTourOver()).toBe(true);
      await receive({ type: 'forget-everything' }, popup);
      expect(Object.keys(disk).filter((name) => disk[name] !== undefined)).toEqual([]);
      expect(await isTourOver()).toBe(false);
      expect(await words()).toMatchObject({ taught: null });
    });

    it.each([
      ['without a name column', { ...taught, columns: { status: 1 } }],
      ['with a column of another kind', { ...taught, columns: { name: {} } }],
      ['with a shape of a megabyte', { ...taught, shape: 'x'.repeat(1e6) }],
    ])('refuses one %s', (_, wrong) => {
      expect(receive({ type: 'taught', taught: wrong }, content)).toBeUndefined();
    });
  });

  it('speaks the language that is chosen, from then on', async () => {
    const options = { language: 'hu', unknownCommerceIs: 'traditional', packs: ['csp-table'] };
    await receive({ type: 'set-options', options }, popup);
    expect(spoken.at(-1)).toBe('hu');
    await receive({ type: 'forget-everything' }, popup);
    expect(spoken.at(-1)).toBe('en');
  });

  it('words a run through the list, and the showing of one', async () => {
    const progress = { running: true, rowsRead: 20, rowsTotal: 83, ended: null };
    const texts = (part: object) => receive({ type: 'run-texts', progress: { ...progress, ...part } }, content);
    expect(await texts({})).toMatchObject({ text: 'rows_read_of', stop: 'stop', lang: 'en' });
    expect(await texts({ rowsTotal: null })).toMatchObject({ text: 'rows_read_more:20' });
    expect(await texts({ running: false, ended: 'stuck' })).toMatchObject({ text: 'read_all_stuck' });
    expect(await receive({ type: 'teach-texts' }, content)).toMatchObject({
      choose: 'teach_choose',
      save: 'teach_save',
    });
  });
});
