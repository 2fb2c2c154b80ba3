import type { Candidate } from '../catalog/types';
import type { Subscription, SubscriptionList } from '../subscriptions/types';
import { agree, type Judged } from './ambiguous';
import { commerceNotes, copiesNote, noPathNotes } from './notes';
import { EVIDENCE_LIMIT, type Group, groupIdOf, groupSubscriptions } from './others';
import { pack, pathsOf, withOfferMatrix } from './packs';
import type { View } from './survey';
import { Targets } from './targets';
import type { AssessContext, Assessment, CatalogView, Pack, TargetAssessment } from './types';
import { bestVerdict, channelsConfirmed } from './verdict';

const UNRECOGNISED: Judged = { verdict: 'unrecognised', targets: [], notes: [] };
const OTHER_KIND: Judged = { verdict: 'no-path', targets: [], notes: [{ code: 'other-kind', params: {} }] };

/**
 * Judges every subscription of the list, in the list's order. Pure; never throws. Rows that no rule can tell apart share
 * the parts of their assessments.
 */
export function assess(list: SubscriptionList, context: AssessContext, catalog: CatalogView): Assessment[] {
  const judge = judgeOf(list, context, catalog);
  const known = new Map<string, Judged>();
  return list.subscriptions.map((subscription, position) => {
    const group = groupIdOf(subscription);
    const id = `${group}|${subscription.commerce}`;
    const judged = known.get(id) ?? judge(subscription, group, position);
    if (isShared(subscription, judged)) known.set(id, judged);
    return { key: subscription.key, ...judged };
  });
}

/** Findings of a row that is not active name that row, and an ambiguous one may be evidence against its like. */
function isShared({ status, identity }: Subscription, { targets }: Judged): boolean {
  return !targets.length || (status === 'active' && identity.candidates.length === 1);
}

function judgeOf(list: SubscriptionList, context: AssessContext, catalog: CatalogView) {
  const groups = groupSubscriptions(list, context, catalog);
  const targets = new Targets(catalog, context.confirmations);
  const members = new Map(groups.map((group) => [group.id, group]));
  const all: Omit<View, 'self'> = {
    groups,
    read: list.rowsRead,
    total: list.rowsTotal,
    complete: list.complete,
    channelsConfirmed: channelsConfirmed(context.confirmations),
  };
  const newCommerce = withOfferMatrix(pack('new-commerce'), context.offerMatrix ?? []);

  return (subscription: Subscription, group: string, position: number): Judged => {
    const { candidates, otherKind } = subscription.identity;
    if (otherKind) return OTHER_KIND;
    const view = { ...all, self: { group, position } };
    const viewKey = candidates.length > 1 ? viewKeyOf(members.get(group), position) : '';
    const answers = candidates.map((candidate) => judgeAs(candidate, subscription, view, viewKey));
    return agree(answers, candidates, catalog) ?? UNRECOGNISED;
  };

  function judgeAs(candidate: Candidate, subscription: Subscription, view: View, viewKey: string): Judged {
    const source = catalog.product(candidate.product);
    if (!source) return UNRECOGNISED;
    const commerce = subscription.commerce === 'unknown' ? context.unknownCommerceIs : subscription.commerce;
    const main = commerce === 'new' ? newCommerce : pack('csp-table');
    const judgePack = (from: Pack): TargetAssessment[] =>
      (context.packs.includes(from.id) ? pathsOf(from.paths, candidate) : [])
        .map((path) => targets.assess(path, from.id, source, subscription, view, viewKey))
        .filter((target) => target !== null);
    const own = judgePack(main);
    const former = commerce === 'new' ? [] : judgePack(pack('api-2019'));
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

/** The rows beyond the first of a group see the same evidence. */
function viewKeyOf(group: Group | undefined, position: number): string {
  const index = group?.members.findIndex((member) => member.position === position) ?? -1;
  return `${group?.id}|${index < EVIDENCE_LIMIT ? index : -1}`;
}
