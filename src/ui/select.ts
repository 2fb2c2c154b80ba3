import { type MarkerState, markerState } from '../report/explain';
import type { ReportSubscription } from '../report/schema';

/** The subscriptions of a state whose name holds the words searched for, in the list's order; case and accents do not count. */
export function matching(
  subscriptions: readonly ReportSubscription[],
  { filter, query }: { readonly filter: MarkerState | null; readonly query: string },
): ReportSubscription[] {
  const words = bare(query).split(/\s+/).filter(Boolean);
  return subscriptions.filter(
    (s) => (filter === null || markerState(s.verdict) === filter) && words.every((w) => bare(s.name).includes(w)),
  );
}

/** The next subscription of a state after `key`, from the start again at the end; null where there is no other. */
export function nextOf(
  subscriptions: readonly ReportSubscription[],
  state: MarkerState,
  key: string | null,
): ReportSubscription | null {
  const at = subscriptions.findIndex((s) => s.key === key);
  const after = [...subscriptions.slice(at + 1), ...subscriptions.slice(0, Math.max(at, 0))];
  return after.find((s) => markerState(s.verdict) === state) ?? null;
}

/** Text for comparing: without case, accents and odd spaces. */
export function bare(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
