// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { OptionsPage } = await import('../../src/options/OptionsPage');
const { DEFAULT_OPTIONS } = await import('../../src/kept-options');

import type { PolicyFacts } from '../../src/ui/policy';
import { speak } from '../ui/fixtures/i18n';
import { fakeClient } from '../ui/fixtures/surface';

afterEach(cleanup);

function page(policy: PolicyFacts, lang = 'en') {
  speak(lang);
  const { client } = fakeClient({ kind: 'silent' });
  return render(<OptionsPage first={DEFAULT_OPTIONS} client={client} policy={policy} />);
}
const disabled = (container: Element) =>
  [...container.querySelectorAll('select, input')].map((control) => control.matches(':disabled'));

describe('the options page under a policy', () => {
  it('says that the options are locked, and lets none be changed', () => {
    const { container, getByText } = page({ locked: true, problems: [] });
    expect(getByText(/Your administrator has chosen/)).toBeTruthy();
    expect(disabled(container).length).toBeGreaterThan(4);
    expect(disabled(container).every(Boolean)).toBe(true);
  });

  it('leaves the choice to the user where nothing is locked', () => {
    const { container, queryByText } = page({ locked: false, problems: [] });
    expect(queryByText(/administrator/)).toBeNull();
    expect(disabled(container).filter(Boolean)).toHaveLength(1);
  });

  it.each([
    ['en', 'nicknames: “Contoso Suite” is not surely one product.', 'colour: there is no setting of this name.'],
    ['hu', 'nicknames: a(z) „Contoso Suite” nem feleltethető meg', 'colour: nincs ilyen nevű beállítás.'],
  ])('names what could not be used (%s)', (lang, product, field) => {
    const problems = [
      { field: 'nicknames', code: 'unknown-product', value: 'Contoso Suite' },
      { field: 'colour', code: 'unknown-field', value: null },
    ] as const;
    const { container } = page({ locked: false, problems }, lang);
    const said = [...container.querySelectorAll('.managed li')].map((item) => item.textContent);
    expect(said[0]).toContain(product);
    expect(said[1]).toBe(field);
  });
});
