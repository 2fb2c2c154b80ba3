// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browserClient } from '../../src/ui/client';
import { report } from './fixtures/report';

const browser = vi.hoisted(() => ({
  runtime: { id: 'x' as string | undefined, sendMessage: vi.fn() },
  extension: { getViews: () => [] },
  tabs: { getCurrent: vi.fn(), query: vi.fn(), sendMessage: vi.fn() },
}));
vi.mock('webextension-polyfill', () => ({ default: browser }));

beforeEach(() => {
  vi.resetAllMocks();
  browser.runtime.id = 'x';
  browser.tabs.sendMessage.mockResolvedValue(report());
});

describe('findTab', () => {
  const active = (...tabs: object[]) =>
    browser.tabs.query.mockImplementation(async (filter: { active?: boolean }) =>
      filter.active ? tabs.slice(0, 1) : tabs,
    );

  it('takes the tab that the address names', async () => {
    expect(await browserClient('?tab=42&row=a%20b').findTab()).toBe(42);
    expect(browserClient('?tab=42&row=a%20b').firstKey).toBe('a b');
  });
  it('takes the active tab', async () => {
    active({ id: 3 });
    expect(await browserClient('').findTab()).toBe(3);
  });
  it('opened in a tab, takes the last used other one that answers', async () => {
    browser.tabs.getCurrent.mockResolvedValue({ id: 9 });
    active(
      { id: 9, lastAccessed: 9 },
      { id: 1, lastAccessed: 1 },
      { id: 2, lastAccessed: 7 },
      { id: 4, lastAccessed: 8 },
    );
    browser.tabs.sendMessage.mockImplementation(async (id: number) => {
      if (id === 4) throw new Error('Receiving end does not exist.');
      return report();
    });
    expect(await browserClient('').findTab()).toBe(2);
  });
});

describe('report', () => {
  const ask = () => browserClient('').report(1);
  it('is checked against the schema', async () => {
    expect((await ask()).kind).toBe('report');
    browser.tabs.sendMessage.mockResolvedValue({ ...report(), schema: 2 });
    expect(await ask()).toEqual({ kind: 'garbled' });
  });
  it('is missing without a content script, or with one that no longer answers', async () => {
    browser.tabs.sendMessage.mockRejectedValue(new Error('Could not establish connection.'));
    expect(await ask()).toEqual({ kind: 'silent' });
    browser.tabs.sendMessage.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(await ask()).toEqual({ kind: 'silent' });
  });
  it('is late after three seconds', async () => {
    vi.useFakeTimers();
    browser.tabs.sendMessage.mockReturnValue(new Promise(() => undefined));
    const answer = browserClient('').report(1, null);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await answer).toEqual({ kind: 'late' });
    vi.useRealTimers();
  });
  it('asks for the targets of one row, and waits longer for those of all', async () => {
    await browserClient('').report(1, 'k');
    expect(browser.tabs.sendMessage.mock.lastCall?.[1]).toEqual({ type: 'report', only: 'k' });
    vi.useFakeTimers();
    browser.tabs.sendMessage.mockImplementation(() => new Promise((resolve) => setTimeout(resolve, 30_000, report())));
    const whole = ask();
    await vi.advanceTimersByTimeAsync(30_000);
    expect((await whole).kind).toBe('report');
    vi.useRealTimers();
  });
  it('knows that the extension is gone', async () => {
    browser.runtime.id = undefined;
    expect(await ask()).toEqual({ kind: 'outdated' });
  });
});

describe('tell', () => {
  const tell = () => browserClient('').tell({ type: 'forget', customerId: null });
  it('is true only where the worker did it', async () => {
    browser.runtime.sendMessage.mockResolvedValue([]);
    expect(await tell()).toBe(true);
    browser.runtime.sendMessage.mockResolvedValue({ error: 'quota' });
    expect(await tell()).toBe(false);
    browser.runtime.sendMessage.mockResolvedValue(undefined);
    expect(await tell()).toBe(false);
    browser.runtime.sendMessage.mockRejectedValue(new Error('gone'));
    expect(await tell()).toBe(false);
  });
});

it('reads progress of the expected shape only', async () => {
  browser.tabs.sendMessage.mockResolvedValue({ running: true, rowsRead: 1, rowsTotal: null, ended: null });
  expect(await browserClient('').readAll(1, 'status')).toEqual({
    running: true,
    rowsRead: 1,
    rowsTotal: null,
    ended: null,
  });
  browser.tabs.sendMessage.mockResolvedValue({ running: 'yes' });
  expect(await browserClient('').readAll(1, 'status')).toBeNull();
});
