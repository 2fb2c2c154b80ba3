import type { Status, Subscription } from '../../subscriptions/types';
import type { Finding, Reason, RemedyId } from '../types';
import { API_CODES } from './codes';

const CONDITION = 'subscription-active';

const REMEDY: Readonly<Record<Exclude<Status, 'active'>, RemedyId>> = {
  suspended: 'reactivate',
  pending: 'wait-until-active',
  expired: 'buy-anew',
  disabled: 'buy-anew',
  deleted: 'buy-anew',
  unknown: 'check-in-portal',
};

const reason = (code: string): readonly Reason[] => [{ code, params: {} }];
/** The same for all rows of a status: lists may have thousands of them. */
const REASONS: Readonly<Record<Exclude<Status, 'unknown'>, readonly Reason[]>> = {
  active: reason('status-active'),
  suspended: reason('status-suspended'),
  pending: reason('status-pending'),
  expired: reason('status-expired'),
  disabled: reason('status-disabled'),
  deleted: reason('status-deleted'),
};
const NONE: readonly string[] = [];
const MET: Finding = {
  condition: CONDITION,
  effect: 'upgrade',
  reasons: REASONS.active,
  outcome: 'met',
  basis: 'page',
  code: null,
  evidence: [],
  remedy: null,
};

/** The subscription is active. A word that is not known, or no word, is no answer. */
export function subscriptionActive({ status, statusText, key, name, channel }: Subscription): Finding {
  if (status === 'active') return MET;
  return {
    condition: CONDITION,
    effect: 'upgrade',
    reasons: status === 'unknown' ? unknown(statusText) : REASONS[status],
    outcome: status === 'unknown' ? 'unverified' : 'violated',
    basis: status === 'unknown' && !statusText ? 'none' : 'page',
    code: API_CODES[CONDITION],
    evidence: [{ subscription: key, name, services: NONE, plans: NONE, status, channel }],
    remedy: REMEDY[status],
  };
}

const unknown = (text: string | null): readonly Reason[] =>
  text ? [{ code: 'status-unknown', params: { text } }] : reason('status-missing');
