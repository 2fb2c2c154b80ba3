/** Every page of the stand-in portal × the same customers: the same report from each. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { customer } from '../portal/customers';
import { grids } from '../portal/grid-names';
import { expectedLabels, expectedRows, reportedRows } from './expectations';
import { Harness } from './harness';
import { markersOf } from './markers';

const CUSTOMERS = ['contoso', 'statuses', 'hungarian', 'offer-ids', 'hostile'];

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterEach(async () => expect(await harness.leaveTabs()).toEqual([]));
afterAll(() => harness?.close());

describe.each(grids)('grid $name: $about', ({ name }) => {
  it.each(CUSTOMERS)('shows the list of %s', async (key) => {
    const one = customer(key);
    const tab = await harness.openCustomer(key, { grid: name });
    const report = await harness.readReportOf(tab);
    expect(report.reading).toMatchObject({ rowsRead: one.rows.length, complete: true });
    expect(reportedRows(report, one)).toEqual(expectedRows(one));
    const labels = (await markersOf(tab.page)).map(({ label }) => label);
    expect(labels).toEqual(expectedLabels(one));
  });

  it('shows the list without ids', async () => {
    const one = customer('exchange-2');
    const tab = await harness.openCustomer('exchange-2', { grid: name, ids: 'none' });
    const report = await harness.readReportOf(tab);
    expect(reportedRows(report, one, { ids: false })).toEqual(expectedRows(one, { ids: false }));
  });
});
