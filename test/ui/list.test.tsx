// @vitest-environment jsdom
import { fireEvent, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { report, SUBSCRIPTIONS, subscription } from './fixtures/report';
import { open } from './fixtures/surface';

const shown = (part = {}) => ({ kind: 'report' as const, report: report(part) });
const names = (screen: { getAllByRole: (role: 'listitem') => HTMLElement[] }) =>
  screen.getAllByRole('listitem').map((item) => item.querySelector('bdi')?.textContent);
const MANY = Array.from({ length: 1200 }, (_, i) =>
  subscription(`k${i}`, `Product ${i}`, { verdict: i === 900 ? 'blocked' : 'clear' }),
);

describe('the list', () => {
  it('sums up in one status message', async () => {
    const screen = await open(shown());
    const lead = screen.getAllByRole('status')[0];
    expect(lead?.textContent).toBe(
      '6 subscriptions: 1 with a possible upgrade, 1 blocked, 2 cannot be told, 1 without an upgrade path, and 1 not recognised',
    );
  });

  it('sums up in Hungarian, whose singular and plural are written alike', async () => {
    const screen = await open(shown({ subscriptions: [SUBSCRIPTIONS[0]] }), 'hu');
    expect(screen.getAllByRole('status')[0]?.textContent).toBe('1 előfizetés: 1 frissíthető');
  });

  it('says how much was read, and offers the rest only where something is missing', async () => {
    const whole = await open(shown());
    expect(whole.queryByRole('button', { name: 'Read the whole list' })).toBeNull();
    const reading = { ...report().reading, rowsRead: 25, rowsTotal: 83, complete: false };
    const part = await open(shown({ reading }));
    expect(part.getByText('25 of 83 rows read')).toBeTruthy();
    expect(part.getByRole('button', { name: 'Read the whole list' })).toBeTruthy();
  });

  it('gives each row its verdict in words, status and licences', async () => {
    const screen = await open(shown());
    const row = screen.getByRole('button', { name: /Microsoft 365 Business Standard/ });
    expect(row.textContent).toBe('Microsoft 365 Business Standard Blocked · suspended · 25 licences');
    expect(screen.getByRole('button', { name: /Contoso Backup/ }).textContent).toBe(
      'Contoso Backup Not recognised · active',
    );
  });

  it('filters by state, and shows all again', async () => {
    const screen = await open(shown());
    const chip = screen.getByRole('button', { name: 'Cannot tell 2' });
    fireEvent.click(chip);
    await waitFor(() => expect(names(screen)).toHaveLength(2));
    expect(chip.getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByText('2 subscriptions shown')).toBeTruthy();
    fireEvent.click(chip);
    await waitFor(() => expect(names(screen)).toHaveLength(6));
  });

  it('searches only long lists, without regard to accents and case', async () => {
    expect((await open(shown())).queryByRole('searchbox')).toBeNull();
    const screen = await open(
      shown({ subscriptions: [...MANY.slice(0, 9), subscription('x', 'Kézműves Előfizetés')] }),
    );
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'ELOFIZ kez' } });
    await waitFor(() => expect(names(screen)).toEqual(['Kézműves Előfizetés']));
  });

  it('keeps few of a thousand rows in the document, and says how many there are', async () => {
    const screen = await open(shown({ subscriptions: MANY }));
    const items = screen.getAllByRole('listitem');
    expect(items.length).toBeLessThan(60);
    expect(items[0]?.getAttribute('aria-setsize')).toBe('1200');
  });
});

describe('the keyboard', () => {
  it('has one tab stop, moves with arrows, Home and End, and does not lose the focus outside of the window', async () => {
    const screen = await open(shown({ subscriptions: MANY }));
    const stops = () => screen.getAllByRole('listitem').filter((item) => item.querySelector('[tabindex="0"]'));
    expect(stops()).toHaveLength(1);
    const press = async (key: string, name: string) => {
      fireEvent.keyDown(document.activeElement ?? document.body, { key });
      await waitFor(() => expect(document.activeElement?.querySelector('bdi')?.textContent).toBe(name));
      expect(stops()).toHaveLength(1);
    };
    screen.getByRole('button', { name: /^Product 0\b/ }).focus();
    await press('ArrowDown', 'Product 1');
    await press('End', 'Product 1199');
    await press('ArrowDown', 'Product 1199');
    await press('PageUp', 'Product 1191');
    await press('Home', 'Product 0');
    await press('ArrowUp', 'Product 0');
  });

  it('opens a row with its heading in focus; Escape leads back to the very row', async () => {
    const screen = await open(shown());
    fireEvent.click(screen.getByRole('button', { name: /Power BI Pro/ }));
    const heading = await screen.findByRole('heading', { level: 1, name: 'Power BI Pro' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    const press = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    heading.dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
    await waitFor(() => expect(document.activeElement?.querySelector('bdi')?.textContent).toBe('Power BI Pro'));
  });

  it('goes to the next blocked one, around the end, and not to itself', async () => {
    const screen = await open(shown());
    fireEvent.click(screen.getByRole('button', { name: /Power BI Pro/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Next blocked' }));
    await screen.findByRole('heading', { level: 1, name: 'Microsoft 365 Business Standard' });
    expect(screen.queryByRole('button', { name: 'Next blocked' })).toBeNull();
  });

  it('moves between tabs with arrows', async () => {
    const screen = await open(shown());
    const first = screen.getByRole('tab', { name: 'Subscriptions' });
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowLeft' });
    await waitFor(() => expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Report'));
    expect(document.activeElement?.textContent).toBe('Report');
    expect((await screen.findByRole('region', { name: 'This is all that leaves' })).textContent).toContain(
      'Power BI Pro',
    );
  });
});
