// @vitest-environment jsdom
import { fireEvent, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { Wanted } from '../../src/ui/session';
import { report } from './fixtures/report';
import { open } from './fixtures/surface';

/** Answers as a content script does: with the targets that were asked for. */
function page() {
  return vi.fn(async (_: number, only?: Wanted) => {
    const whole = report();
    if (only === undefined) return { kind: 'report' as const, report: whole };
    const subscriptions = whole.subscriptions.map((one) => (one.key === only ? one : { ...one, targets: [] }));
    return { kind: 'report' as const, report: { ...whole, subscriptions } };
  });
}

describe('a surface of a tab', () => {
  it('asks for the targets of the row that is open, and of no other', async () => {
    const answers = page();
    const screen = await open({ kind: 'report', report: report() }, 'en', { report: answers });
    expect(answers.mock.calls.every(([, only]) => only === null)).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: /Microsoft 365 Business Basic/ }));
    await waitFor(() => expect(screen.container.querySelectorAll('.target').length).toBeGreaterThan(2));
    expect(answers.mock.lastCall?.[1]).toBe('row-basic');
  });

  it('fetches the whole report for what leaves', async () => {
    const answers = page();
    const screen = await open({ kind: 'report', report: report() }, 'en', { report: answers });
    fireEvent.click(screen.getByRole('tab', { name: 'Report' }));
    await waitFor(() => expect(screen.container.querySelector('.preview')?.textContent).toContain('Office 365 E1'));
    expect(answers.mock.calls.some(([, only]) => only === undefined)).toBe(true);
  });
});
