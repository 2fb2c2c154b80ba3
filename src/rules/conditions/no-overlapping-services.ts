import type { Product } from '../../catalog/types';
import type { Status } from '../../subscriptions/types';
import type { AddedServices } from '../services';
import { type Answer, type Judgement, perhaps, survey, unique, type View } from '../survey';
import type { Finding } from '../types';
import { settle } from './settle';

const CONDITION = 'no-overlapping-services';

/** Why a subscription that is not active may still overlap: an expired one keeps its users for 30 days. */
const PERHAPS: Partial<Readonly<Record<Status, string>>> = {
  suspended: 'row-suspended',
  pending: 'row-pending',
  expired: 'row-expired',
  unknown: 'row-status-unknown',
};

const ADDS_NOTHING: Answer = {
  outcome: 'met',
  basis: 'page',
  evidence: [],
  reasons: [{ code: 'adds-nothing', params: {} }],
};

/** The customer has no other subscription that includes the services which the target would add. */
export function noOverlappingServices(
  source: Product,
  added: AddedServices,
  view: View,
  effect: 'upgrade' | 'licence-transfer',
): Finding {
  if (!added.size) return settle(CONDITION, effect, ADDS_NOTHING, null);
  const judged = judging(added);
  const answer = survey(
    view,
    {
      known: (candidate, product, status) => (candidate.product === source.id ? null : judged(product, status)),
      unknown: (status) => (isGone(status) ? null : perhaps('row-unrecognised')),
    },
    'no-overlap',
  );
  return settle(
    CONDITION,
    effect,
    answer,
    effect === 'upgrade' ? 'cancel-conflicting-first' : 'assign-licences-by-hand',
  );
}

/**
 * What a subscription of a product means. The same plan is the same service; another plan of the family may or may not
 * conflict. Worked out once per product and status: a customer may have thousands of rows.
 */
function judging(added: AddedServices): (product: Product, status: Status) => Judgement {
  const known = new Map<Product, Partial<Record<Status, Judgement>>>();
  return (product, status) => {
    const byStatus = known.get(product) ?? {};
    const judgement = byStatus[status];
    if (judgement !== undefined) return judgement;
    known.set(product, byStatus);
    byStatus[status] = judge(product, status, added);
    return byStatus[status];
  };
}

function judge(product: Product, status: Status, added: AddedServices): Judgement {
  const family = product.services.filter((plan) => added.has(plan.family));
  if (isGone(status) || !family.length) return null;
  const equal = family.filter((plan) => added.get(plan.family)?.has(plan.name));
  return {
    outcome: status === 'active' && equal.length ? 'violated' : 'unverified',
    reason: PERHAPS[status] ?? (equal.length ? 'same-service' : 'same-service-other-plan'),
    services: unique((equal.length ? equal : family).map((plan) => plan.family)),
    plans: equal.map((plan) => plan.name),
  };
}

/** Deleted and disabled subscriptions serve nobody any more. */
function isGone(status: Status): boolean {
  return status === 'deleted' || status === 'disabled';
}
