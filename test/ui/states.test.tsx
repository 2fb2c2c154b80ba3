// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/schema';
import type { Answer } from '../../src/ui/session';
import { report } from './fixtures/report';
import { open } from './fixtures/surface';

function reading(state: Report['reading']['state'], reason: Report['reading']['reason'] = null): Answer {
  const base = report();
  return {
    kind: 'report',
    report: {
      ...base,
      subscriptions: [],
      reading: { ...base.reading, state, reason, rowsRead: 0, rowsTotal: null, complete: false },
    },
  };
}

describe('states in words, each with what to do', () => {
  const cases: [string, Answer, string, number][] = [
    ['no content script', { kind: 'silent' }, 'No Partner Center page here', 3],
    ['an answer too late', { kind: 'late' }, 'The page does not answer', 2],
    ['nonsense', { kind: 'garbled' }, "The page's answer makes no sense", 2],
    ['an empty list', reading('empty'), 'The list is empty', 2],
    [
      'no list',
      reading('unreadable', { code: 'no-such-code', params: {}, text: 'no-such-code' }),
      'The list could not be read',
      3,
    ],
    ['another page', reading('not-a-list'), 'This page has no subscription list', 3],
  ];
  it.each(cases)('%s', async (_, answer, title, steps) => {
    const screen = await open(answer);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
    const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
    expect(items).toHaveLength(steps);
    expect(items.filter((text) => text.length < 10)).toEqual([]);
    expect(screen.container.textContent).toContain('not affiliated with or endorsed by Microsoft');
  });

  it('says the reason of an unreadable list, and a code that nobody worded as it is', async () => {
    const screen = await open(reading('unreadable', { code: 'no-such-code', params: {}, text: 'no-such-code' }));
    expect(screen.getByText('no-such-code')).toBeTruthy();
  });

  it('searches calmly: a status, a bar with a name, and nothing to do', async () => {
    const screen = await open(reading('searching'));
    expect(screen.getByRole('status').textContent).toBe('Looking for the subscription list…');
    expect(screen.getByRole('progressbar', { name: 'Looking for the subscription list…' })).toBeTruthy();
    expect(screen.queryAllByRole('listitem')).toHaveLength(0);
  });

  it('tells of an extension that was updated', async () => {
    const screen = await open({ kind: 'outdated' });
    expect(screen.container.textContent).toContain('reload the Partner Center page');
  });

  it('speaks Hungarian', async () => {
    const screen = await open({ kind: 'silent' }, 'hu');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Ez nem a Partnerközpont oldala');
  });
});

describe('what was judged last, while the page has not answered', () => {
  const known = (tab: number) => Promise.resolve({ tab, report: report() });
  const silent = () => new Promise<Answer>(() => {});
  const title = (screen: Awaited<ReturnType<typeof open>>) =>
    screen.findByRole('heading', { level: 1, name: 'Upgrade Lens' });

  it('is shown at once', async () => {
    expect(await title(await open({ kind: 'silent' }, 'en', { known: known(7), report: silent }))).toBeTruthy();
  });
  it('gives way to what the page says', async () => {
    const screen = await open({ kind: 'silent' }, 'en', { known: known(7) });
    expect(await screen.findByRole('heading', { level: 1, name: 'No Partner Center page here' })).toBeTruthy();
  });
});
