import { nameKey } from '../catalog/key';
import data from './data/words.json';
import { dateIn } from './dates';
import { headerColumn } from './headers';
import { decodeLabels, lazily } from './labels';
import type { Status } from './types';

const labels = lazily(() => decodeLabels(data.statuses));
const phrases = lazily(() =>
  decodeLabels(
    Object.entries(data.phrases)
      .map(([kind, keys]) => `${kind}/${keys}`)
      .join('|'),
  ),
);

const STATUSES: ReadonlySet<string> = new Set<Status>([
  'active',
  'suspended',
  'deleted',
  'expired',
  'disabled',
  'pending',
]);

/**
 * The status that a cell shows: a whole label of any language, or a phrase with a date. What is ambiguous or not known is
 * `unknown`, never a guess.
 * @param now milliseconds since the epoch: "Expires on …" is active only while every reading of the date lies ahead
 */
export function readStatus(text: string | null, _language: string | null, now: number): { readonly status: Status } {
  const shown = text?.slice(0, LONGEST) ?? '';
  const label = labels().get(nameKey(shown)) ?? labels().get(labelled(shown));
  return { status: isStatus(label) ? label : label === undefined ? statusOfPhrase(shown, now) : 'unknown' };
}

/** Whether a text is a word for a status, an ambiguous one too: evidence that a column shows statuses. */
export function isStatusWord(text: string): boolean {
  const shown = text.slice(0, LONGEST);
  return labels().has(nameKey(shown)) || phraseIn(shown) !== undefined;
}

const LONGEST = 120;

/** "Status: Active": what stands after the column's own name. */
function labelled(text: string): string {
  const [, before = '', after] = /^([^:："]+)[:：]([^:："]+)$/.exec(text) ?? [];
  return after && headerColumn(before, null) === 'status' ? nameKey(after) : '';
}

function statusOfPhrase(text: string, now: number): Status {
  const phrase = phraseIn(text);
  if (phrase === undefined) return 'unknown';
  if (phrase.kind === 'renews') return 'active';
  if (phrase.kind === 'expires') return phrase.dates.every((date) => date > now) ? 'active' : 'unknown';
  // "Cancelled on" a day that is still to come: it is not yet.
  const past = phrase.dates.some((date) => date <= now + DAY);
  return past && isStatus(phrase.kind) ? phrase.kind : 'unknown';
}

/** Dates are the portal's, in UTC: the page may be a day ahead. */
const DAY = 86_400_000;
/** What happened on a day; an active subscription's date may be its first or its last. */
const HAPPENED: ReadonlySet<string> = new Set<Status>(['suspended', 'deleted', 'expired']);
/** "on" at the end of a phrase's key, in the languages that write it there. */
const ON = / (?:on|am|le|el|il|em|op|den|dnia|dne|la|da|pa)$/;

/** A phrase that is nothing but known words and a date. */
function phraseIn(text: string): { readonly kind: string; readonly dates: readonly number[] } | undefined {
  const date = dateIn(text);
  const key = date ? nameKey(date.rest) : '';
  const label = labels().get(key.replace(ON, ''));
  const kind = date && (phrases().get(key) ?? (label && HAPPENED.has(label) ? label : undefined));
  return kind ? { kind, dates: date.dates } : undefined;
}

function isStatus(word: string | undefined): word is Status {
  return word !== undefined && STATUSES.has(word);
}
