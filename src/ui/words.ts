import { direction, language, t, tMaybe } from '../i18n';
import { key, type MarkerState, markerState, remarkParams } from '../report/explain';
import type { Remark, ReportSubscription } from '../report/schema';
import { sayer } from '../say';

/** How this interface puts the report's codes into words. */
export const say = sayer();

/** A number in the language's digits and groups. */
export function number(value: number): string {
  return new Intl.NumberFormat(language()).format(value);
}

/** An ISO date in words (`2021-05-19`), a year or anything else as it stands. */
export function date(iso: string): string {
  if (!/^\d{4}-\d{2}-\d{2}/.test(iso)) return iso;
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeZone: 'UTC' }).format(day);
}

/** A code in words: message `{family}_{code}`, or the code itself where nobody wrote one. */
export function word(family: string, code: string): string {
  return tMaybe(`${family}_${key(code)}`, code);
}

/** A remark in words: message `{family}_{code}` with its parameters, dates among them as the language writes them. */
export function remarkText(family: 'reason' | 'note' | 'reading', remark: Remark): string {
  const params = remarkParams(remark.params, say).map((value) =>
    /^\d{4}-\d{2}-\d{2}$/.test(value) ? date(value) : value,
  );
  return tMaybe(`${family}_${key(remark.code)}`, remark.code, ...params);
}

/** A word of the page, kept from running into ours where these run from right to left. */
function apart(text: string): string {
  return direction() === 'rtl' ? `\u2068${text}\u2069` : text;
}

/** The status in words; a word that is not known stays as the page writes it. */
export function statusText(subscription: Pick<ReportSubscription, 'status' | 'statusText'>): string {
  const { status, statusText } = subscription;
  if (status === 'unknown') return statusText ? t('status_unknown_word', apart(statusText)) : word('status', 'unknown');
  return word('status', status);
}

/** The states of rows in the order in which surfaces list them. */
export const STATES: readonly MarkerState[] = ['possible', 'blocked', 'undetermined', 'no-path', 'unrecognised'];

/** How many subscriptions are in each state. */
export function counts(subscriptions: readonly Pick<ReportSubscription, 'verdict'>[]): Record<MarkerState, number> {
  const all = { possible: 0, blocked: 0, undetermined: 0, 'no-path': 0, unrecognised: 0 };
  for (const { verdict } of subscriptions) all[markerState(verdict)]++;
  return all;
}
