import type { Candidate, OtherKind, Product } from '../catalog/types';
import type { Channel, Status, SubscriptionList } from '../subscriptions/types';
import { candidateKey, plainly, same } from './packs';
import type { AssessContext, CatalogView } from './types';

/**
 * Rows named in one finding; a sentence gives the number of the others. Fewer in long lists: each row repeats its evidence, and
 * the browser sends no message of more than 64 MiB.
 */
export const evidenceLimit = (rows: number): number => Math.max(1, Math.min(20, Math.floor(1500 / Math.max(1, rows))));

/** One subscription as the conditions name it. */
export interface Member {
  readonly key: string | null;
  readonly name: string;
  readonly channel: Channel;
  readonly position: number;
}

/** Subscriptions that no condition can tell apart: same candidates, status and kind. A list has few of them. */
export interface Group {
  readonly id: string;
  /** As `plainly` writes them. */
  readonly candidates: readonly Candidate[];
  /** Products of the candidates, undefined where the catalog does not know one. */
  readonly products: readonly (Product | undefined)[];
  readonly status: Status;
  readonly otherKind: OtherKind | null;
  /** The first ones, enough for the evidence of any finding even without the subscription that is being upgraded. */
  readonly members: Member[];
  count: number;
}

export interface Grouping {
  readonly groups: readonly Group[];
  /** The group of each row, by its position in the list. */
  readonly groupOf: readonly Group[];
  /** How many rows a finding names. */
  readonly limit: number;
}

/** All subscriptions of the customer: those of the list, and those that the user says are held elsewhere. */
export function groupSubscriptions(list: SubscriptionList, context: AssessContext, catalog: CatalogView): Grouping {
  const groups: Group[] = [];
  /** What was said of the rows of each group, by the first product: no key has to be written for each row. */
  const alike = new Map<string, { readonly said: readonly Candidate[]; readonly group: Group }[]>();
  const groupOf: Group[] = [];
  const limit = evidenceLimit(list.subscriptions.length);

  const groupFor = (said: readonly Candidate[], status: Status, otherKind: OtherKind | null): Group => {
    const first = said[0]?.product ?? '';
    const near = alike.get(first) ?? [];
    for (const one of near)
      if (one.group.status === status && one.group.otherKind === otherKind && areSame(one.said, said)) return one.group;
    const products = said.map((candidate) => catalog.product(candidate.product));
    const candidates = said.map((candidate, i) => plainly(candidate, products[i]));
    const id = groupId(said, status, otherKind);
    const group: Group = { id, candidates, products, status, otherKind, members: [], count: 0 };
    alike.set(first, [...near, { said, group }]);
    groups.push(group);
    return group;
  };
  const add = (group: Group, key: string | null, name: string, channel: Channel): void => {
    if (group.members.length <= limit) group.members.push({ key, name, channel, position: groupOf.length });
    group.count++;
    groupOf.push(group);
  };

  for (const { identity, status, key, name, channel } of list.subscriptions)
    add(groupFor(identity.candidates, status, identity.otherKind), key, name, channel);
  const { otherChannels, heldElsewhere } = context.confirmations;
  for (const { product, edition, channel } of otherChannels === 'some' ? heldElsewhere : [])
    add(groupFor([{ product, edition }], 'active', null), null, catalog.displayName(product, edition), channel);
  return { groups, groupOf, limit };
}

const areSame = (some: readonly Candidate[], others: readonly Candidate[]): boolean =>
  some.length === others.length && some.every((one, i) => same(one, others[i] ?? one));

function groupId(candidates: readonly Candidate[], status: Status, otherKind: OtherKind | null): string {
  let id = `${status}|${otherKind ?? ''}`;
  for (const candidate of candidates) id += `|${candidateKey(candidate)}`;
  return id;
}
