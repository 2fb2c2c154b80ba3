import { catalogVersion, displayName, product } from '../catalog';
import { language, plural, t, tMaybe } from '../i18n';
import type { Context, Judged, OfferMatrix, PageList } from '../messages';
import { offerMatrixPaths } from '../offer-matrix';
import { buildReport } from '../report/build';
import { key, markerState } from '../report/explain';
import type { Report } from '../report/schema';
import { assess } from '../rules/assess';
import { packVersions } from '../rules/packs';
import { identityAsSaid } from '../subscriptions/row-identity';
import { toSubscription } from '../subscriptions/subscription';
import type { Subscription, SubscriptionList } from '../subscriptions/types';
import { LOOK } from './look';
import { nicknameKey, type Policy } from './policy';

/** The report document for a list that a page shows. `now` in milliseconds since the epoch. */
export function reportOf(
  page: PageList,
  context: Context,
  matrix: OfferMatrix | null,
  now: number,
  nicknames: Policy['nicknames'] = new Map(),
): Report {
  const list = listOf(page, context, now, nicknames);
  return buildReport({
    now,
    source: { kind: 'page', url: page.url, customerId: page.customerId, language: page.language },
    reading: {
      state: page.state,
      reason: page.reason === null ? null : reasonOf(page.reason),
      columns: page.columns,
    },
    list,
    assessments: assess(list, { ...context, offerMatrix: offerMatrixPaths(matrix) }, { product, displayName }),
    confirmations: context.confirmations,
    packs: packVersions(context.packs),
    catalog: catalogVersion(),
  });
}

/** A reason of the page's reader with its sentence. */
function reasonOf(code: string): NonNullable<Report['reading']['reason']> {
  return { code, params: {}, text: tMaybe(`reading_${key(code)}`, code) };
}

function listOf(
  { rows, language, rowsTotal, complete }: PageList,
  context: Context,
  now: number,
  nicknames: Policy['nicknames'],
): SubscriptionList {
  const said = new Map(context.assertions.map((assertion) => [assertion.key, assertion.says]));
  const subscriptions = rows.map((row) =>
    named(toSubscription(row, { language, now, says: said.get(row.key) }), nicknames),
  );
  return { subscriptions, rowsRead: rows.length, rowsTotal, complete };
}

/** A row that nothing else recognises is what an administrator says that its name stands for. */
function named(subscription: Subscription, nicknames: Policy['nicknames']): Subscription {
  const { candidates, otherKind } = subscription.identity;
  if (candidates.length || otherKind) return subscription;
  const says = nicknames.get(nicknameKey(subscription.name));
  return says === undefined ? subscription : { ...subscription, identity: identityAsSaid(says) };
}

/** The report with the targets of one row only (null: of none; undefined: of all). */
export function withTargetsOf(only: string | null | undefined, report: Report): Report {
  if (only === undefined) return report;
  const subscriptions = report.subscriptions.map((one) => (one.key === only ? one : { ...one, targets: [] }));
  return { ...report, subscriptions };
}

/** The report as markers and a screen reader need it. */
export function judgedOf(report: Report): Judged {
  const words = new Map<string, string>();
  const word = (verdict: string): string => {
    const known = words.get(verdict) ?? t(`verdict_${key(verdict) as 'ready'}`);
    words.set(verdict, known);
    return known;
  };
  const verdicts = report.subscriptions.map(({ key, name, verdict }) => ({
    key,
    state: markerState(verdict),
    label: t('marker_label', word(verdict), name),
  }));
  return { verdicts, summary: report.reading.state === 'read' ? summaryOf(report) : '', lang: language(), look: LOOK };
}

function summaryOf(report: Report): string {
  const { possible, blocked, undetermined } = countsOf(report);
  const { reason } = report.reading;
  const summary = t('status_summary', report.subscriptions.length, possible, blocked, undetermined);
  return reason ? `${summary} ${tMaybe(`reading_${key(reason.code)}`, '')}` : summary;
}

/** How many rows have which verdict. */
export function countsOf(report: Report): Record<'possible' | 'blocked' | 'undetermined', number> {
  const counts = { possible: 0, blocked: 0, undetermined: 0 };
  for (const { verdict } of report.subscriptions) {
    const state = markerState(verdict);
    if (state in counts) counts[state as keyof typeof counts]++;
  }
  return counts;
}

/** What the toolbar icon's badge and title say about a list. */
export function badgeOf(report: Report): { readonly text: string; readonly title: string } {
  const { state, complete } = report.reading;
  if (state === 'not-a-list') return { text: '', title: t('extension_name') };
  if (state !== 'read') return { text: state === 'unreadable' ? '!' : '', title: t(`badge_title_${state}`) };
  const { possible } = countsOf(report);
  const title = complete ? plural('badge_title', possible) : plural('badge_title_partial', possible);
  return { text: possible > 999 ? '999+' : possible ? String(possible) : '', title };
}
