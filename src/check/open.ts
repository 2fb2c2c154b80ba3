import { catalogVersion, displayName, identify, product } from '../catalog';
import type { FilePart, FileResult } from '../files';
import { type Customer, combine } from '../files/combine';
import { type JudgedCustomer, judge } from '../files/judge';
import { subscriptionMaker } from '../files/make';
import { skuUpgradePaths } from '../files/paths';
import { NOTHING_SAID } from '../nothing-said';
import { offerMatrixPaths } from '../offer-matrix';
import { buildReport } from '../report/build';
import type { Report } from '../report/schema';
import { packVersions } from '../rules/packs';
import type { Entry, Rules, Said } from './types';

/** A customer as the page shows it. */
export interface Opened {
  readonly report: Report;
  /** Null for a report that came as a file. */
  readonly customer: Customer | null;
}

export const NOTHING_SAID_HERE: Said = { confirmations: NOTHING_SAID.confirmations, assertions: [], attached: {} };

/** Judges the files of a customer. Pure; `now` in milliseconds since the epoch. */
export function open({ files, fixed }: Entry, said: Said, rules: Rules, now: number): Opened {
  if (fixed) return { report: fixed, customer: null };
  const results = files.flatMap(({ result }) => result ?? []);
  const says = new Map(said.assertions.map((assertion) => [assertion.key, assertion.says]));
  // The language of a file is not known: names are read in all of them.
  const customer = combine(
    results,
    subscriptionMaker(now, null, (key) => says.get(key)),
  );
  const today = new Date(now).toISOString().slice(0, 10);
  const offerMatrix = [
    ...offerMatrixPaths(rules.matrix),
    ...skuUpgradePaths(customer.skus, customer.label, today, identify),
  ];
  const { unknownCommerceIs, packs } = rules;
  const context = { unknownCommerceIs, packs, confirmations: said.confirmations, offerMatrix };
  const judged = judge(customer, context, { product, displayName });
  return { report: withAddOns(reportOf(customer, judged, results, packs, now), customer), customer };
}

function reportOf(
  customer: Customer,
  judged: JudgedCustomer,
  results: readonly FileResult[],
  packs: Rules['packs'],
  now: number,
): Report {
  const parts = results.flatMap((result) => result.parts);
  const isExport = parts.some(({ kind }) => kind === 'export-csv');
  return buildReport({
    now,
    source: {
      kind: isExport ? 'export-csv' : 'api-json',
      url: null,
      customerId: customer.customerId,
      language: null,
    },
    reading: { state: judged.list.rowsRead > 0 ? 'read' : 'empty', reason: null, columns: columnsOf(parts) },
    list: judged.list,
    assessments: judged.assessments,
    confirmations: {
      ...judged.confirmations,
      heldElsewhere: judged.confirmations.heldElsewhere.map((held) => ({ ...held })),
    },
    packs: packVersions(packs),
    catalog: catalogVersion(),
  });
}

function columnsOf(parts: readonly FilePart[]): Report['reading']['columns'] {
  const table = parts.find((part) => part.kind === 'export-csv');
  if (table) return table.columns;
  return parts.some(({ kind }) => kind === 'subscriptions')
    ? { id: 'key', name: 'key', status: 'key', quantity: 'key' }
    : {};
}

/** No list shows add-ons, but an API answer does; the API then refuses the upgrade (code 6). */
function withAddOns(report: Report, { addOns }: Customer): Report {
  if (addOns.size === 0) return report;
  const subscriptions = report.subscriptions.map((row) => {
    const names = addOns.get(row.key);
    return names
      ? { ...row, notes: [...row.notes, { code: 'add-ons-present', params: { names: names.join(', ') } }] }
      : row;
  });
  return { ...report, subscriptions };
}
