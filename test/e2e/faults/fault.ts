/** What a fault is, and what every one of them is held against. */
import { expect } from 'vitest';
import type { Report } from '../../../src/report/schema';
import type { PortalCustomer } from '../../portal/types';
import { expectedLabels, expectedRows, type Limits, reportedRows } from '../expectations';
import type { Harness, Tab } from '../harness';
import { markersOf } from '../markers';
import type { Office } from './office';

export interface Stage {
  readonly harness: Harness;
  readonly office: Office;
}

export interface Fault {
  /** As in the list of faults that the project took on. */
  readonly number: number;
  readonly name: string;
  /** Throws where the program does not stand it. Uncaught errors anywhere are looked for afterwards. */
  run(stage: Stage): Promise<void>;
}

/** The list is whole, and everything that is said of it, in the report and on the page, is what the rules demand. */
export async function isRight({ harness }: Stage, tab: Tab, truth: PortalCustomer, limits?: Limits): Promise<Report> {
  const report = await harness.reportWhere(
    tab,
    ({ reading, source, subscriptions }) =>
      reading.state === 'read' && source.customerId === truth.id && subscriptions.length === truth.rows.length,
  );
  expect(reportedRows(report, truth, limits)).toEqual(expectedRows(truth, limits));
  expect(report.reading.complete).toBe(true);
  await expect
    .poll(async () => (await markersOf(tab.page)).filter(({ stale }) => !stale).map(({ label }) => label))
    .toEqual(expectedLabels(truth));
  return report;
}

/** The badge is empty and nothing stands beside any row. */
export async function isUnmarked({ harness }: Stage, tab: Tab): Promise<void> {
  await expect.poll(async () => (await harness.badgeOf(tab)).text).toBe('');
  expect(await markersOf(tab.page)).toEqual([]);
}

/** The list is said to be unreadable, with this reason and in these words, on the badge and in the popup. */
export async function isSaidUnreadable(stage: Stage, tab: Tab, code: string, words: string): Promise<void> {
  const { harness } = stage;
  const { reading } = await harness.reportWhere(tab, ({ reading }) => reading.state === 'unreadable', 20_000);
  expect(reading.reason).toMatchObject({ code, text: words });
  expect(await markersOf(tab.page)).toEqual([]);
  await expect.poll(async () => (await harness.badgeOf(tab)).text).toBe('!');
  await isSaid(stage, tab, 'The list could not be read', words);
}

/** The popup says these words, each as a whole. */
export async function isSaid({ harness }: Stage, tab: Tab, ...words: (string | RegExp)[]): Promise<void> {
  const popup = await harness.openPopup(tab);
  for (const text of words) {
    const shown = typeof text === 'string' ? popup.getByText(text, { exact: true }) : popup.getByText(text);
    await shown.first().waitFor({ timeout: 10_000 });
  }
  await popup.close();
  await tab.page.bringToFront();
}

/** Waits until a report was made, or none can be: `ms` for the page to do its worst. */
export const pause = (tab: Tab, ms: number): Promise<void> => tab.page.waitForTimeout(ms);

/** A page as it is without what we have put into it. */
export const withoutOurs = (tab: Tab): Promise<string> =>
  tab.page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const element of copy.querySelectorAll('*'))
      if (element.localName.startsWith('upgrade-lens')) element.remove();
    return copy.outerHTML;
  });
