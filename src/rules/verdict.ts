import type { Confirmations, Finding, TargetVerdict, Verdict } from './types';

const ORDER: readonly Verdict[] = ['ready', 'clear', 'undetermined', 'blocked'];

/** The first that holds: blocked, undetermined, clear, ready (spec "From findings to a verdict"). */
export function targetVerdict(findings: readonly Finding[], confirmations: Confirmations): TargetVerdict {
  if (findings.some(({ outcome, effect }) => outcome === 'violated' && effect === 'upgrade')) return 'blocked';
  if (findings.some(({ outcome, condition }) => outcome === 'unverified' && condition !== 'delegated-admin'))
    return 'undetermined';
  const everything = findings.every(({ outcome }) => outcome === 'met') && channelsConfirmed(confirmations);
  return everything ? 'ready' : 'clear';
}

/** The best of the verdicts; `no-path` where there is none. */
export function bestVerdict(verdicts: readonly TargetVerdict[]): Verdict {
  return ORDER.find((verdict) => verdicts.some((one) => one === verdict)) ?? 'no-path';
}

/** Whether the user told what the customer bought elsewhere; "some" without naming any is not yet told. */
export function channelsConfirmed({ otherChannels, heldElsewhere }: Confirmations): boolean {
  return otherChannels === 'none' || (otherChannels === 'some' && heldElsewhere.length > 0);
}
