/** What may be said of a customer whose list is known by heart: the truth, or that it cannot be told. Never anything else. */
import messages from '../../../public/_locales/en/messages.json';
import type { Report, ReportSubscription } from '../../../src/report/schema';
import type { PortalCustomer, PortalRow } from '../../portal/types';
import { keptOf } from '../expectations';
import type { SeenMarker } from '../markers';

/** Verdicts that never mislead. */
const HONEST = ['undetermined', 'unrecognised'] as const;

type Verdict = ReportSubscription['verdict'];

/** Everything in a report that is neither the truth nor an honest "cannot tell". */
export function wrongIn(report: Report, truth: PortalCustomer): string[] {
  if (report.source.customerId !== truth.id && report.subscriptions.length)
    return [`rows of ${truth.name} for the customer ${report.source.customerId}`];
  return report.subscriptions.flatMap((one) => wrongOf(one, truth));
}

function wrongOf(one: ReportSubscription, truth: PortalCustomer): string[] {
  const named = truth.rows.filter(({ name }) => keptOf(name) === one.name);
  const row = named.find(({ id }) => id === one.id) ?? named[0];
  if (!row) return [`${one.name}: a row that nobody has`];
  const wrong = allowedOf(row).includes(one.verdict) ? [] : [`${one.name}: ${one.verdict}`];
  return [...wrong, ...wrongTargets(one, row)];
}

function allowedOf({ expected }: PortalRow): Verdict[] {
  return expected ? [expected.verdict, ...HONEST] : [...HONEST];
}

function wrongTargets({ name, targets }: ReportSubscription, { expected }: PortalRow): string[] {
  const known = expected?.targets;
  if (!known) return [];
  return targets
    .filter(({ pack, verdict }) => pack !== 'api-2019' && verdict !== 'undetermined')
    .filter((t) => known[t.edition ? `${t.product}:${t.edition}` : t.product] !== t.verdict)
    .map((t) => `${name} → ${t.product}: ${t.verdict}`);
}

/** Markers that are shown and say another thing than may be said of the row that they stand beside, or stand there twice. */
export function wrongAmong(markers: readonly SeenMarker[], truth: PortalCustomer): string[] {
  const shown = markers.filter(({ stale }) => !stale);
  const times = new Map<string, number>();
  return shown.flatMap(({ beside, label }) => {
    const rows = truth.rows.filter(({ name }) => keptOf(name) === keptOf(beside));
    const allowed = rows.flatMap((row) => allowedOf(row).map((verdict) => labelOf(verdict, row.name)));
    const time = (times.get(beside) ?? 0) + 1;
    times.set(beside, time);
    if (!allowed.includes(label)) return [`${beside}: ${label}`];
    return time > rows.length ? [`${beside}: marked ${time} times`] : [];
  });
}

const labelOf = (verdict: Verdict, name: string): string =>
  `${messages[`verdict_${verdict.replace('-', '_')}` as keyof typeof messages].message}: ${keptOf(name)}`;
