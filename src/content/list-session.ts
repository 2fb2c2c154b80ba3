import { Annotations } from '../annotations/annotations';
import { Announcer } from '../annotations/announcer';
import { cardContent } from '../annotations/card';
import { sayer } from '../annotations/say';
import { isDark } from '../annotations/theme';
import { catalogVersion, displayName, product } from '../catalog';
import { t } from '../i18n';
import type { Context, Summary } from '../messages';
import { NOTHING_SAID } from '../nothing-said';
import { type Following, follow, type ListView } from '../portal/follow';
import type { Freshness } from '../portal/fresh';
import { ReadAll } from '../portal/read-all';
import type { Reading } from '../portal/types';
import { buildReport } from '../report/build';
import { markerState } from '../report/explain';
import type { Report, ReportSubscription } from '../report/schema';
import { assess } from '../rules/assess';
import { packVersions } from '../rules/packs';
import { toSubscription } from '../subscriptions/subscription';
import type { SubscriptionList } from '../subscriptions/types';
import { tellWorker } from './worker';

/** One customer's list, from the moment its URL shows to the moment the page leaves it. */
export class ListSession {
  readonly readAll: ReadAll;
  private readonly annotations: Annotations;
  private readonly announcer: Announcer;
  private readonly following: Following;
  private readonly say = sayer();
  private context: Context | null = null;
  private view: ListView | null = null;
  private current: Report | null = null;
  private summary = '';

  constructor(
    signal: AbortSignal,
    readonly customerId: string,
    private readonly url: () => string,
    fresh: Freshness | null,
  ) {
    this.annotations = new Annotations(signal, (key) => void tellWorker({ type: 'open-details', key }));
    this.announcer = new Announcer(signal);
    this.following = follow(signal, {
      customerId,
      language: document.documentElement.lang || null,
      fresh,
      touched: (node) => this.annotations.touch(node),
      emit: (view) => this.take(view),
    });
    this.readAll = new ReadAll(signal, this.following);
  }

  /** Takes what the user has said about this customer; verdicts follow at once. */
  hear(context: Context): void {
    this.context = context;
    if (this.view) this.take(this.view);
  }

  /** The last reading that showed rows of this customer, for telling the next customer's rows apart. */
  get lastReading(): Reading | null {
    return this.view?.reading.rows.length ? this.view.reading : null;
  }

  /** The report document as of now. */
  report(): Report {
    const view = this.following.now();
    return this.current ?? this.judge(view);
  }

  /** Scrolls to a row. False where it is not on the page now. */
  show(key: string): boolean {
    return this.annotations.focus(key);
  }

  private take(view: ListView): void {
    this.view = view;
    // Until the worker has answered nothing is drawn: a "no" of the user must not flash as "possible".
    if (!this.context) return;
    const report = this.judge(view);
    this.current = report;
    this.draw(view, report);
    this.tell(report);
  }

  private judge(view: ListView): Report {
    const context = this.context ?? NOTHING_SAID;
    const now = Date.now();
    const list = this.listOf(view, context, now);
    const assessments = assess(list, context, { product, displayName });
    const reason = this.annotations.gaveUp ? 'markers-removed' : view.reason;
    return buildReport({
      now,
      source: {
        kind: 'page',
        url: this.url(),
        customerId: this.customerId,
        language: document.documentElement.lang || null,
      },
      reading: {
        state: view.state,
        reason: reason ? { code: reason, params: {} } : null,
        columns: view.reading.columns,
      },
      list,
      assessments,
      confirmations: context.confirmations,
      packs: packVersions(context.packs),
      catalog: catalogVersion(),
    });
  }

  private listOf({ known }: ListView, context: Context, now: number): SubscriptionList {
    const rows = known.list();
    const language = document.documentElement.lang || null;
    const said = new Map(context.assertions.map(({ key, says }) => [key, says]));
    const subscriptions = rows.map((row) => toSubscription(row, { language, now, says: said.get(row.key) }));
    return { subscriptions, rowsRead: rows.length, rowsTotal: known.rowsTotal, complete: known.complete };
  }

  private draw({ reading }: ListView, report: Report): void {
    const byKey = new Map(report.subscriptions.map((subscription) => [subscription.key, subscription]));
    const dark = reading.rows[0] ? isDark(reading.rows[0].anchor.node) : false;
    this.annotations.draw(
      reading.rows.flatMap(({ key, anchor, elements }) => {
        const subscription = byKey.get(key);
        return subscription ? [{ anchor, elements, view: this.markerView(subscription, report, dark) }] : [];
      }),
    );
  }

  private markerView(subscription: ReportSubscription, report: Report, dark: boolean) {
    return {
      key: subscription.key,
      state: markerState(subscription.verdict),
      label: t('marker_label', t(`verdict_${subscription.verdict.replace('-', '_') as 'ready'}`), subscription.name),
      dark,
      card: () => cardContent(subscription, report.reading, this.say),
    };
  }

  private tell(report: Report): void {
    const count = (...states: string[]): number =>
      report.subscriptions.filter((s) => states.includes(markerState(s.verdict))).length;
    const { state, complete } = report.reading;
    const summary: Summary = {
      type: 'summary',
      state: state === 'not-a-list' ? 'unreadable' : state,
      rows: report.subscriptions.length,
      possible: count('possible'),
      blocked: count('blocked'),
      undetermined: count('undetermined'),
      partial: !complete,
    };
    if (this.summary === JSON.stringify(summary)) return;
    this.summary = JSON.stringify(summary);
    void tellWorker(summary);
    if (state === 'read')
      this.announcer.say(t('status_summary', summary.rows, summary.possible, summary.blocked, summary.undetermined));
  }
}
