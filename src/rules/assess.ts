import type { Candidate } from '../catalog/types';
import type { Subscription, SubscriptionList } from '../subscriptions/types';
import { agree, type Judged } from './ambiguous';
import { subscriptionActive } from './conditions/subscription-active';
import { commerceNotes, copiesNote, noPathNotes } from './notes';
import { type Group, type Grouping, groupSubscriptions } from './others';
import { pack, pathsOf, plainly, withOfferMatrix } from './packs';
import { names, type View } from './survey';
import { Targets } from './targets';
import type { AssessContext, Assessment, CatalogView, Pack, TargetAssessment } from './types';
import { bestVerdict, channelsConfirmed } from './verdict';

const UNRECOGNISED: Judged = { verdict: 'unrecognised', targets: [], notes: [] };
const OTHER_KIND: Judged = { verdict: 'no-path', targets: [], notes: [{ code: 'other-kind', params: {} }] };

/**
 * Rows from which on the paths of 2019, which decide nothing, are left out: with them the report of such a list would not fit
 * into the 64 MiB that the browser allows for a message.
 */
const LONG = 2000;

/**
 * Judges every subscription of the list, in the list's order. Pure; never throws. Rows that no rule can tell apart are
 * judged once and share what they can.
 */
export function assess(list: SubscriptionList, context: AssessContext, catalog: CatalogView): Assessment[] {
  const grouping = groupSubscriptions(list, context, catalog);
  const { groupOf, limit } = grouping;
  const judge = judgeOf(grouping, list, context, catalog);
  const known = new Map<Group | undefined, Map<string, Judged>>();
  return list.subscriptions.map((subscription, position) => {
    const group = groupOf[position];
    const ofGroup = known.get(group) ?? new Map<string, Judged>();
    if (!ofGroup.size) known.set(group, ofGroup);
    const view = viewKey(group, position, limit);
    const kind = view ? `${view}|${subscription.commerce}` : subscription.commerce;
    let judged = ofGroup.get(kind);
    if (!judged) {
      judged = judge(subscription, { group, position }, view);
      ofGroup.set(kind, judged);
    }
    return assessment(subscription, judged);
  });
}

/** A row that is not active is named by its first finding: its targets are its own, made when somebody looks at them. */
function assessment(subscription: Subscription, { verdict, targets, notes }: Judged): Assessment {
  const { key, status } = subscription;
  return status === 'active' || !targets.length
    ? { key, verdict, targets, notes }
    : new OwnTargets(subscription, targets, verdict, notes);
}

class OwnTargets implements Assessment {
  readonly key: string;
  readonly #subscription: Subscription;
  readonly #alike: readonly TargetAssessment[];
  #made: readonly TargetAssessment[] | null = null;

  constructor(
    subscription: Subscription,
    alike: readonly TargetAssessment[],
    readonly verdict: Judged['verdict'],
    readonly notes: Judged['notes'],
  ) {
    this.key = subscription.key;
    this.#subscription = subscription;
    this.#alike = alike;
  }

  get targets(): readonly TargetAssessment[] {
    this.#made ??= this.#make();
    return this.#made;
  }

  #make(): TargetAssessment[] {
    const own = subscriptionActive(this.#subscription);
    return this.#alike.map((target) => ({ ...target, findings: [own, ...target.findings.slice(1)] }));
  }
}

/** An ambiguous row may be evidence against its like, but never against itself; those beyond the first see the same. */
function viewKey(group: Group | undefined, position: number, limit: number): string {
  if (!group || group.candidates.length < 2) return '';
  const index = group.members.findIndex((member) => member.position === position);
  return `${group.id}|${index < limit ? index : -1}`;
}

function judgeOf({ groups, limit }: Grouping, list: SubscriptionList, context: AssessContext, catalog: CatalogView) {
  const targets = new Targets(catalog, context.confirmations);
  const all: Omit<View, 'self'> = {
    groups,
    limit,
    aside: names(groups.filter((group) => group.otherKind).flatMap((group) => group.members)),
    read: list.rowsRead,
    total: list.rowsTotal,
    complete: list.complete,
    channelsConfirmed: channelsConfirmed(context.confirmations),
  };
  const matrix = (context.offerMatrix ?? []).map((path) => ({
    ...path,
    source: plainly(path.source, catalog.product(path.source.product)),
    target: plainly(path.target, catalog.product(path.target.product)),
  }));
  const newCommerce = withOfferMatrix(pack('new-commerce'), matrix);

  return (subscription: Subscription, self: View['self'], key: string): Judged => {
    const { candidates, otherKind } = subscription.identity;
    if (otherKind) return OTHER_KIND;
    const answers = candidates.map((candidate) => judgeAs(candidate, subscription, { ...all, self }, key));
    return agree(answers, candidates, catalog) ?? UNRECOGNISED;
  };

  function judgeAs(candidate: Candidate, subscription: Subscription, view: View, key: string): Judged {
    const source = catalog.product(candidate.product);
    if (!source) return UNRECOGNISED;
    const commerce = subscription.commerce === 'unknown' ? context.unknownCommerceIs : subscription.commerce;
    const main = commerce === 'new' ? newCommerce : pack('csp-table');
    const judgePack = (from: Pack): TargetAssessment[] =>
      (context.packs.includes(from.id) ? pathsOf(from.paths, plainly(candidate, source)) : [])
        .map((path) => targets.assess(path, from.id, source, subscription, view, key))
        .filter((target) => target !== null);
    const own = judgePack(main);
    const former = commerce === 'new' || list.subscriptions.length > LONG ? [] : judgePack(pack('api-2019'));
    const isNews = (target: TargetAssessment) =>
      !own.some((one) => one.product === target.product && one.edition === target.edition);
    const listed = [...own, ...former.filter(isNews)];
    const notes = [
      ...commerceNotes(subscription.commerce, context.unknownCommerceIs),
      ...noPathNotes(candidate, source, main, own.length > 0, context, catalog),
      ...(listed.length ? copiesNote(source.id, view) : []),
    ];
    return { verdict: bestVerdict(own.map((target) => target.verdict)), targets: listed, notes };
  }
}
