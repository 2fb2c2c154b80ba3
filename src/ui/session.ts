import type { AskedRow } from '../asked-row';
import type { OfferMatrix, PageDiagnosis, ReadAllProgress, ToWorker } from '../messages';
import type { Report } from '../report/schema';

/** Why there is nothing to show: no content script answers, it answers too late or with nonsense, or this page's extension is gone. */
export type Silence = 'silent' | 'late' | 'garbled' | 'outdated';

export type Answer = { readonly kind: 'report'; readonly report: Report } | { readonly kind: Silence };

/** A tab's report. */
export interface Known {
  readonly tab: number;
  readonly report: Report;
}

/** Key of the row whose targets are wanted, null for none, undefined for those of all. */
export type Wanted = string | null | undefined;

export interface TabEvents {
  /** Another tab may have come to the front, or the tab shows another page. */
  moved(): void;
  /** A page wants this row of its list shown. */
  asked(row: AskedRow): void;
}

/** What a page's diagnosis adds to its report; `page` is null on a page that is no customer's list. */
export interface Seen {
  readonly version: string;
  /** BCP 47 tag. */
  readonly browserLanguage: string;
  readonly page: PageDiagnosis | null;
}

/** What a surface asks of the browser; `client.ts` is the real one, tests bring their own. */
export interface Client {
  /** Whether this page is the toolbar popup, whose size it must choose itself. */
  readonly inPopup: boolean;
  /** Key of the subscription to open at first, or null. */
  readonly firstKey: string | null;
  /** Only beside a page: what was judged there last, asked for at once; the page itself takes longer to answer. Null for nothing. */
  readonly known?: Promise<Known | null>;
  /** The tab to speak of, or null where none answers. */
  findTab(): Promise<number | null>;
  /** Only for a surface that stays while tabs change: tells it of them, until the returned function is called. */
  follow?(events: TabEvents): () => void;
  /** Only where the browser can: opens the side panel beside the tab, on a row or the list, in place of this surface. */
  openBeside?(tab: number, key: string | null): void;
  /** With `only`, targets of that row alone: a long list's whole report takes its time. */
  report(tab: number, only?: Wanted): Promise<Answer>;
  /** Scrolls the page to a row; false where the row is not on the page now. */
  show(tab: number, key: string): Promise<boolean>;
  /** Null where the page gives no answer. */
  readAll(tab: number, action: 'start' | 'stop' | 'status'): Promise<ReadAllProgress | null>;
  /** Only beside a page: what was read there, in shapes and counts; null where it gives no answer. */
  diagnosis?(tab: number): Promise<Seen | null>;
  /** Only beside a page: lets the user point at the list there, and leaves the popup. */
  teach?(tab: number): Promise<void>;
  /** The partner's Offer Matrix that new-commerce paths come from; null where none was loaded. */
  offerMatrix(): Promise<OfferMatrix | null>;
  /** Only beside a page: what the user ticked there, kept for the browser session. */
  ticks?(): Promise<Pick<typeof import('../kept-ticks'), 'loadTicks' | 'keepTicks'>>;
  /** What the user says, to the worker; false where it could not be kept. */
  tell(
    message: Extract<ToWorker, { type: `set-${'confirmations' | 'assertion' | 'options'}` | `forget${string}` }>,
  ): Promise<boolean>;
}

/** How long to wait before the next report, in ms: quick while searching, and never more than a tenth of the time asking. */
export function pause(answer: Answer, tookMs: number): number {
  const searching = answer.kind === 'report' && answer.report.reading.state === 'searching';
  return Math.max(searching ? 1000 : 2000, tookMs * 10);
}

/** Whether two answers show the same: all but the time at which they were made. */
export function sameAnswer(a: Answer | null, b: Answer): boolean {
  if (a?.kind !== 'report' || b.kind !== 'report') return a?.kind === b.kind;
  const bare = (report: Report) => JSON.stringify({ ...report, generatedAt: '' });
  return bare(a.report) === bare(b.report);
}
