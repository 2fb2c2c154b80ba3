// @vitest-environment jsdom
import { fireEvent } from '@testing-library/preact';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { report } from './fixtures/report';
import { open } from './fixtures/surface';

const some = {
  delegatedAdmin: 'no',
  otherChannels: 'some',
  heldElsewhere: [{ product: 'o365-e3', edition: null, channel: 'open' }],
};
const shown = { kind: 'report' as const, report: report({ confirmations: some as never }) };

/** What axe finds; colours need a real browser, and the shell's `lang` and title are the page's. */
async function violations(): Promise<string[]> {
  const off = {
    'color-contrast': { enabled: false },
    'document-title': { enabled: false },
    'html-has-lang': { enabled: false },
  };
  const found = await axe.run(document, { rules: off, resultTypes: ['violations'] });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe.each(['en', 'hu'])('axe finds nothing (%s)', (lang) => {
  it('in the list, the answers and what was read', async () => {
    const screen = await open(shown, lang);
    expect(await violations()).toEqual([]);
    for (const tab of screen.getAllByRole('tab').slice(1)) {
      fireEvent.click(tab);
      expect(await violations()).toEqual([]);
    }
  });

  it.each(['row-basic', 'row-ambiguous', 'row-nickname'])('in the details of %s', async (firstKey) => {
    const screen = await open(shown, lang, { firstKey });
    for (const folded of screen.container.querySelectorAll('details')) folded.open = true;
    expect(await violations()).toEqual([]);
  });

  it('where there is no list', async () => {
    await open({ kind: 'silent' }, lang);
    expect(await violations()).toEqual([]);
  });
});
