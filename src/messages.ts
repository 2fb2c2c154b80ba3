/**
 * The whole protocol between content script, worker and surfaces. The content script reads and draws; the worker judges.
 * What goes to the worker is checked here before it is acted on; who may send which is checked where it is received.
 */
import { confirmationsSchema, packIdSchema } from './report/schema';
import { z } from './zod';

const short = z.string().check(z.maxLength(120));
const key = z.string().check(z.maxLength(1200));
const text = z.string().check(z.maxLength(1200));
/** What the page chose the length of and nothing hangs on: cut, so that no page goes unjudged for it. */
const cut = (most: number) =>
  z.pipe(
    z.string(),
    z.transform((long: string) => long.slice(0, most)),
  );
const maybeText = z.nullable(text);
const customerId = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));

/** What the user said that a row is: a product of the catalog, or (null) none of Microsoft's licence-based services. */
export const assertionSchema = z.object({
  key,
  says: z.nullable(z.object({ product: short, edition: z.nullable(short) })),
});

/** What a customer's list is judged by besides the list. */
export const contextSchema = z.object({
  confirmations: confirmationsSchema,
  assertions: z.array(assertionSchema).check(z.maxLength(2000)),
  unknownCommerceIs: z.enum(['traditional', 'new']),
  packs: z.array(packIdSchema),
});

/** A list as a content script read it: text, nothing judged. */
export const pageListSchema = z.object({
  url: cut(4000),
  /** Null on a page that is no customer's subscription list. */
  customerId: z.nullable(customerId),
  language: z.nullable(cut(120)),
  state: z.enum(['searching', 'read', 'empty', 'unreadable', 'not-a-list']),
  reason: z.nullable(short),
  columns: z.record(short, z.enum(['key', 'header-text', 'position', 'content', 'taught'])),
  rowsTotal: z.nullable(z.number()),
  complete: z.boolean(),
  rows: z
    .array(
      z.object({
        key,
        id: maybeText,
        ids: z.array(text),
        name: text,
        statusText: maybeText,
        quantityText: maybeText,
        productText: z.optional(maybeText),
        otherNames: z.optional(z.array(text)),
      }),
    )
    .check(z.maxLength(25_000)),
});

const candidate = z.tuple([short, z.nullable(short)]);

/** What is kept of the partner's Offer Matrix: a price list, nothing of any customer. */
export const offerMatrixSchema = z.object({
  /** Name of the file. */
  file: z.string().check(z.maxLength(300)),
  /** ISO date of the file, else of its reading. */
  date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  dateFrom: z.enum(['file-name', 'read']),
  /** Conversions that the file lists, known products or not. */
  conversions: z.number(),
  /** From and to, each product and edition: the conversions between products of the catalog. */
  paths: z.array(z.tuple([candidate, candidate])).check(z.maxLength(50_000)),
});

/** What the user chose for all customers. */
export const optionsSchema = z.object({
  /** BCP 47 tag of one of our languages; null: the browser's. */
  language: z.nullable(short),
  unknownCommerceIs: z.enum(['traditional', 'new']),
  packs: z.array(packIdSchema),
});

/** How far a run through the whole list is. */
export const readAllProgressSchema = z.object({
  running: z.boolean(),
  rowsRead: z.number(),
  rowsTotal: z.nullable(z.number()),
  /** How the last run ended, a message key `read_all_{code}`; null while running or before the first. */
  ended: z.nullable(z.enum(['done', 'short', 'stopped', 'stuck', 'limit', 'changed', 'unavailable'])),
});

const at = z.optional(z.union([short, z.number()]));

/** `portal/types.ts` TaughtShape: a list that the user has pointed at, nothing of a customer. */
export const taughtSchema = z.object({
  shape: z.string().check(z.maxLength(4000)),
  columns: z.object({ name: z.union([short, z.number()]), status: at, quantity: at, id: at }),
});

/** Sent to the worker. The first group comes from content scripts, the second from pages of the extension. */
export const toWorkerSchema = z.union([
  /** → `{meanings, taught}`: for each text what it may stand for (`subscriptions/meaning.ts`), 0 where it is nothing; what the user taught, or null. */
  z.object({
    type: z.literal('words'),
    texts: z.array(z.string().check(z.maxLength(250))).check(z.maxLength(250_000)),
    language: z.nullable(cut(120)),
  }),
  /** → `Judged`: a verdict for each row, in order. Sets the tab's badge. */
  z.object({ type: z.literal('judge'), list: pageListSchema }),
  /** → the report document; with `only`, targets of that row alone (null: of none), for a long list's take megabytes. */
  z.object({ type: z.literal('report'), list: pageListSchema, only: z.optional(z.nullable(key)) }),
  /** → the report of the list that was judged last in the tab and is still open, targets of one row alone; else null. */
  z.object({ type: z.literal('judged'), tab: z.number(), only: z.nullable(key) }),
  /** → `CardText` of a row of the list that was judged last in this tab, or null where the worker no longer knows it. */
  z.object({ type: z.literal('card'), key }),
  /** The tab has left the list: its badge is cleared. */
  z.object({ type: z.literal('left') }),
  /** The user asks for the details of a row (null: of the list). */
  z.object({ type: z.literal('open-details'), key: z.nullable(key) }),
  /** → `RunTexts`. */
  z.object({ type: z.literal('run-texts'), progress: readAllProgressSchema }),
  /** → `TeachTexts`. */
  z.object({ type: z.literal('teach-texts') }),
  /** The user has pointed at the list and named its columns: kept, and every tab reads anew. */
  z.object({ type: z.literal('taught'), taught: taughtSchema }),

  z.object({ type: z.literal('set-confirmations'), customerId, confirmations: confirmationsSchema }),
  z.object({ type: z.literal('set-assertion'), customerId, key, says: z.optional(assertionSchema.shape.says) }),
  /** Forget what the user said about this customer, or about all (null). */
  z.object({ type: z.literal('forget'), customerId: z.nullable(customerId) }),
  /** → the `OfferMatrix` in use, or null. */
  z.object({ type: z.literal('offer-matrix') }),
  z.object({ type: z.literal('set-offer-matrix'), matrix: offerMatrixSchema }),
  z.object({ type: z.literal('forget-offer-matrix') }),
  /** Forget the list that the user has pointed at. */
  z.object({ type: z.literal('forget-shape') }),
  /** → `{locked, problems}`: whether an administrator's policy locks the options, and what of it could not be used. */
  z.object({ type: z.literal('policy') }),
  z.object({ type: z.literal('set-options'), options: optionsSchema }),
  /** Forget whatever is kept, of customers and for all: as if the extension had just been installed. */
  z.object({ type: z.literal('forget-everything') }),
]);

/** Sent to a tab's content script by surfaces and the worker. */
export type ToContent =
  /** → the report document, see `report/schema.ts`. */
  | { readonly type: 'report'; readonly only?: string | null }
  /** What this customer (null: every customer) is judged by has changed. → nothing. */
  | { readonly type: 'changed'; readonly customerId: string | null }
  /** Scroll the row into view and focus its marker. → boolean: whether the row is on the page now. */
  | { readonly type: 'show'; readonly key: string }
  /** → `ReadAllProgress`. */
  | { readonly type: 'read-all'; readonly action: 'start' | 'stop' | 'status' }
  /** → `PageDiagnosis`, or null on a page that is no customer's list. */
  | { readonly type: 'diagnosis' }
  /** Let the user point at the list. → boolean: whether the page can ask for it. */
  | { readonly type: 'teach'; readonly action: 'start' }
  /** What the user has pointed at is another than before: read everything anew. → nothing. */
  | { readonly type: 'taught' };

export type Assertion = z.infer<typeof assertionSchema>;
export type Context = z.infer<typeof contextSchema>;
export type OfferMatrix = z.infer<typeof offerMatrixSchema>;
export type Options = z.infer<typeof optionsSchema>;
export type PageList = z.infer<typeof pageListSchema>;
export type ReadAllProgress = Readonly<z.infer<typeof readAllProgressSchema>>;
export type Taught = z.infer<typeof taughtSchema>;
export type ToWorker = z.infer<typeof toWorkerSchema>;

/** The verdicts of a list, ready to be drawn. */
export interface Judged {
  /** One for each row, in order. */
  readonly verdicts: readonly JudgedRow[];
  /** Said once to screen readers; empty where there is nothing to say yet. */
  readonly summary: string;
  /** Language of the texts, a BCP 47 tag. */
  readonly lang: string;
  /** How markers and cards look: a style sheet. */
  readonly look: string;
}
export interface JudgedRow {
  readonly key: string;
  readonly state: 'possible' | 'blocked' | 'undetermined' | 'no-path' | 'unrecognised';
  /** Accessible name: the verdict and the subscription. */
  readonly label: string;
}

/** Texts for the page, with their language (a BCP 47 tag) and its direction. */
interface PageTexts {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}
export type RunTexts = PageTexts & Readonly<Record<'text' | 'stop', string>>;
/** `#` stands for a number. */
export type TeachTexts = PageTexts &
  Readonly<
    Record<
      | 'choose'
      | 'none'
      | 'list'
      | 'columns'
      | 'column'
      | 'name'
      | 'status'
      | 'quantity'
      | 'id'
      | 'unused'
      | 'needsName'
      | 'save'
      | 'cancel'
      | 'css',
      string
    >
  >;

/** Shapes and counts of what was read, nothing of a customer. */
export type PageDiagnosis = Readonly<Record<string, string | number | boolean | null>>;
