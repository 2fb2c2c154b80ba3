import { assess } from '../rules/assess';
import type { AssessContext, Assessment, CatalogView, Confirmations, Finding, HeldElsewhere } from '../rules/types';
import type { Subscription, SubscriptionList } from '../subscriptions/types';
import type { Customer } from './combine';

/** A customer's own rows with their assessments, as `buildReport` takes them. */
export interface JudgedCustomer {
  readonly list: SubscriptionList;
  readonly assessments: readonly Assessment[];
  /** The user's word, and what the tenant's SKUs tell of purchases elsewhere. */
  readonly confirmations: Confirmations;
}

/**
 * Judges what this partner sold. What was bought elsewhere enters the conditions as other subscriptions, and is no row of
 * the report: this partner cannot upgrade it. Known SKUs of the tenant answer the question of the other channels.
 */
export function judge(customer: Customer, context: AssessContext, catalog: CatalogView): JudgedCustomer {
  const { list, tenantWide } = customer;
  const isOwn = ({ channel }: Subscription) => channel === 'this-partner';
  const told = context.confirmations;
  const known: Confirmations =
    tenantWide && told.otherChannels === 'unknown' ? { ...told, otherChannels: 'none', heldElsewhere: [] } : told;
  const all = assess(list, { ...context, confirmations: known }, catalog);
  const elsewhere = list.subscriptions.filter((subscription) => !isOwn(subscription));
  const keys = new Set(elsewhere.map(({ key }) => key));
  const own = list.subscriptions.filter(isOwn);
  return {
    list: {
      ...list,
      subscriptions: own,
      rowsRead: own.length,
      rowsTotal: list.rowsTotal === null ? null : list.rowsTotal - elsewhere.length,
    },
    assessments: all.flatMap((assessment) => (keys.has(assessment.key) ? [] : [withoutKeys(assessment, keys)])),
    confirmations: elsewhere.length ? reported(told, elsewhere) : known,
  };
}

function reported(told: Confirmations, elsewhere: readonly Subscription[]): Confirmations {
  const held: HeldElsewhere[] = elsewhere.flatMap(({ identity, status }) => {
    const [only] = identity.candidates.length === 1 && status === 'active' ? identity.candidates : [];
    return only ? [{ ...only, channel: 'elsewhere' as const }] : [];
  });
  return { ...told, otherChannels: 'some', heldElsewhere: [...told.heldElsewhere, ...held] };
}

/** Evidence that is no row of the report bears no key. */
function withoutKeys(assessment: Assessment, keys: ReadonlySet<string>): Assessment {
  if (keys.size === 0) return assessment;
  const finding = (one: Finding): Finding => ({
    ...one,
    evidence: one.evidence.map((it) =>
      it.subscription !== null && keys.has(it.subscription) ? { ...it, subscription: null } : it,
    ),
  });
  return {
    ...assessment,
    targets: assessment.targets.map((target) => ({ ...target, findings: target.findings.map(finding) })),
  };
}
