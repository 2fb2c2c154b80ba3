import type { Answer } from '../survey';
import type { ConditionId, Finding, Reason, RemedyId } from '../types';
import { API_CODES } from './codes';

/** The finding for an answer: the API's code where it is not met, and what helps. */
export function settle(
  condition: ConditionId,
  effect: Finding['effect'],
  answer: Answer,
  whenViolated: RemedyId | null,
): Finding {
  const { outcome, reasons } = answer;
  const remedy = outcome === 'violated' ? whenViolated : outcome === 'unverified' ? remedyOf(reasons) : null;
  return { condition, effect, ...answer, code: outcome === 'met' ? null : API_CODES[condition], remedy };
}

/** What helps where the page leaves the condition open, by the reason that comes first. */
function remedyOf(reasons: readonly Reason[]): RemedyId {
  const code = reasons[0]?.code ?? '';
  if (code.startsWith('list-incomplete')) return 'read-whole-list';
  return code === 'row-unrecognised' || code === 'row-ambiguous' ? 'say-what-row-is' : 'check-in-portal';
}
