import type { Status } from '../subscriptions/types';
import data from './data/api-codes.json';
import { type Fields, plainWord, textOf } from './fields';
import type { AnswerSource, ApiError, ApiOption } from './types';

/** The two lists give number 11 different meanings, so that a number means nothing without its list. */
export type CodeList = AnswerSource | 'destinations';

/** A code by its number or its name in any casing; null where the list does not have it. */
export function codeOf(list: CodeList, written: string): string | null {
  const names: readonly string[] = data[list];
  if (/^\d+$/.test(written)) return names[Number(written)] ?? null;
  const word = plainWord(written);
  const known = [...names, ...(list === 'destinations' ? [] : [...data.upgrades, ...data['transition-eligibilities']])];
  return known.find((name) => plainWord(name) === word) ?? null;
}

/** The errors of an answer. */
export function errorsOf(
  list: CodeList,
  values: readonly unknown[],
  fieldsOf: (value: unknown) => Fields | null,
): ApiError[] {
  return values.flatMap((value) => {
    const fields = fieldsOf(value);
    const written = fields ? textOf(fields, 'code', 'errorcode') : typeof value === 'string' ? value : null;
    const description = textOf(fields, 'description', 'message');
    if (written === null && description === null) return [];
    return [{ code: written === null ? null : codeOf(list, written), written: written ?? '', description }];
  });
}

/** A subscription's state by the API's number or name, or by Microsoft Entra's word for it; null where it is neither. */
export function statusOf(written: string): Status | null {
  const word = plainWord(written);
  if (/^\d+$/.test(word)) return (data.statuses[Number(word)] as Status | undefined) ?? null;
  return (
    STATUS_WORDS[word] ??
    (data.statuses.includes(word) && word !== 'unknown' ? (word as Status) : word === 'none' ? 'unknown' : null)
  );
}

/** Microsoft Entra's `capabilityStatus`: Warning is the grace period after the end, LockedOut what the customer can't use. */
const STATUS_WORDS: Readonly<Record<string, Status>> = {
  enabled: 'active',
  warning: 'expired',
  lockedout: 'disabled',
  canceled: 'deleted',
  cancelled: 'deleted',
};

/** `upgrade_only`, `TransitionOnly`, 1 … */
export function optionType(written: string | null): ApiOption['type'] {
  const word = plainWord(written ?? '');
  if (word === '1' || /^(upgrade|transition)only$/.test(word)) return 'upgrade-only';
  return word === '2' || /^(upgrade|transition)?withlicen[cs]etransfer$/.test(word)
    ? 'with-licence-transfer'
    : 'unknown';
}
