import { describe, expect, it } from 'vitest';
import * as catalog from '../../src/catalog';
import { combine } from '../../src/files/combine';
import { judge } from '../../src/files/judge';
import { subscriptionMaker } from '../../src/files/make';
import { manyRows, sortRows } from '../../src/files/many';
import { NOTHING_SAID } from '../../src/nothing-said';
import { buildReport } from '../../src/report/build';
import { NOW, readText } from './help';

async function rowsOf(customer: string, rows: string) {
  const file = await readText(`Subscription,Quantity,Status\n${rows}`, `${customer}.csv`);
  const { list, assessments, confirmations } = judge(
    combine([file], subscriptionMaker(NOW, 'en')),
    NOTHING_SAID,
    catalog,
  );
  const report = buildReport({
    now: NOW,
    source: { kind: 'export-csv', url: null, customerId: null, language: null },
    reading: { state: 'read', reason: null, columns: {} },
    list,
    assessments,
    confirmations: { ...confirmations, heldElsewhere: [...confirmations.heldElsewhere] },
    packs: [],
    catalog: '2026-08-21',
  });
  return manyRows(customer, report);
}

const BASIC = 'Microsoft 365 Business Basic,5,Active\n';

describe('the table across customers', () => {
  it('is sorted by what can be done', async () => {
    const all = await Promise.all([
      rowsOf('Blocked Ltd', 'Microsoft 365 Business Standard,5,Suspended\n'),
      rowsOf('Unknown Ltd', 'Contoso Backup,5,Active\n'),
      rowsOf('Possible Ltd', BASIC),
      rowsOf('Broken Ltd', 'x\n'),
      rowsOf('None Ltd', 'Office 365 E5,5,Active\n'),
    ]);
    const rows = sortRows(all.flat());
    expect(rows.map(({ customer, verdict, condition }) => [customer, verdict, condition])).toEqual([
      ['Possible Ltd', 'clear', 'delegated-admin'],
      ['Blocked Ltd', 'blocked', 'subscription-active'],
      ['None Ltd', 'no-path', null],
      ['Unknown Ltd', 'unrecognised', null],
    ]);
    expect(rows[0]?.best).toMatchObject({ product: 'm365-business-standard', name: 'Microsoft 365 Business Standard' });
    expect(rows[1]).toMatchObject({ code: 'subscription_status_not_active', best: { product: 'o365-e3' } });
  });

  it('judges each customer for itself', async () => {
    const [one] = await rowsOf('1', BASIC);
    const [two] = await rowsOf('2', 'Microsoft 365 Apps for business,1,Active\n');
    expect([one?.verdict, two?.verdict]).toEqual(['clear', 'clear']);
  });
});
