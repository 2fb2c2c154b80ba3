// @vitest-environment jsdom
import { cleanup, fireEvent, render, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/kept-options';
import type { Options } from '../../src/messages';
import { OptionsPage } from '../../src/options/OptionsPage';
import { speak } from '../ui/fixtures/i18n';
import { fakeClient } from '../ui/fixtures/surface';

vi.mock('webextension-polyfill', () => ({ default: { runtime: {}, storage: { local: {}, session: {} } } }));
afterEach(cleanup);

function page(first: Options = DEFAULT_OPTIONS) {
  speak('en');
  const { client } = fakeClient({ kind: 'silent' });
  const policy = { locked: false, problems: [] } as never;
  return { client, ...render(<OptionsPage first={first} client={client} policy={policy} />) };
}

describe('the options', () => {
  it('keep each choice at once, and say so', async () => {
    const { client, getByLabelText, findByText } = page();
    fireEvent.click(getByLabelText('new commerce'));
    await findByText('Saved. Open pages follow.');
    expect(client.tell).toHaveBeenLastCalledWith({
      type: 'set-options',
      options: { ...DEFAULT_OPTIONS, unknownCommerceIs: 'new' },
    });
  });

  it('name each language in itself', () => {
    const { client, getByLabelText } = page();
    const select = getByLabelText('Language');
    expect(within(select).getByRole('option', { name: 'Magyar' })).toBeTruthy();
    expect(within(select).getByRole('option', { name: 'Deutsch' })).toBeTruthy();
    fireEvent.change(select, { target: { value: 'de' } });
    expect(client.tell).toHaveBeenLastCalledWith({
      type: 'set-options',
      options: { ...DEFAULT_OPTIONS, language: 'de' },
    });
  });

  it('turn packs on and off, but never the table', () => {
    const { client, getAllByRole } = page();
    const [table, newer, older] = getAllByRole('checkbox') as HTMLInputElement[];
    expect(table?.disabled).toBe(true);
    fireEvent.click(older as HTMLElement);
    expect(client.tell.mock.lastCall).toEqual([
      { type: 'set-options', options: { ...DEFAULT_OPTIONS, packs: ['csp-table', 'new-commerce'] } },
    ]);
    fireEvent.click(newer as HTMLElement);
    fireEvent.click(older as HTMLElement);
    expect(client.tell.mock.lastCall).toEqual([
      { type: 'set-options', options: { ...DEFAULT_OPTIONS, packs: ['csp-table', 'api-2019'] } },
    ]);
  });

  it('forget everything, and stand as at first', async () => {
    const { client, getByRole, getByLabelText, findByText } = page({ ...DEFAULT_OPTIONS, unknownCommerceIs: 'new' });
    fireEvent.click(getByRole('button', { name: 'Forget everything' }));
    await findByText('Forgotten.');
    expect(client.tell).toHaveBeenCalledWith({ type: 'forget-everything' });
    expect((getByLabelText('traditional (legacy)') as HTMLInputElement).checked).toBe(true);
  });

  it('are clean to axe', async () => {
    page();
    const off = {
      'color-contrast': { enabled: false },
      'document-title': { enabled: false },
      'html-has-lang': { enabled: false },
    };
    const { violations } = await axe.run(document, { rules: off });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
