import browser from 'webextension-polyfill';
import type { PolicyProblem } from '../policy';

/** What the worker tells of an administrator's policy. */
export interface PolicyFacts {
  /** Whether nobody but the administrator may choose. */
  readonly locked: boolean;
  readonly problems: readonly PolicyProblem[];
}

/** Asks the worker, which knows the catalog; no policy where it gives no answer. */
export async function askPolicy(): Promise<PolicyFacts> {
  const answer: unknown = await browser.runtime.sendMessage({ type: 'policy' }).catch(() => null);
  const { locked, problems } = Object(answer) as Partial<PolicyFacts>;
  return { locked: locked === true, problems: problems ?? [] };
}
