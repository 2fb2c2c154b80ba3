import type { HeldElsewhere } from '../rules/types';
import guidance from './guidance.json';

/** An official page. `date` is that of the text we read (`2023-09-20`), the year alone where no more is known, or null. */
export interface Page {
  readonly title: string;
  readonly url: string;
  readonly date: string | null;
}

/** What one official page says where another says otherwise; `text` is a message key. */
export interface Statement {
  readonly text: string;
  readonly page: Page;
}

/** Steps in the order in which to take them, as message keys `step_…`. */
export interface Advice {
  readonly id: string;
  readonly steps: readonly string[];
  /** Of a multichannel case: the channels that it is about; none where a channel alone does not tell. */
  readonly channels: readonly string[];
  readonly pages: readonly Page[];
  /** Both texts where Microsoft's pages contradict each other; else empty. */
  readonly contradiction: readonly Statement[];
}

interface Entry {
  readonly steps: readonly string[];
  readonly pages: readonly string[];
  readonly contradiction: string | null;
  readonly channels?: readonly string[];
}

type Commerce = 'traditional' | 'new';

const pages = new Map<string, Page>(Object.entries(guidance.pages));
const contradictions = new Map(Object.entries(guidance.contradictions));
const remedies = new Map<string, Entry>(Object.entries(guidance.remedies));
const cases = Object.entries(guidance.cases);

/** The remedy of a finding (its `remedy`), or null where none of that id is known. */
export function remedy(id: string): Advice | null {
  const entry = remedies.get(id);
  return entry ? advice(id, entry) : null;
}

/**
 * What to do about purchases in other channels: the cases of the channels named, and, because a channel alone does not tell
 * them, usage-based services and subscriptions that have expired. No channel: every case.
 */
export function multichannelCases(channels: readonly HeldElsewhere['channel'][]): Advice[] {
  const told = new Set<string>(channels);
  const open = told.size === 0 || told.has('elsewhere');
  return cases
    .filter(([, entry]) => open || entry.channels.length === 0 || entry.channels.some((channel) => told.has(channel)))
    .map(([id, entry]) => advice(id, entry));
}

/** The page that states the conditions. */
export function conditionsPage(commerce: Commerce): Page | null {
  return pages.get(commerce === 'new' ? 'new-commerce-upgrade' : 'add-licences') ?? null;
}

/** What to do and to watch once an upgrade is made. */
export function afterUpgrade(commerce: Commerce): Advice {
  return advice('after', guidance.after[commerce]);
}

/** What an upgrade does to the bill. */
export function billEffect(commerce: Commerce): Advice {
  return advice('bill', guidance.bill[commerce]);
}

/** Message keys of what to ask the customer, in order. */
export const QUESTIONS: readonly string[] = guidance.questions;

function advice(id: string, entry: Entry): Advice {
  return {
    id,
    steps: entry.steps.map((step) => `step_${step}`),
    channels: entry.channels ?? [],
    pages: entry.pages.flatMap((name) => pages.get(name) ?? []),
    contradiction: entry.contradiction ? statements(entry.contradiction) : [],
  };
}

function statements(id: string): Statement[] {
  return (contradictions.get(id) ?? []).flatMap(({ text, page }) => {
    const found = pages.get(page);
    return found ? [{ text, page: found }] : [];
  });
}
