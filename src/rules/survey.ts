import type { Candidate, Product } from '../catalog/types';
import type { Status } from '../subscriptions/types';
import type { Group, Member } from './others';
import type { Evidence, Finding, Outcome, Reason } from './types';

/** What one subscription means for a condition; null where it does not matter. */
export type Judgement = {
  readonly outcome: Exclude<Outcome, 'met'>;
  readonly reason: string;
  readonly services: readonly string[];
  readonly plans: readonly string[];
} | null;

export interface Question {
  /** What a subscription of this product and status means. */
  known(candidate: Candidate, product: Product, status: Status): Judgement;
  /** What a subscription of an unknown product means. */
  unknown(status: Status): Judgement;
}

/** The customer's other subscriptions, seen from the one that is being upgraded. */
export interface View {
  readonly groups: readonly Group[];
  /** How many rows a finding names. */
  readonly limit: number;
  /** Group and position of the subscription that is being upgraded. */
  readonly self: { readonly group: Group | undefined; readonly position: number };
  /** Names of the rows that are known to be of another kind. */
  readonly aside: string;
  readonly read: number;
  readonly total: number | null;
  readonly complete: boolean;
  /** Whether the user has told what the customer bought elsewhere. */
  readonly channelsConfirmed: boolean;
}

/** A condition's outcome without what is the same for all of its outcomes. */
export type Answer = Pick<Finding, 'outcome' | 'basis' | 'evidence' | 'reasons'>;
interface Hit {
  readonly judgement: NonNullable<Judgement>;
  readonly group: Group;
  readonly count: number;
}

/** Asks of every other subscription what it means for a condition, and puts the answers together. */
export function survey(view: View, question: Question, metReason: string): Answer {
  const hits: Hit[] = [];
  for (const group of view.groups) {
    const count = group.count - (group === view.self.group ? 1 : 0);
    const judgement = count && !group.otherKind ? judge(group, question) : null;
    if (judgement) hits.push({ judgement, group, count });
  }
  const violating = hits.filter((hit) => hit.judgement.outcome === 'violated');
  if (violating.length) return answer('violated', violating, [], view);
  const incomplete = view.complete ? [] : [listIncomplete(view)];
  if (hits.length || incomplete.length) return answer('unverified', hits, incomplete, view);
  return answer('met', [], [{ code: metReason, params: {} }], view);
}

/** A group of several candidates violates only where each of them does. */
function judge({ candidates, products, status }: Group, question: Question): Judgement {
  if (!candidates.length || products.includes(undefined)) return question.unknown(status);
  const ask = (i: number): Judgement => {
    const [candidate, product] = [candidates[i], products[i]];
    return candidate && product ? question.known(candidate, product, status) : null;
  };
  if (candidates.length === 1) return ask(0);
  const all = candidates.map((_, i) => ask(i));
  const [first = null] = all;
  if (all.every((judgement) => judgement?.outcome === first?.outcome)) return first && merge(first, all);
  return merge(perhaps('row-ambiguous'), all);
}

function merge(first: NonNullable<Judgement>, all: readonly Judgement[]): Judgement {
  return {
    ...first,
    services: unique(all.flatMap((judgement) => judgement?.services ?? [])),
    plans: unique(all.flatMap((judgement) => judgement?.plans ?? [])),
  };
}

function answer(outcome: Outcome, hits: readonly Hit[], before: readonly Reason[], view: View): Answer {
  // Groups stand in the order of their first rows: the first rows of all are in the first groups.
  const named = hits
    .slice(0, view.limit + 1)
    .flatMap((hit) => others(hit, view).map((member) => ({ member, hit })))
    .sort((a, b) => a.member.position - b.member.position)
    .slice(0, view.limit);
  const count = hits.reduce((sum, hit) => sum + hit.count, 0);
  const reasons = [...before, ...reasonsOf(named)];
  if (count > named.length) reasons.push({ code: 'more-rows', params: { count: count - named.length } });
  if (outcome !== 'violated' && !view.channelsConfirmed) reasons.push({ code: 'other-channels-unknown', params: {} });
  if (view.aside) reasons.push({ code: 'left-aside', params: { names: view.aside } });
  const elsewhere = named.length > 0 && named.every(({ member }) => member.key === null);
  return { outcome, basis: elsewhere && view.complete ? 'user' : 'page', evidence: named.map(evidenceOf), reasons };
}

function others({ group }: Hit, { self }: View): Member[] {
  return group === self.group ? group.members.filter((member) => member.position !== self.position) : group.members;
}

type Named = { readonly member: Member; readonly hit: Hit };

/** One reason per code, with the rows and services that it is about. */
function reasonsOf(named: readonly Named[]): Reason[] {
  const codes = unique(named.map(({ hit }) => hit.judgement.reason));
  return codes.map((code) => {
    const about = named.filter(({ hit }) => hit.judgement.reason === code);
    const services = unique(about.flatMap(({ hit }) => hit.judgement.services));
    const params = { names: names(about.map(({ member }) => member)) };
    return { code, params: code.startsWith('same-service') ? { ...params, services: services.join(',') } : params };
  });
}

function evidenceOf({ member, hit }: Named): Evidence {
  const { services, plans } = hit.judgement;
  const { key, name, channel } = member;
  return { subscription: key, name, services, plans, status: hit.group.status, channel };
}

/** Three names, and the number of the others. */
export function names(members: readonly Member[]): string {
  const all = unique(members.map((member) => member.name));
  return all.slice(0, 3).join(', ') + (all.length > 3 ? ` (+${all.length - 3})` : '');
}

function listIncomplete({ read, total }: View): Reason {
  return total === null
    ? { code: 'list-incomplete-open', params: { read } }
    : { code: 'list-incomplete', params: { read, total } };
}

export function perhaps(reason: string): NonNullable<Judgement> {
  return { outcome: 'unverified', reason, services: [], plans: [] };
}

export function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
