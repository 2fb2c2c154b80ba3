// @vitest-environment jsdom
import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WelcomePage } from '../../src/welcome/WelcomePage';
import { speak } from '../ui/fixtures/i18n';

afterEach(cleanup);

function page(withTour = true) {
  speak('en');
  const onTourOver = vi.fn();
  return { onTourOver, ...render(<WelcomePage withTour={withTour} onTourOver={onTourOver} />) };
}

const TITLES = [
  'A mark beside each subscription',
  'The reason, beside the name',
  'The whole list, beside the page',
  'What only you know',
  '“Cannot tell” is an answer',
];

describe('the first page', () => {
  it('says what is read, that nothing leaves the browser, and that it is not Microsoft\u2019s', () => {
    const { container } = page();
    const said = [...container.querySelectorAll('.promises li')].map((item) => item.textContent);
    expect(said).toHaveLength(3);
    expect(said[0]).toContain('the subscription list of a customer, on partner.microsoft.com');
    expect(said[1]).toContain('Nothing leaves your browser');
    expect(said[2]).toContain('not affiliated with or endorsed by Microsoft');
  });
});

describe('the tour', () => {
  it('has five steps, forth and back, the focus on each title', async () => {
    const { getByRole, getByText, onTourOver } = page();
    for (const [i, name] of TITLES.entries()) {
      const heading = getByRole('heading', { name });
      expect(getByText(`Step ${i + 1} of 5`)).toBeTruthy();
      if (i > 0) expect(document.activeElement).toBe(heading);
      if (i < 4) fireEvent.click(getByRole('button', { name: 'Next' }));
    }
    fireEvent.click(getByRole('button', { name: 'Back' }));
    expect(getByRole('heading', { name: 'What only you know' })).toBeTruthy();
    fireEvent.click(getByRole('button', { name: 'Next' }));
    expect(onTourOver).not.toHaveBeenCalled();
    fireEvent.click(getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(document.activeElement?.textContent).toContain('That was the tour'));
    expect(onTourOver).toHaveBeenCalledTimes(1);
  });

  it('shows all five marks in its first step', () => {
    const { container } = page();
    expect([...container.querySelectorAll('.legend b')].map((one) => one.textContent)).toEqual([
      'Upgrade possible',
      'Blocked',
      'Cannot tell',
      'No upgrade path',
      'Not recognised',
    ]);
  });

  it('can be skipped at once', () => {
    const { getByRole, queryByText, onTourOver } = page();
    fireEvent.click(getByRole('button', { name: 'Skip the tour' }));
    expect(onTourOver).toHaveBeenCalledTimes(1);
    expect(queryByText(/^Step/)).toBeNull();
  });

  it('is left out where it was taken before', () => {
    const { queryByText, getByRole } = page(false);
    expect(queryByText(/^Step/)).toBeNull();
    expect(getByRole('heading', { name: 'Start' })).toBeTruthy();
  });

  it('draws what cannot be used, for the eye alone; axe finds nothing', async () => {
    const { container, getByRole } = page();
    const rules = { 'color-contrast': { enabled: false }, 'document-title': { enabled: false } };
    for (const name of TITLES.slice(1)) {
      fireEvent.click(getByRole('button', { name: 'Next' }));
      expect(getByRole('heading', { name })).toBeTruthy();
      const scene = container.querySelector('.scene');
      expect(scene?.getAttribute('aria-hidden')).toBe('true');
      expect(scene?.hasAttribute('inert')).toBe(true);
      const { violations } = await axe.run(container, { rules });
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
  });
});
