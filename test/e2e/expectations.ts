/** The hand-written expectations of the portal's customers, in the form in which a report can be held against them. */
import messages from '../../public/_locales/en/messages.json';
import type { Report, ReportSubscription } from '../../src/report/schema';
import type { PortalCustomer, PortalRow } from '../portal/types';

/** What a page may not be able to show. */
export interface Limits {
  readonly ids?: boolean;
}

/** The program keeps this many characters of a name. */
const KEPT = 500;

/** A name as a reader keeps it: one space where the page has several. */
export function keptOf(name: string): string {
  return name.replace(/\s+/g, ' ').trim().slice(0, KEPT).trim();
}

/** What is expected of each row, in the page's order. */
export function expectedRows(customer: PortalCustomer, { ids = true }: Limits = {}) {
  return customer.rows.map((row) => ({
    id: ids ? row.id : null,
    name: keptOf(row.name),
    quantity: row.quantity,
    statusText: row.status,
    ...fieldsOf(row),
  }));
}

function fieldsOf({ expected }: PortalRow) {
  if (!expected) throw new Error('A row without expectation');
  const { product, edition = null, status, verdict, targets = null, commerce = null } = expected;
  return { product, edition, status, verdict, targets, commerce };
}

/** The same fields of the report; what the expectation leaves open is left out here too. */
export function reportedRows(report: Report, customer: PortalCustomer, { ids = true }: Limits = {}) {
  return report.subscriptions.map((one, index) => {
    const expected = customer.rows[index]?.expected;
    return {
      id: ids ? one.id : null,
      name: one.name,
      quantity: one.quantity,
      statusText: one.statusText,
      product: one.product,
      edition: one.edition,
      status: one.status,
      verdict: one.verdict,
      targets: expected?.targets ? targetsOf(one) : null,
      commerce: expected?.commerce ? one.commerce : null,
    };
  });
}

function targetsOf({ targets }: ReportSubscription): Record<string, string> {
  const main = targets.filter((target) => target.pack !== 'api-2019');
  return Object.fromEntries(main.map((t) => [t.edition ? `${t.product}:${t.edition}` : t.product, t.verdict]));
}

/** Accessible names of the markers that the customer's rows must carry. */
export function expectedLabels(customer: PortalCustomer): string[] {
  return customer.rows.map((row) => {
    const verdict = `verdict_${fieldsOf(row).verdict.replace('-', '_')}` as keyof typeof messages;
    return `${messages[verdict].message}: ${keptOf(row.name)}`;
  });
}
