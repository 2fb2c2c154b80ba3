import type { Status } from '../subscriptions/types';
import type { SubscriptionDetails } from './types';

/** What stands against a subscription as destination, as codes of Microsoft's own list (messages `api_code_{…}`). */
export type DestinationCode =
  | 'target_subscription_not_active'
  | 'target_subscription_in_cancellation_window'
  | 'target_term_shorter_than_source'
  | 'target_ends_before_source';

export interface DestinationCheck {
  readonly against: readonly DestinationCode[];
  /** What the files do not tell; with nothing against it, such a destination is not certain. */
  readonly unknown: readonly ('status' | 'cancellation-window' | 'term' | 'end')[];
}

const MONTHS: Readonly<Record<string, number>> = { P1M: 1, P1Y: 12, P3Y: 36 };

/**
 * Whether an existing subscription of the target can take the licences (new commerce; "Create customer subscriptions in
 * Partner Center", 2023-10-19): active, past its cancellation window, no shorter term, no earlier end. `today` is an ISO date.
 */
export function checkDestination(
  source: SubscriptionDetails | null,
  status: Status,
  existing: SubscriptionDetails | null,
  today: string,
): DestinationCheck {
  const terms = [MONTHS[source?.term ?? ''], MONTHS[existing?.term ?? '']] as const;
  const ends = [source?.commitmentEnd, existing?.commitmentEnd] as const;
  const against: DestinationCode[] = [];
  if (status !== 'active' && status !== 'unknown') against.push('target_subscription_not_active');
  if (existing?.cancellableUntil && existing.cancellableUntil >= today)
    against.push('target_subscription_in_cancellation_window');
  if (terms[0] && terms[1] && terms[1] < terms[0]) against.push('target_term_shorter_than_source');
  if (ends[0] && ends[1] && ends[1] < ends[0]) against.push('target_ends_before_source');
  const unknown: DestinationCheck['unknown'][number][] = [];
  if (status === 'unknown') unknown.push('status');
  if (!existing?.cancellableUntil) unknown.push('cancellation-window');
  if (!terms[0] || !terms[1]) unknown.push('term');
  if (!ends[0] || !ends[1]) unknown.push('end');
  return { against, unknown };
}
