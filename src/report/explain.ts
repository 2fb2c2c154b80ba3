import type { ReportFinding, ReportSubscription, ReportTarget } from './schema';

/** How the surfaces put a message into words; injected, so that this module stays pure. */
export interface Say {
  /** The text of a message key that is put together at run time, or `fallback` where there is none. */
  text(key: string, fallback: string, ...params: readonly string[]): string;
  /** The text of a plural message; `$1` is the count. */
  plural(key: string, count: number): string;
  /** "A, B and C" in the user's language. */
  list(words: readonly string[]): string;
}

/** The state of a marker: what a row's verdict looks like. `ready` and `clear` share a shape; the words differ. */
export type MarkerState = 'possible' | 'blocked' | 'undetermined' | 'no-path' | 'unrecognised';

export function markerState(verdict: ReportSubscription['verdict']): MarkerState {
  return verdict === 'ready' || verdict === 'clear' ? 'possible' : verdict;
}

const BEST_FIRST: readonly ReportTarget['verdict'][] = ['ready', 'clear', 'undetermined', 'blocked'];

/** Targets that decide the row's verdict, the one that decided it first; those of `api-2019` are shown apart. */
export function mainTargets(subscription: ReportSubscription): ReportTarget[] {
  return subscription.targets
    .filter((target) => target.pack !== 'api-2019')
    .sort((a, b) => BEST_FIRST.indexOf(a.verdict) - BEST_FIRST.indexOf(b.verdict));
}

/**
 * The finding that decided the target's verdict, or null where nothing stands in the way. A target that is there already says
 * more than that it includes the services which it would add.
 */
export function decidingFinding(target: ReportTarget): ReportFinding | null {
  const { findings, verdict } = target;
  if (verdict === 'blocked') {
    const blocking = findings.filter((f) => f.outcome === 'violated' && f.effect === 'upgrade');
    const [first] = blocking;
    const owned = blocking.find((f) => f.condition === 'target-not-owned');
    return (first?.condition === 'no-overlapping-services' ? owned : null) ?? first ?? null;
  }
  if (verdict === 'undetermined')
    return findings.find((f) => f.outcome === 'unverified' && f.condition !== 'delegated-admin') ?? null;
  return null;
}

/** Service families in words, `['office-apps']` → "Office apps". */
export function services(families: readonly string[], say: Say): string {
  return say.list(families.map((family) => say.text(`service_${key(family)}`, family)));
}

/** Why a target has its verdict, in one sentence without the verdict's word. */
export function whyTarget(target: ReportTarget, say: Say): string {
  const finding = decidingFinding(target);
  if (finding?.outcome === 'violated') return whyViolated(finding, say);
  if (finding) return whyUnverified(finding, say);
  return say.text(`why_${target.verdict}${target.verdict === 'clear' ? toConfirm(target) : ''}`, target.verdict);
}

function toConfirm(target: ReportTarget): string {
  const delegated = target.findings.some((f) => f.condition === 'delegated-admin' && f.outcome !== 'met');
  return delegated ? '_delegated_admin' : '_other_channels';
}

function whyViolated(finding: ReportFinding, say: Say): string {
  const fallback = say.text(`condition_${key(finding.condition)}`, finding.condition);
  const [first] = finding.evidence;
  const elsewhere = first && first.channel !== 'this-partner' ? '_elsewhere' : '';
  const status = first ? say.text(`status_${first.status}`, first.status) : '';
  return say.text(
    `why_violated_${key(finding.condition)}${elsewhere}`,
    fallback,
    first?.name ?? '',
    services(first?.services ?? [], say),
    status,
  );
}

function whyUnverified(finding: ReportFinding, say: Say): string {
  const [reason] = finding.reasons;
  if (!reason) return say.text(`condition_${key(finding.condition)}`, finding.condition);
  return say.text(`reason_${key(reason.code)}`, reason.code, ...remarkParams(reason.params, say));
}

/** A remark's parameters in words, in the order in which they stand: product names as they are, services and statuses translated. */
export function remarkParams(params: ReportFinding['reasons'][number]['params'], say: Say): string[] {
  return Object.entries(params).map(([name, value]) => {
    if (value === null) return '';
    if (name === 'status') return say.text(`status_${value}`, String(value));
    if (name === 'services') return services(String(value).split(','), say);
    return String(value);
  });
}

/** A code as a message key: `target-not-owned` → `target_not_owned`. */
export function key(code: string): string {
  return code.replaceAll('-', '_');
}
