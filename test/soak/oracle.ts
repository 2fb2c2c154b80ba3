/** What may be said of each customer, from the whole list read once in peace, and of the moment that the page is in. */
import type { Report } from '../../src/report/schema';
import { wrongAmong, wrongIn } from '../e2e/faults/truth';
import type { SeenMarker } from '../e2e/markers';
import type { Expected, PortalCustomer, PortalRow } from '../portal/types';

/** The customer with the verdicts of a report that was made of the whole list. */
export function truthOf(customer: PortalCustomer, { subscriptions }: Report): PortalCustomer {
  const rows = customer.rows.map((row): PortalRow => {
    const said = subscriptions.find(({ id }) => id === row.id);
    if (!said) throw new Error(`${customer.key}: ${row.name} was not read in peace`);
    const { product, status, verdict, targets } = said;
    const main = targets.filter(({ pack }) => pack !== 'api-2019');
    const known = main.map((t) => [t.edition ? `${t.product}:${t.edition}` : t.product, t.verdict]);
    return { ...row, expected: { product, status, verdict, targets: Object.fromEntries(known) } };
  });
  return { ...customer, rows };
}

/** The same once the user has confirmed what no page shows. */
function confirmed(truth: PortalCustomer): PortalCustomer {
  const ready = <T extends string>(verdict: T): T | 'ready' => (verdict === 'clear' ? 'ready' : verdict);
  const rows = truth.rows.map((row) => {
    const { expected } = row;
    if (!expected) return row;
    const targets = Object.entries(expected.targets ?? {}).map(([product, verdict]) => [product, ready(verdict)]);
    const said: Expected = { ...expected, verdict: ready(expected.verdict), targets: Object.fromEntries(targets) };
    return { ...row, expected: said };
  });
  return { ...truth, rows };
}

/** What is wrong whether or not the user has confirmed anything: two windows may differ for a moment. */
const inBoth = (one: readonly string[], other: readonly string[]): string[] =>
  one.filter((what) => other.includes(what));

/** Everything wrong in a report. */
export const wrongReport = (report: Report, truth: PortalCustomer): string[] => {
  const twice = report.subscriptions.map(({ key }) => key).filter((key, at, all) => all.indexOf(key) !== at);
  const wrong = inBoth(wrongIn(report, truth), wrongIn(report, confirmed(truth)));
  return [...wrong, ...twice.map((key) => `${key}: twice in the report`)];
};

/** Everything wrong among the marks on the page. */
export const wrongMarks = (markers: readonly SeenMarker[], truth: PortalCustomer): string[] =>
  inBoth(wrongAmong(markers, truth), wrongAmong(markers, confirmed(truth)));
