import type { Candidate, Product } from '../../catalog/types';
import type { Status } from '../../subscriptions/types';
import { same } from '../packs';
import { type Judgement, perhaps, survey, type View } from '../survey';
import type { Finding, Reason } from '../types';
import { SEAT_POOL } from './codes';
import { settle } from './settle';

const CONDITION = 'target-not-owned';

/** A subscription of the target counts until it is deprovisioned, whatever its status. */
const REASON: Readonly<Record<Status, string>> = {
  active: 'target-active',
  pending: 'target-pending',
  suspended: 'row-suspended',
  unknown: 'row-status-unknown',
  expired: 'row-not-deprovisioned',
  disabled: 'row-not-deprovisioned',
  deleted: 'row-not-deprovisioned',
};

/** The customer does not already have the target. In new commerce (`none`) an existing one is a choice of destination. */
export function targetNotOwned(
  source: Product,
  target: Candidate,
  targetProduct: Product,
  view: View,
  effect: 'upgrade' | 'none',
): Finding {
  const answer = survey(
    view,
    {
      known(candidate, product, status) {
        if (same(candidate, target)) return ofTarget(status);
        if (candidate.product === source.id) return null;
        return product.plain === targetProduct.plain ? perhaps('other-edition') : null;
      },
      unknown: () => perhaps('row-unrecognised'),
    },
    'target-absent',
  );
  if (effect === 'upgrade' || answer.outcome !== 'violated')
    return settle(CONDITION, effect, answer, 'target-already-there');
  const reasons = [...answer.reasons, ...destination(targetProduct)];
  return settle(CONDITION, effect, { ...answer, reasons }, 'choose-destination');
}

function ofTarget(status: Status): Judgement {
  const violated = status === 'active' || status === 'pending';
  return { outcome: violated ? 'violated' : 'unverified', reason: REASON[status], services: [], plans: [] };
}

function destination({ plain }: Product): Reason[] {
  const choice = { code: 'existing-destination', params: {} };
  return SEAT_POOL.products.includes(plain)
    ? [choice, { code: 'seat-pool', params: { seats: SEAT_POOL.seats } }]
    : [choice];
}
