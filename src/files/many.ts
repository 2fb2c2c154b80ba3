import { decidingFinding, mainTargets } from '../report/explain';
import type { Report, ReportFinding, ReportSubscription, ReportTarget } from '../report/schema';
import type { ConditionId, Verdict } from '../rules/types';

/** One subscription of one customer, in the table across customers. */
export interface ManyRow {
  /** The customer's id where the files tell it, else the name of the file. */
  readonly customer: string;
  readonly key: string;
  readonly subscription: string;
  readonly quantity: number | null;
  readonly verdict: Verdict;
  /** The target that can be had soonest; null where there is none. */
  readonly best: { readonly product: string; readonly edition: string | null; readonly name: string } | null;
  /** What stands in the way of `best`, or is still to be confirmed. */
  readonly condition: ConditionId | null;
  readonly code: string | null;
}

/** A customer's subscriptions as rows of the table. */
export function manyRows(customer: string, { subscriptions }: Pick<Report, 'subscriptions'>): ManyRow[] {
  return subscriptions.map((row) => {
    const { key, name, quantity } = row;
    return { customer, key, subscription: name, quantity, ...bestOf(row) };
  });
}

const ORDER: readonly Verdict[] = ['ready', 'clear', 'undetermined', 'blocked', 'no-path', 'unrecognised'];

function bestOf(row: ReportSubscription): Pick<ManyRow, 'verdict' | 'best' | 'condition' | 'code'> {
  const target = mainTargets(row).find(({ verdict }) => verdict === row.verdict);
  const finding = target && standingInTheWay(target);
  const best = target ? { product: target.product, edition: target.edition, name: target.name } : null;
  return { verdict: row.verdict, best, condition: finding?.condition ?? null, code: finding?.code ?? null };
}

function standingInTheWay(target: ReportTarget): ReportFinding | undefined {
  return decidingFinding(target) ?? target.findings.find(({ outcome }) => outcome === 'unverified');
}

/** By what can be done: possible upgrades first, one target's customers together. */
export function sortRows<Row extends ManyRow>(rows: readonly Row[]): Row[] {
  const text = new Intl.Collator('en', { numeric: true });
  return [...rows].sort(
    (a, b) =>
      ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) ||
      text.compare(a.best?.name ?? '', b.best?.name ?? '') ||
      text.compare(a.condition ?? '', b.condition ?? '') ||
      text.compare(a.customer, b.customer),
  );
}
