import { key, type MarkerState, mainTargets, markerState, remarkParams, type Say, whyTarget } from './explain';
import type { Remark, Report, ReportSubscription } from './schema';

/** What the card on the page says about a row, in the user's language. */
export interface CardText {
  readonly state: MarkerState;
  readonly verdict: string;
  readonly name: string;
  readonly targets: readonly { readonly state: MarkerState; readonly name: string; readonly text: string }[];
  readonly remarks: readonly string[];
  /** The label of the card's action. */
  readonly action: string;
  /** The label of the action that reads what is missing of the list; null where nothing is. */
  readonly readAll: string | null;
}

/** The card with the language that its texts are in: the page around it may have another. */
export interface ShownCard extends CardText {
  /** BCP 47 tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** The card of a subscription: the verdict, each target with its reason, and what the verdict rests on. Pure. */
export function cardText(subscription: ReportSubscription, reading: Report['reading'], say: Say): CardText {
  const verdict = (code: string): string => say.text(`verdict_${key(code)}`, code);
  return {
    state: markerState(subscription.verdict),
    verdict: verdict(subscription.verdict),
    name: subscription.name,
    targets: mainTargets(subscription).map((target) => ({
      state: markerState(target.verdict),
      name: target.name,
      text: say.text('card_target', '', verdict(target.verdict), whyTarget(target, say)),
    })),
    remarks: remarks(subscription, reading, say).filter(Boolean),
    action: say.text('card_details', ''),
    readAll: reading.complete ? null : say.text('read_all', ''),
  };
}

function remarks(subscription: ReportSubscription, reading: Report['reading'], say: Say): string[] {
  const said: string[] = [];
  if (subscription.verdict === 'unrecognised') said.push(say.text('card_help_unrecognised', ''));
  if (subscription.candidates.length > 1) said.push(say.text('card_help_ambiguous', ''));
  if (subscription.verdict === 'no-path') said.push(...subscription.notes.map((note) => noteText(note, say)));
  if (!reading.complete && reading.rowsTotal !== null)
    said.push(say.text('rows_read_of', '', String(reading.rowsRead), String(reading.rowsTotal)));
  const others = subscription.targets.length - mainTargets(subscription).length;
  if (others) said.push(say.plural('card_more_paths', others));
  return said;
}

/** A remark on a subscription or target in words; empty where there is no sentence for it. */
export function noteText({ code, params }: Remark, say: Say): string {
  return say.text(`note_${key(code)}`, '', ...remarkParams(params, say));
}
