import { Annotations } from '../annotations/annotations';
import { Announcer } from '../annotations/announcer';
import { isDark } from '../annotations/theme';
import type { Judged, JudgedRow, PageList } from '../messages';
import { type Following, follow, type ListView } from '../portal/follow';
import type { Freshness } from '../portal/fresh';
import { ReadAll } from '../portal/read-all';
import type { Reading } from '../portal/types';
import type { ShownCard } from '../report/card';
import type { Report } from '../report/schema';
import { askedVocabulary } from './vocabulary';
import { ask } from './worker';

/** How long after a failure the worker is asked again (ms). */
const RETRY = 1000;

/** One customer's list, from the moment its URL shows to the moment the page leaves it: read here, judged by the worker. */
export class ListSession {
  readonly readAll: ReadAll;
  private readonly annotations: Annotations;
  private readonly announcer: Announcer;
  private readonly following: Following;
  private view: ListView | null = null;
  /** What was judged last, as it was sent; verdicts hold for rows that read the same. */
  private sent = '';
  private verdicts = new Map<string, JudgedRow>();
  private lang = '';

  constructor(
    private readonly signal: AbortSignal,
    readonly customerId: string,
    fresh: Freshness | null,
  ) {
    const actions = {
      card: (key: string) => this.card(key),
      openDetails: (key: string) => void ask({ type: 'open-details', key }),
    };
    this.annotations = new Annotations(signal, actions, () => this.following.refresh());
    this.announcer = new Announcer(signal);
    const vocabulary = askedVocabulary();
    this.following = follow(signal, {
      customerId,
      vocabulary,
      fresh,
      touched: (node) => this.annotations.touch(node),
      emit: (view) => this.take(view),
    });
    this.readAll = new ReadAll(signal, this.following, vocabulary);
    signal.addEventListener('abort', () => void ask({ type: 'left' }));
  }

  /** The last reading that showed rows of this customer, for telling the next customer's rows apart. */
  get lastReading(): Reading | null {
    return this.view?.reading.rows.length ? this.view.reading : null;
  }

  /** The report document as of now; null where the worker cannot be reached. */
  async report(): Promise<Report | null> {
    return ask({ type: 'report', list: this.list(await this.following.now()) });
  }

  /** Judges the list again: what the user said about the customer has changed. */
  rejudge(): void {
    this.sent = '';
    if (this.view) void this.judge(this.view);
  }

  /** Scrolls to a row. False where it is not on the page now. */
  show(key: string): boolean {
    return this.annotations.focus(key);
  }

  private take(view: ListView): void {
    this.view = view;
    void this.judge(view);
    this.draw(view);
  }

  private async judge(view: ListView): Promise<void> {
    const list = this.list(view);
    const sent = JSON.stringify(list);
    if (sent === this.sent) return;
    this.sent = sent;
    const judged = await ask<Judged>({ type: 'judge', list });
    // Meanwhile the list may have changed, and another answer be on its way.
    if (this.signal.aborted || sent !== this.sent) return;
    if (!judged) return this.later();
    this.lang = judged.lang;
    this.verdicts = new Map(judged.verdicts.map((verdict, i) => [signature(list.rows[i]), verdict]));
    this.following.quietly(() => {
      this.draw(this.view ?? view);
      this.announcer.say(judged.summary, judged.lang);
    });
  }

  /** The worker cannot be reached: what was judged stays, and it is asked again. */
  private later(): void {
    this.sent = '';
    setTimeout(() => this.following.refresh(), RETRY);
  }

  private list({ state, reason, reading, known }: ListView): PageList {
    return {
      url: location.href,
      customerId: this.customerId,
      language: document.documentElement.lang || null,
      state,
      reason: this.annotations.gaveUp ? 'markers-removed' : reason,
      columns: reading.columns,
      rowsTotal: known.rowsTotal,
      complete: known.complete,
      rows: known.list().map((row) => ({ ...row, ids: [...row.ids], otherNames: [...(row.otherNames ?? [])] })),
    };
  }

  /** Draws the verdicts that hold for the rows as they read now. */
  private draw({ reading, known }: ListView): void {
    const texts = new Map(known.list().map((row) => [row.key, signature(row)]));
    const dark = reading.rows[0] ? isDark(reading.rows[0].anchor.node) : false;
    this.annotations.draw(
      reading.rows.flatMap(({ key, anchor, elements }) => {
        const verdict = this.verdicts.get(texts.get(key) ?? '');
        return verdict ? [{ anchor, elements, view: { ...verdict, lang: this.lang, dark } }] : [];
      }),
    );
  }

  private async card(key: string): Promise<ShownCard | null> {
    const text = await ask<ShownCard>({ type: 'card', key });
    if (text || !this.view) return text;
    // The worker was ended and has forgotten the list.
    await ask({ type: 'judge', list: this.list(this.view) });
    return ask<ShownCard>({ type: 'card', key });
  }
}

/** Everything that a row's verdict hangs on besides the other rows. */
function signature(row: Omit<PageList['rows'][number], 'ids' | 'otherNames'> | undefined): string {
  return row ? JSON.stringify([row.key, row.name, row.statusText, row.quantityText, row.productText]) : '';
}
