import { plural, t, tMaybe } from '../i18n';
import { key, mainTargets, markerState, type Say, whyTarget } from '../report/explain';
import type { Remark, Report, ReportSubscription } from '../report/schema';
import { VERDICT_SHAPES } from '../ui/icons';
import { h, icon } from './dom';

/** The card's text for a row: the verdict, each target with its reason, and what the verdict rests on. */
export function cardContent(subscription: ReportSubscription, reading: Report['reading'], say: Say): Node[] {
  const state = markerState(subscription.verdict);
  const heading = h(
    'h2',
    { class: state },
    icon(VERDICT_SHAPES[state]),
    h('span', {}, t(`verdict_${subscription.verdict.replace('-', '_')}` as never)),
  );
  return [
    heading,
    h('p', { dir: 'auto' }, h('b', {}, subscription.name)),
    ...targets(subscription, say),
    ...remarks(subscription, reading, say),
  ];
}

function targets(subscription: ReportSubscription, say: Say): Node[] {
  const main = mainTargets(subscription);
  if (!main.length) return [];
  const items = main.map((target) => {
    const state = markerState(target.verdict);
    const verdict = t(`verdict_${target.verdict}` as never);
    const words = h('span', {}, h('b', { dir: 'auto' }, target.name), h('br'), `${verdict}: ${whyTarget(target, say)}`);
    const shape = icon(VERDICT_SHAPES[state]);
    shape.setAttribute('class', state);
    return h('li', {}, shape, words);
  });
  return [h('ul', { role: 'list' }, ...items)];
}

function remarks(subscription: ReportSubscription, reading: Report['reading'], say: Say): Node[] {
  const said: string[] = [];
  if (subscription.verdict === 'unrecognised') said.push(t('card_help_unrecognised'));
  if (subscription.candidates.length > 1) said.push(t('card_help_ambiguous'));
  if (subscription.verdict === 'no-path')
    said.push(...subscription.notes.slice(0, 2).map((note) => remarkText(note, say)));
  if (!reading.complete && reading.rowsTotal !== null)
    said.push(t('rows_read_of', reading.rowsRead, reading.rowsTotal));
  const others = subscription.targets.length - mainTargets(subscription).length;
  if (others) said.push(plural('card_more_paths', others));
  return said.filter(Boolean).map((text) => h('p', { class: 'quiet' }, text));
}

/** A remark of the report in words. */
export function remarkText(remark: Remark, say: Say): string {
  const params = Object.values(remark.params).map((value) => String(value ?? ''));
  return tMaybe(`note_${key(remark.code)}`, '', ...params) || say.text(`reason_${key(remark.code)}`, '', ...params);
}
