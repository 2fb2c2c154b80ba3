// @vitest-environment jsdom
import { fireEvent } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { CUSTOMER, report, subscription } from './fixtures/report';
import { open } from './fixtures/surface';

const show = (key: string, part = {}) => open({ kind: 'report', report: report(part) }, 'en', { firstKey: key });

describe('saying what a row is', () => {
  it('offers the candidates of an ambiguous name first', async () => {
    const screen = await show('row-ambiguous');
    fireEvent.click(await screen.findByRole('button', { name: 'Microsoft 365 Apps for enterprise' }));
    expect(screen.client.tell).toHaveBeenCalledWith({
      type: 'set-assertion',
      customerId: CUSTOMER,
      key: 'row-ambiguous',
      says: { product: 'm365-apps-for-enterprise', edition: null },
    });
  });

  it("lets a nickname be none of Microsoft's licence-based services", async () => {
    const screen = await show('row-nickname');
    fireEvent.click(screen.getByRole('button', { name: "None of Microsoft's licence-based services" }));
    expect(screen.client.tell).toHaveBeenCalledWith({
      type: 'set-assertion',
      customerId: CUSTOMER,
      key: 'row-nickname',
      says: null,
    });
  });

  it('takes it back: an assertion without a word', async () => {
    const said = subscription('row-said', 'Contoso Mail', { productMatch: 'user' });
    const screen = await show('row-said', { subscriptions: [said] });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.client.tell).toHaveBeenCalledWith({ type: 'set-assertion', customerId: CUSTOMER, key: 'row-said' });
  });

  it('asks nothing about a row that is recognised', async () => {
    const screen = await show('row-basic');
    expect(screen.queryByRole('heading', { name: 'Which product is it?' })).toBeNull();
  });
});
