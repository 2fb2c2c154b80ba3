// @vitest-environment jsdom
import { waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { TabEvents } from '../../src/ui/session';
import { report } from './fixtures/report';
import { open } from './fixtures/surface';

/** A side panel whose tabs a test moves. */
async function panel() {
  const events: TabEvents[] = [];
  let tab = 7;
  const screen = await open({ kind: 'report', report: report() }, 'en', {
    findTab: vi.fn(async () => tab),
    follow: (given) => {
      events.push(given);
      return () => {};
    },
  });
  const [event] = events;
  if (!event) throw new Error('does not follow');
  return {
    screen,
    event,
    moveTo: (next: number) => {
      tab = next;
      event.moved();
    },
  };
}

describe('a side panel', () => {
  it('shows the row that the page of its tab asks for, again and again, and no other page’s', async () => {
    const { screen, event } = await panel();
    const title = () => screen.getByRole('heading', { level: 1 }).textContent;
    event.asked({ tab: 9, key: 'row-apps' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(title()).toBe('Upgrade Lens');
    event.asked({ tab: 7, key: 'row-apps' });
    await waitFor(() => expect(title()).toBe('Microsoft 365 Apps for business'));
    event.asked({ tab: 7, key: 'row-basic' });
    await waitFor(() => expect(title()).toBe('Microsoft 365 Business Basic'));
  });

  it('speaks of the tab that came to the front, and shows nothing of the one before meanwhile', async () => {
    const { screen, moveTo } = await panel();
    let answer: (value: unknown) => void = () => {};
    screen.client.report.mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = resolve as never;
        }) as never,
    );
    moveTo(8);
    await screen.findByText('Asking the page…');
    expect(screen.container.textContent).not.toContain('Microsoft 365 Business Basic');
    expect(screen.client.report).toHaveBeenLastCalledWith(8, null);
    answer({ kind: 'silent' });
    await screen.findByText('No Partner Center page here');
  });

  it('is offered by the popup', async () => {
    const openBeside = vi.fn();
    const screen = await open({ kind: 'report', report: report() }, 'en', { openBeside });
    screen.getByRole('button', { name: 'Open beside the page' }).click();
    expect(openBeside).toHaveBeenCalledWith(7, null);
  });

  it('is offered by the popup for the row that it shows', async () => {
    const openBeside = vi.fn();
    const screen = await open({ kind: 'report', report: report() }, 'en', { openBeside, firstKey: 'row-basic' });
    screen.getByRole('button', { name: 'Open beside the page' }).click();
    expect(openBeside).toHaveBeenCalledWith(7, 'row-basic');
  });
});
