import { decidingFinding, key, mainTargets, type Say, services, whyTarget } from './explain';
import type { Report, ReportSubscription, ReportTarget } from './schema';

/** Headers are messages `export_column_{name}`. */
const COLUMNS = [
  'subscription',
  'product',
  'status',
  'quantity',
  'commerce',
  'verdict',
  'target',
  'target_verdict',
  'why',
  'code',
  'services_added',
  'services_lost',
  'pack',
  'source_date',
  'subscription_id',
  'offer_id',
] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/**
 * The report as CSV (RFC 4180, CRLF): a line per subscription and target. `bom` makes Excel read it as UTF-8. No cell can be
 * taken for a formula.
 */
export function toCsv(report: Report, say: Say, { bom = true }: { readonly bom?: boolean } = {}): string {
  const headers = COLUMNS.map((column) => say.text(`export_column_${column}`, column));
  const rows = report.subscriptions.flatMap((subscription) => rowsOf(subscription, say));
  return (bom ? '\ufeff' : '') + csvLines([headers, ...rows.map((row) => COLUMNS.map((column) => row[column]))]);
}

function rowsOf(subscription: ReportSubscription, say: Say): Row[] {
  const targets = mainTargets(subscription);
  return targets.length ? targets.map((target) => rowOf(subscription, target, say)) : [rowOf(subscription, null, say)];
}

function rowOf(subscription: ReportSubscription, target: ReportTarget | null, say: Say): Row {
  const word = (family: string, code: string) => say.text(`${family}_${key(code)}`, code);
  return {
    subscription: subscription.name,
    product: subscription.product ?? '',
    status: word('status', subscription.status),
    quantity: subscription.quantity?.toString() ?? '',
    commerce: word('commerce', subscription.commerce),
    verdict: word('verdict', subscription.verdict),
    target: target?.name ?? '',
    target_verdict: target ? word('verdict', target.verdict) : '',
    why: target ? whyTarget(target, say) : '',
    code: (target && decidingFinding(target)?.code) ?? '',
    services_added: target ? services(target.servicesAdded, say) : '',
    services_lost: target ? services(target.servicesLost, say) : '',
    pack: target?.pack ?? '',
    source_date: target?.source.date ?? '',
    subscription_id: subscription.id ?? '',
    offer_id: subscription.offerId ?? '',
  };
}

/** Lines of cells as CSV text. */
export function csvLines(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/** Signs with which spreadsheets begin a formula, their full-width forms included, also behind blanks. */
const FORMULA = /^[\s\u00a0\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** One quoted cell. What could be a formula gets an apostrophe in front (OWASP, "CSV injection"). */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""').replaceAll('\u0000', '')}"`;
}
