import type { Candidate, OtherKind, Product } from '../catalog/types';
import type { Channel, Status, SubscriptionList } from '../subscriptions/types';
import { candidateKey, plainly } from './packs';
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
  const groups = new Map<string, Group>();
  const groupOf: Group[] = [];
  const limit = evidenceLimit(list.subscriptions.length);
  const add = (candidates: readonly Candidate[], status: Status, otherKind: OtherKind | null, member: Member) => {
    const id = groupId(candidates, status, otherKind);
    let group = groups.get(id);
    if (!group) {
      const products = candidates.map((candidate) => catalog.product(candidate.product));
      const plain = candidates.map((candidate, i) => plainly(candidate, products[i]));
      group = { id, candidates: plain, products, status, otherKind, members: [], count: 0 };
      groups.set(id, group);
    }
    if (group.members.length <= limit) group.members.push(member);
    group.count++;
    groupOf.push(group);
  };

  for (const { identity, status, key, name, channel } of list.subscriptions)
    add(identity.candidates, status, identity.otherKind, { key, name, channel, position: groupOf.length });
  const { otherChannels, heldElsewhere } = context.confirmations;
  for (const { product, edition, channel } of otherChannels === 'some' ? heldElsewhere : []) {
    const name = catalog.displayName(product, edition);
    add([{ product, edition }], 'active', null, { key: null, name, channel, position: groupOf.length });
  }
  return { groups: [...groups.values()], groupOf, limit };
}

function groupId(candidates: readonly Candidate[], status: Status, otherKind: OtherKind | null): string {
  let id = `${status}|${otherKind ?? ''}`;
  for (const candidate of candidates) id += `|${candidateKey(candidate)}`;
  return id;
}
