// @vitest-environment jsdom
import { fireEvent, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { OfferMatrix } from '../../src/messages';
import { CUSTOMER, report } from './fixtures/report';
import { open } from './fixtures/surface';

const shown = { kind: 'report' as const, report: report() };
const preview = async (screen: Awaited<ReturnType<typeof open>>) =>
  screen.findByRole('region', { name: 'This is all that leaves' });

describe('the report', () => {
  it('is offered whole as CSV and JSON, and shown before it leaves', async () => {
    const screen = await open(shown);
    fireEvent.click(screen.getByRole('tab', { name: 'Report' }));
    expect((await preview(screen)).textContent).toContain('"Microsoft 365 Business Basic"');
    fireEvent.click(screen.getByLabelText('Whole list (JSON)'));
    await waitFor(async () => expect(JSON.parse((await preview(screen)).textContent ?? '')).toEqual(shown.report));
  });

  it('leaves names and ids out when told to, and copies what it shows', async () => {
    const writeText = vi.fn(async () => {});
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    const screen = await open(shown, 'en', { firstKey: 'row-nickname' });
    const fold = screen.getByText('Support note and report').closest('details') as HTMLDetailsElement;
    fold.open = true;
    fireEvent(fold, new Event('toggle'));
    expect((await preview(screen)).textContent).toMatch(/Contoso Backup/);
    expect((await preview(screen)).textContent).toContain(CUSTOMER);
    fireEvent.click(screen.getByLabelText('Leave names and ids out'));
    await waitFor(async () => {
      const text = (await preview(screen)).textContent ?? '';
      expect(text).toContain('Not recognised');
      expect(text).not.toMatch(/Contoso/);
      expect(text).not.toContain(CUSTOMER);
    });
    fireEvent.click(within(fold).getByRole('button', { name: 'Copy' }));
    expect(await screen.findByText('Copied.')).toBeTruthy();
    expect(writeText).toHaveBeenCalledWith((await preview(screen)).textContent);
  });
});

describe('the Offer Matrix', () => {
  const matrix = (date: string): OfferMatrix => ({
    file: 'OfferMatrix.csv',
    date,
    dateFrom: 'file-name',
    conversions: 2,
    paths: [],
  });

  it('reminds in the popup once it is older than 45 days', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-24T09:00:00Z'));
    const old = await open(shown, 'en', { offerMatrix: async () => matrix('2026-10-09') });
    expect(await old.findByText(/The Offer Matrix is 46 days old/)).toBeTruthy();
    const fresh = await open(shown, 'en', { offerMatrix: async () => matrix('2026-10-10') });
    fireEvent.click(fresh.getByRole('tab', { name: 'What was read' }));
    expect(await fresh.findByText(/OfferMatrix\.csv.*Oct 10, 2026/)).toBeTruthy();
    expect(fresh.queryByText(/days old/)).toBeNull();
    vi.restoreAllMocks();
  });

  it('is forgotten on request', async () => {
    const screen = await open(shown, 'en', { offerMatrix: async () => matrix('2026-10-10') });
    fireEvent.click(screen.getByRole('tab', { name: 'What was read' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Forget the Offer Matrix' }));
    await waitFor(() => expect(screen.client.tell).toHaveBeenCalledWith({ type: 'forget-offer-matrix' }));
  });
});
