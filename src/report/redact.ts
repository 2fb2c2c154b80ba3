import type { Remark, Report, ReportEvidence, ReportSubscription } from './schema';

/** Name of a product of the catalog, or null; injected, so that only published names can stay. */
export type ProductName = (product: string, edition: string | null) => string | null;

/** What stands in for a text that may name the customer. */
const LEFT_OUT = '…';

/**
 * The report without what could tell the customer: ids, address, the customer's id, and every name that is not a product's.
 * Rows are called by their number, or by their product. Works by what may stay, not by what must go.
 */
export function redacted(report: Report, productName: ProductName): Report {
  const names = new Map(report.subscriptions.map((row, i) => [row.key, nameOf(row, i, productName)]));
  const keys = new Map(report.subscriptions.map((row, i) => [row.key, numbered(i)]));
  const allowed = allowedNames(report, productName);
  const remark = (one: Remark): Remark => ({ ...one, params: redactParams(one.params, allowed) });
  const evidence = (one: ReportEvidence): ReportEvidence => ({
    ...one,
    subscription: one.subscription === null ? null : (keys.get(one.subscription) ?? null),
    name: (one.subscription !== null && names.get(one.subscription)) || (allowed.has(one.name) ? one.name : LEFT_OUT),
  });
  return {
    ...report,
    source: { ...report.source, url: null, customerId: null },
    reading: {
      ...report.reading,
      reason: report.reading.reason && { ...report.reading.reason, ...remark(report.reading.reason) },
      unknownStatuses: report.reading.unknownStatuses.map(() => LEFT_OUT),
      unrecognisedNames: report.reading.unrecognisedNames.map(() => LEFT_OUT),
    },
    subscriptions: report.subscriptions.map((row, i) => ({
      ...row,
      key: numbered(i),
      id: null,
      offerId: null,
      name: names.get(row.key) ?? numbered(i),
      statusText: null,
      notes: row.notes.map(remark),
      targets: row.targets.map((target) => ({
        ...target,
        findings: target.findings.map((finding) => ({
          ...finding,
          evidence: finding.evidence.map(evidence),
          reasons: finding.reasons.map(remark),
        })),
        notes: target.notes.map(remark),
      })),
    })),
  };
}

function numbered(index: number): string {
  return `#${index + 1}`;
}

function nameOf({ product, edition }: ReportSubscription, index: number, productName: ProductName): string {
  return (product !== null && productName(product, edition)) || numbered(index);
}

/** Published names that the report may speak of: those of its rows' products, targets and what is held elsewhere. */
function allowedNames(report: Report, productName: ProductName): Set<string> {
  const products = [
    ...report.confirmations.heldElsewhere,
    ...report.subscriptions.flatMap((row) => [
      ...row.candidates,
      ...row.targets,
      ...(row.product === null ? [] : [{ product: row.product, edition: row.edition }]),
    ]),
  ];
  return new Set(products.flatMap(({ product, edition }) => productName(product, edition) ?? []));
}

/** Numbers, dates, and lists of codes or published names stay. */
function redactParams(params: Remark['params'], allowed: ReadonlySet<string>): Remark['params'] {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? redactText(name, value, allowed) : value,
    ]),
  );
}

const CODE_PARAMS = new Set([
  'status',
  'services',
  'services_added',
  'commerce',
  'read',
  'total',
  'count',
  'since',
  'date',
]);

function redactText(name: string, value: string, allowed: ReadonlySet<string>): string {
  if (CODE_PARAMS.has(name) && /^[a-z0-9-]+(,[a-z0-9-]+)*$/.test(value)) return value;
  if (allowed.has(value)) return value;
  const parts = value.split(', ');
  return parts.length > 1 ? parts.map((part) => (allowed.has(part) ? part : LEFT_OUT)).join(', ') : LEFT_OUT;
}
