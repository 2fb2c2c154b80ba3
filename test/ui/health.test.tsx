// @vitest-environment jsdom
import { fireEvent, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { Report } from '../../src/report/schema';
import type { Answer } from '../../src/ui/session';
import { report } from './fixtures/report';
import { open } from './fixtures/surface';

function answer(part: Partial<Report['reading']>): Answer {
  const base = report();
  const subscriptions = part.state && part.state !== 'read' ? [] : base.subscriptions;
  return { kind: 'report', report: { ...base, subscriptions, reading: { ...base.reading, ...part } } };
}
const beside = () => ({
  diagnosis: vi.fn(async () => ({ version: '1.2.3', browserLanguage: 'en', page: { rows: 0 } })),
  teach: vi.fn(async () => {}),
});

describe('where there is no list', () => {
  it.each(['unreadable', 'searching', 'not-a-list'] as const)(
    '%s: the diagnosis can be seen and copied',
    async (state) => {
      const written: string[] = [];
      vi.stubGlobal('navigator', {
        ...navigator,
        clipboard: { writeText: async (text: string) => written.push(text) },
      });
      const screen = await open(answer({ state }), 'en', beside());
      const copy = await screen.findByRole('button', { name: 'Copy diagnosis' });
      expect(screen.getByText(/Holds no customer data/)).toBeTruthy();
      fireEvent.click(copy);
      await screen.findByText('Copied.');
      expect(JSON.parse(written[0] ?? '')).toMatchObject({ state, version: '1.2.3', page: { rows: 0 } });
      expect(screen.container.querySelector('.preview')?.textContent).toBe(written[0]);
      vi.unstubAllGlobals();
    },
  );

  it('only where a list should be, the user can show it', async () => {
    const client = beside();
    const screen = await open(answer({ state: 'unreadable' }), 'en', client);
    fireEvent.click(await screen.findByRole('button', { name: 'Show Upgrade Lens the list' }));
    expect(client.teach).toHaveBeenCalledWith(7);
    const other = await open(answer({ state: 'not-a-list' }), 'en', beside());
    await other.findByRole('button', { name: 'Copy diagnosis' });
    expect(other.queryByRole('button', { name: 'Show Upgrade Lens the list' })).toBeNull();
  });

  it('offers neither where no page is asked', async () => {
    const screen = await open(answer({ state: 'unreadable' }));
    expect(screen.queryByRole('button', { name: 'Copy diagnosis' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Show Upgrade Lens the list' })).toBeNull();
  });
});

describe('what was read', () => {
  it('can be shown anew, and what was shown can be forgotten', async () => {
    const client = beside();
    const screen = await open(answer({ columns: { name: 'taught' } }), 'en', client);
    fireEvent.click(screen.getByRole('tab', { name: 'What was read' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Show Upgrade Lens the list' }));
    expect(client.teach).toHaveBeenCalledWith(7);
    fireEvent.click(screen.getByRole('button', { name: 'Forget what you showed' }));
    await waitFor(() => expect(screen.client.tell).toHaveBeenCalledWith({ type: 'forget-shape' }));
  });

  it('has nothing to forget where nothing was shown', async () => {
    const screen = await open(answer({ columns: { name: 'key' } }), 'en', beside());
    fireEvent.click(screen.getByRole('tab', { name: 'What was read' }));
    await screen.findByText('These are not the right columns?');
    expect(screen.queryByRole('button', { name: 'Forget what you showed' })).toBeNull();
  });
});
