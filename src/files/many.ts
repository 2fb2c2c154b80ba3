import type { Assessment, ConditionId, Finding, TargetAssessment, Verdict } from '../rules/types';
import type { JudgedCustomer } from './judge';

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

/** A judged customer's subscriptions as rows of the table. */
export function manyRows(customer: string, { list, assessments }: JudgedCustomer): ManyRow[] {
  return list.subscriptions.flatMap(({ key, name, quantity }, at) => {
    const assessment = assessments[at];
    return assessment ? [{ customer, key, subscription: name, quantity, ...bestOf(assessment) }] : [];
  });
}

const ORDER: readonly Verdict[] = ['ready', 'clear', 'undetermined', 'blocked', 'no-path', 'unrecognised'];

function bestOf({ verdict, targets }: Assessment): Pick<ManyRow, 'verdict' | 'best' | 'condition' | 'code'> {
  const target = targets.find((one) => one.pack !== 'api-2019' && one.verdict === verdict);
  const finding = target ? standingInTheWay(target) : undefined;
  const best = target ? { product: target.product, edition: target.edition, name: target.name } : null;
  return { verdict, best, condition: finding?.condition ?? null, code: finding?.code ?? null };
}

function standingInTheWay({ verdict, findings }: TargetAssessment): Finding | undefined {
  if (verdict === 'blocked')
    return findings.find(({ outcome, effect }) => outcome === 'violated' && effect === 'upgrade');
  const open = findings.filter(({ outcome }) => outcome === 'unverified');
  return open.find(({ condition }) => condition !== 'delegated-admin') ?? open[0];
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
