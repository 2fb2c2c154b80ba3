// @vitest-environment jsdom
import { fireEvent, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/schema';
import { CUSTOMER, report, SUBSCRIPTIONS } from './fixtures/report';
import { open } from './fixtures/surface';

type Said = Report['confirmations'];
const UNKNOWN: Said = { delegatedAdmin: 'unknown', otherChannels: 'unknown', heldElsewhere: [] };

async function answers(confirmations = UNKNOWN, part: Partial<Report> = {}) {
  const screen = await open({ kind: 'report', report: report({ confirmations, ...part }) });
  fireEvent.click(screen.getByRole('tab', { name: 'Your answers' }));
  await screen.findByRole('button', { name: 'Clear what I said' }).catch(() => null);
  return screen;
}

describe('the two confirmations', () => {
  it('tells the worker and shows the new verdicts at once', async () => {
    const screen = await answers();
    const confirmed = { ...UNKNOWN, delegatedAdmin: 'no' as const };
    screen.set(
      report({ confirmations: confirmed, subscriptions: SUBSCRIPTIONS.map((s) => ({ ...s, verdict: 'blocked' })) }),
    );
    fireEvent.click(screen.getByRole('radio', { name: 'No' }));
    expect(screen.client.tell).toHaveBeenCalledWith({
      type: 'set-confirmations',
      customerId: CUSTOMER,
      confirmations: confirmed,
    });
    await waitFor(() => expect(screen.getAllByRole('status')[0]?.textContent).toBe('6 subscriptions: 6 blocked'));
  });

  it('says when an answer could not be kept, and shows the old one again', async () => {
    const screen = await answers();
    screen.client.tell.mockResolvedValueOnce(false);
    fireEvent.click(screen.getByRole('radio', { name: 'Yes' }));
    expect((await screen.findByRole('alert')).textContent).toContain('could not be kept');
    await waitFor(() => expect((screen.getByRole('radio', { name: 'Yes' }) as HTMLInputElement).checked).toBe(false));
  });

  it('asks which products are held elsewhere, by a search that the keyboard can use', async () => {
    const screen = await answers({ ...UNKNOWN, otherChannels: 'some' });
    const box = screen.getByRole('combobox', { name: 'Add a product' });
    await waitFor(() => {
      fireEvent.input(box, { target: { value: 'office e3' } });
      expect(screen.getAllByRole('option').length).toBeGreaterThan(0);
    });
    const wanted = screen.getAllByRole('option').findIndex((option) => option.textContent === 'Office 365 E3');
    for (let i = 0; i < wanted; i++) fireEvent.keyDown(box, { key: 'ArrowDown' });
    await waitFor(() => {
      const active = document.getElementById(box.getAttribute('aria-activedescendant') ?? '');
      expect(active?.textContent).toBe('Office 365 E3');
    });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(screen.client.tell).toHaveBeenCalledWith({
      type: 'set-confirmations',
      customerId: CUSTOMER,
      confirmations: {
        ...UNKNOWN,
        otherChannels: 'some',
        heldElsewhere: [{ product: 'o365-e3', edition: null, channel: 'elsewhere' }],
      },
    });
  });

  it('lets the channel of each be said, and the cases follow', async () => {
    const held = { product: 'o365-e3', edition: null, channel: 'advisor' as const };
    const screen = await answers({ ...UNKNOWN, otherChannels: 'some', heldElsewhere: [held] });
    expect(screen.getByText('From Microsoft directly, or through Advisor, Open or EA')).toBeTruthy();
    expect(screen.queryByText('From another CSP partner, new commerce')).toBeNull();
    const select = await screen.findByRole('combobox', { name: 'Where Office 365 E3 was bought' });
    fireEvent.change(select, { target: { value: 'other-partner' } });
    expect(screen.client.tell).toHaveBeenCalledWith(
      expect.objectContaining({
        confirmations: expect.objectContaining({ heldElsewhere: [{ ...held, channel: 'other-partner' }] }),
      }),
    );
  });

  it('removes a product again', async () => {
    const held = { product: 'o365-e3', edition: null, channel: 'ea' as const };
    const screen = await answers({ ...UNKNOWN, otherChannels: 'some', heldElsewhere: [held] });
    fireEvent.click(await screen.findByRole('button', { name: 'Remove Office 365 E3' }));
    expect(screen.client.tell).toHaveBeenCalledWith(
      expect.objectContaining({ confirmations: expect.objectContaining({ heldElsewhere: [] }) }),
    );
  });

  it('clears what was said about this customer', async () => {
    const screen = await answers();
    fireEvent.click(screen.getByRole('button', { name: 'Clear what I said' }));
    expect(screen.client.tell).toHaveBeenCalledWith({ type: 'forget', customerId: CUSTOMER });
  });

  it('asks nothing where the customer is not known', async () => {
    const source = { ...report().source, customerId: null };
    const screen = await answers(UNKNOWN, { source });
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.container.textContent).toContain('does not say which customer');
  });
});
