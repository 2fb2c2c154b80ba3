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

/** The subscription is active. A word that is not known, or no word, is no answer. */
export function subscriptionActive(subscription: Subscription): Finding {
  const { status, statusText, key, name, channel } = subscription;
  const finding = { condition: CONDITION, effect: 'upgrade', reasons: [reason(status, statusText)] } as const;
  if (status === 'active') return { ...finding, outcome: 'met', basis: 'page', code: null, evidence: [], remedy: null };
  return {
    ...finding,
    outcome: status === 'unknown' ? 'unverified' : 'violated',
    basis: status === 'unknown' && !statusText ? 'none' : 'page',
    code: API_CODES[CONDITION],
    evidence: [{ subscription: key, name, services: [], plans: [], status, channel }],
    remedy: REMEDY[status],
  };
}

function reason(status: Status, text: string | null): Reason {
  if (status !== 'unknown') return { code: `status-${status}`, params: {} };
  return text ? { code: 'status-unknown', params: { text } } : { code: 'status-missing', params: {} };
}
