// @vitest-environment jsdom
import { fireEvent, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { lastDay } from '../../src/ui/billing/days';
import { changes } from '../../src/ui/changes';
import { CUSTOMER, report } from './fixtures/report';
import { open } from './fixtures/surface';

async function basic() {
  const screen = await open({ kind: 'report', report: report() }, 'en', { firstKey: 'row-basic' });
  const name = await screen.findByText('Microsoft 365 Business Standard');
  return { ...screen, target: within(name.closest('details') as HTMLElement) };
}

describe('what changes', () => {
  it('tells gained from raised, and lost from lowered', () => {
    const upgrade = changes('m365-business-basic', 'm365-business-standard', ['office-apps', 'exchange-online'], []);
    expect(upgrade.gained).toEqual(['office-apps']);
    expect(upgrade.raised).toEqual(['exchange-online']);
    const back = changes('m365-business-standard', 'm365-business-basic', [], ['office-apps', 'exchange-online']);
    expect([back.lost, back.lowered]).toEqual([['office-apps'], ['exchange-online']]);
  });
  it('names small extras once, whatever plan they come in', () => {
    const { extras } = changes('o365-e1', 'o365-e3', [], []);
    expect(extras.filter((name) => /to-do|planner/i.test(name))).toEqual([]);
    const all = changes(null, 'o365-e3', [], []).extras;
    expect(all).toContain('Microsoft Planner');
    expect(new Set(all.map((name) => name.toLowerCase())).size).toBe(all.length);
  });
});

describe('after the upgrade', () => {
  it('names the overlap of this list first; what is ticked stays, and is copied so', async () => {
    const writeText = vi.fn(async () => undefined);
    Object.assign(navigator, { clipboard: { writeText } });
    const { target } = await basic();
    const items = target.getAllByRole('checkbox', { hidden: true });
    expect(items.length).toBe(8);
    expect(target.getByText(/Users who also have a licence of Microsoft 365 Apps for business/)).toBeTruthy();
    fireEvent.click(items[0] as HTMLElement);
    fireEvent.click(target.getByRole('button', { name: 'Copy the checklist', hidden: true }));
    await waitFor(() => expect(writeText).toHaveBeenCalled());
    const [copied = ''] = writeText.mock.lastCall as unknown as [string];
    expect(copied).toMatch(
      /^After the upgrade of Microsoft 365 Business Basic to Microsoft 365 Business Standard\n\[x\] /,
    );
    expect(copied.match(/^\[ \] /gm)).toHaveLength(7);
    const again = await basic();
    const [first] = again.target.getAllByRole<HTMLInputElement>('checkbox', { hidden: true });
    expect(first?.checked).toBe(true);
  });
});

describe('the ticks of a checklist', () => {
  it('outlive the popup: the browser keeps them for the customer', async () => {
    const ticks = { loadTicks: vi.fn(async () => kept), keepTicks: vi.fn(async () => undefined) };
    const kept = ['Wait until the change is done; it can take about an hour.'];
    const shown = { kind: 'report' as const, report: report() };
    const screen = await open(shown, 'en', { firstKey: 'row-basic', ticks: async () => ticks });
    const name = await screen.findByText('Microsoft 365 Business Standard');
    const target = within(name.closest('details') as HTMLElement);
    const box = (label: RegExp) => target.getByLabelText<HTMLInputElement>(label);
    await waitFor(() => expect(box(/about an hour/).checked).toBe(true));
    fireEvent.click(box(/so that nobody pays twice/));
    await waitFor(() => expect(ticks.keepTicks).toHaveBeenCalled());
    const list = 'row-basic microsoft-365-business-standard null csp-table';
    const said = 'Check that the old subscription is gone, or its automatic renewal off, so that nobody pays twice.';
    expect(ticks.keepTicks).toHaveBeenLastCalledWith(CUSTOMER, list, [...kept, said]);
    expect(ticks.loadTicks).toHaveBeenCalledWith(CUSTOMER, list);
  });
});

describe('the calculator', () => {
  async function calculator() {
    const { target } = await basic();
    const fold = target.getByText('What it does to the bill').closest('details') as HTMLDetailsElement;
    fold.open = true;
    fireEvent(fold, new Event('toggle'));
    const form = within(fold);
    await form.findByText("Calculate this period's bill");
    const set = (label: string, value: string) => {
      const field = form.getByLabelText(label);
      fireEvent.input(field, { target: { value } });
      fireEvent.blur(field);
    };
    return { form, set, fold };
  }

  it("gives Microsoft's published example, step by step and in words", async () => {
    const { form, set } = await calculator();
    fireEvent.click(form.getByLabelText('new commerce'));
    set('Old price per licence and period', '10.08');
    set('New price per licence and period', '6.43');
    set('Licences that are upgraded', '300');
    set('First day of the period', '2021-06-18');
    set('Day of the upgrade', '2021-06-25');
    expect(form.getByText('23 of the cycle’s 30 days are left, the day of the upgrade included.')).toBeTruthy();
    expect(form.getByText('Old price per licence: 10.08 / 30 × 23 = 7.72, cut to two decimals.')).toBeTruthy();
    expect(form.getByRole('status').textContent).toBe(
      'For this period 1,476.00 is charged and 2,316.00 comes back: 840.00 less to pay.',
    );
    expect(form.getByText(/By Microsoft's published formula for new commerce/)).toBeTruthy();
  });

  it('says what is wrong with a field, and that a traditional upgrade is an estimate', async () => {
    const { form, set, fold } = await calculator();
    set('Old price per licence and period', 'four');
    const field = form.getByLabelText('Old price per licence and period');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const id = field.getAttribute('aria-describedby') ?? '';
    expect(fold.querySelector(`[id="${id}"]`)?.textContent).toBe('Write the price as a number, such as 10.08.');
    set('Old price per licence and period', '4,00');
    set('New price per licence and period', '8');
    expect(form.getByText(/An estimate: Microsoft shows no example/)).toBeTruthy();
  });

  it('ends a period on the day before it begins again', () => {
    expect(lastDay('2021-06-18', 'monthly')).toBe('2021-07-17');
    expect(lastDay('2024-01-31', 'monthly')).toBe('2024-02-29');
    expect(lastDay('2023-03-01', 'annual')).toBe('2024-02-29');
    expect(lastDay('soon', 'monthly')).toBe('');
  });
});
