import type { Confirmations, Finding } from '../types';
import { API_CODES } from './codes';

const CONDITION = 'delegated-admin';

/** Only the user can tell: no subscription page shows delegated rights. */
export function delegatedAdmin({ delegatedAdmin: said }: Confirmations): Finding {
  const finding = { condition: CONDITION, effect: 'upgrade', evidence: [] } as const;
  const code = API_CODES[CONDITION];
  const reasons = (name: string) => [{ code: name, params: {} }];
  if (said === 'yes')
    return { ...finding, outcome: 'met', basis: 'user', code: null, reasons: reasons('admin-confirmed'), remedy: null };
  if (said === 'no') {
    const remedy = 'request-delegated-admin';
    return { ...finding, outcome: 'violated', basis: 'user', code, reasons: reasons('admin-denied'), remedy };
  }
  const remedy = 'confirm-delegated-admin';
  return { ...finding, outcome: 'unverified', basis: 'none', code, reasons: reasons('admin-unknown'), remedy };
}
