import { Annotations } from '../annotations/annotations';
import { Announcer } from '../annotations/announcer';
import { wear } from '../annotations/dom';
import { teach } from '../annotations/teach';
import { isDark } from '../annotations/theme';
import type { Judged, JudgedRow, PageDiagnosis, PageList, RunTexts, TeachTexts } from '../messages';
import { ancestors, flatParent } from '../portal/dom';
import { type Following, follow, type ListView } from '../portal/follow';
import type { Freshness } from '../portal/fresh';
import type { KnownRow } from '../portal/known';
import { teachableLists } from '../portal/read';
import { ReadAll } from '../portal/read-all';
import type { Reading } from '../portal/types';
import type { ShownCard } from '../report/card';
import type { Report } from '../report/schema';
import { noList } from './no-list';
import { askedVocabulary } from './vocabulary';
import { ask } from './worker';

/** How long after a failure the worker is asked again (ms). */
const RETRY = 1000;

/** One customer's list, from the moment its URL shows to the moment the page leaves it: read here, judged by the worker. */
export class ListSession {
  readonly readAll: ReadAll;
  readonly #annotations: Annotations;
  readonly #announcer: Announcer;
  readonly #following: Following;
  #view: ListView | null = null;
  /** What was judged last, as it was sent; verdicts hold for rows that read the same. */
  #sent = '';
  #verdicts = new Map<string, JudgedRow>();
  #lang = '';
  #dark = false;
  /** The row from whose card the run through the list was started, if any. */
  #startedAt = '';
  readonly #vocabulary = askedVocabulary();
  #teaching = false;

  readonly #signal: AbortSignal;

  constructor(
    signal: AbortSignal,
    readonly customerId: string,
    fresh: Freshness | null,
  ) {
    this.#signal = signal;
    const actions = {
      card: (key: string) => this.#card(key),
      openDetails: (key: string) => void ask({ type: 'open-details', key }),
      readAll: (key: string) => {
        this.#startedAt = key;
        this.readAll.start();
      },
    };
    this.#annotations = new Annotations(signal, actions, () => this.#following.refresh());
    this.#announcer = new Announcer(signal, () => this.readAll.stop());
    const vocabulary = this.#vocabulary;
    this.#following = follow(signal, {
      customerId,
      vocabulary,
      fresh,
      touched: (node, moved) => this.#annotations.touch(node, moved, flatParent),
      emit: (view) => this.#take(view),
      again: (row) => this.#annotations.again(row),
    });
    this.readAll = new ReadAll(signal, this.#following, () => void this.#showRun());
    signal.addEventListener('abort', () => void ask({ type: 'left' }));
  }

  /** The last reading that showed rows of this customer, for telling the next customer's rows apart. */
  get lastReading(): Reading | null {
    return this.#view?.reading.rows.length ? this.#view.reading : null;
  }

  /** The report document as of now; null where the worker cannot be reached. */
  async report(only?: string | null): Promise<Report | null> {
    return ask({ type: 'report', only, list: this.#list(await this.#following.now()) });
  }

  /** Judges the list again: what the user said about the customer has changed. */
  rejudge(): void {
    this.#sent = '';
    if (this.#view) void this.#judge(this.#view);
  }

  /** Scrolls to a row. False where it is not on the page now. */
  show(key: string): boolean {
    return this.#annotations.focus(key);
  }

  /** Lets the user point at the list on the page. The worker keeps what is said, and has the page read anew. */
  async teach(): Promise<void> {
    if (this.#teaching) return;
    this.#teaching = true;
    const texts = await ask<TeachTexts>({ type: 'teach-texts' });
    if (texts && !this.#signal.aborted) {
      const lists = teachableLists(document, { customerId: this.customerId, words: this.#vocabulary.words });
      const taught = await teach(this.#signal, lists, texts, isDark([document.body]));
      if (taught) await ask({ type: 'taught', taught });
    }
    this.#teaching = false;
  }

  /** Shapes and counts of what the page shows now, nothing of a customer. */
  async diagnosis(): Promise<PageDiagnosis> {
    const { diagnosis, state, reason } = (await this.#following.now()).reading;
    return { ...diagnosis, state, reason };
  }

  #take(view: ListView): void {
    this.#view = view;
    // While the list is gone through for the user there is more to come: judged once, at its end.
    if (this.readAll.progress.running) void this.#showRun();
    else void this.#judge(view);
    this.#draw(view);
  }

  async #judge(view: ListView): Promise<void> {
    const list = this.#list(view);
    const sent = JSON.stringify(list);
    if (sent === this.#sent) return;
    this.#sent = sent;
    const judged = await ask<Judged>({ type: 'judge', list });
    // Meanwhile the list may have changed, and another answer be on its way.
    if (this.#signal.aborted || sent !== this.#sent) return;
    if (judged) {
      this.#lang = judged.lang;
      wear(judged.look);
    } else {
      // What was judged before was another list and is not shown; the worker is asked again.
      this.#sent = '';
      setTimeout(this.#following.refresh, RETRY);
    }
    this.#verdicts = new Map(judged?.verdicts.map((verdict, i) => [signature(list.rows[i]), verdict]));
    this.#following.quietly(() => {
      // Where the page has changed meanwhile its next reading draws: verdicts must not stand beside other rows.
      if (this.#following.isCurrent()) this.#draw(this.#view ?? view);
      if (judged && !this.readAll.progress.running) this.#announcer.say(judged.summary, judged.lang);
    });
  }

  #list({ state, reason, reading, known }: ListView): PageList {
    return {
      ...noList(),
      customerId: this.customerId,
      state,
      reason: this.#annotations.gaveUp ? 'markers-removed' : reason,
      columns: reading.columns,
      rowsTotal: known.rowsTotal,
      complete: known.complete,
      rows: known.list() as PageList['rows'],
    };
  }

  /** Draws the verdicts that hold for the rows as they read now. */
  #draw({ reading: { rows } }: ListView): void {
    if (rows[0]) this.#dark = isDark(ancestors(rows[0].anchor.node));
    this.#annotations.draw(
      rows.flatMap((row) => {
        const verdict = this.#verdicts.get(signature(row));
        return verdict ? [{ ...row, view: { ...verdict, lang: this.#lang, dark: this.#dark } }] : [];
      }),
    );
  }

  /** Shows on the page how far the run through the list is, or how it ended. */
  async #showRun(): Promise<void> {
    const { progress } = this.readAll;
    const texts = await ask<RunTexts>({ type: 'run-texts', progress });
    if (!texts || this.#signal.aborted) return;
    const { running } = progress;
    const wasFocused = this.#announcer.progress(texts, running, this.#dark, !!this.#startedAt);
    if (wasFocused) this.#annotations.focus(this.#startedAt);
    if (!running) this.#startedAt = '';
  }

  async #card(key: string): Promise<ShownCard | null> {
    const text = await ask<ShownCard>({ type: 'card', key });
    if (text || !this.#view) return text;
    // The worker was ended and has forgotten the list.
    await ask({ type: 'judge', list: this.#list(this.#view) });
    return ask<ShownCard>({ type: 'card', key });
  }
}

/** Everything that a row's verdict hangs on besides the other rows. */
const signature = (row: PageList['rows'][number] | KnownRow | undefined): string =>
  JSON.stringify([row?.key, row?.name, row?.statusText, row?.quantityText, row?.productText]);
