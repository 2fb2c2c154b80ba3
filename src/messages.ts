/**
 * The whole protocol between content script, worker and surfaces. Every message is checked here before it is acted on;
 * who may send which is checked where it is received.
 */
import { confirmationsSchema, packIdSchema } from './report/schema';
import { z } from './zod';

const key = z.string().check(z.maxLength(600));
const customerId = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const short = z.string().check(z.maxLength(120));

/** What the user said that a row is: a product of the catalog, or (null) none of Microsoft's licence-based services. */
export const assertionSchema = z.object({
  key,
  says: z.nullable(z.object({ product: short, edition: z.nullable(short) })),
});

/** What the content script needs to judge a customer's list besides the list. */
export const contextSchema = z.object({
  confirmations: confirmationsSchema,
  assertions: z.array(assertionSchema).check(z.maxLength(2000)),
  unknownCommerceIs: z.enum(['traditional', 'new']),
  packs: z.array(packIdSchema),
});

/** Sent to a tab's content script, by surfaces and the worker. */
export const toContentSchema = z.union([
  /** → the report document, see `report/schema.ts`. */
  z.object({ type: z.literal('report') }),
  /** The customer's context has changed (worker only). → nothing. */
  z.object({ type: z.literal('context'), customerId, context: contextSchema }),
  /** Scroll the row into view and focus its marker. → boolean: whether the row is on the page now. */
  z.object({ type: z.literal('show'), key }),
  /** Start or stop reading the whole list. → `ReadAllProgress`. */
  z.object({ type: z.literal('read-all'), action: z.enum(['start', 'stop', 'status']) }),
]);

/** Sent to the worker. The first group comes from content scripts, the second from pages of the extension. */
export const toWorkerSchema = z.union([
  z.object({ type: z.literal('get-context'), customerId }),
  /** What the tab's badge and title say. */
  z.object({
    type: z.literal('summary'),
    state: z.enum(['none', 'searching', 'read', 'empty', 'unreadable']),
    rows: z.number(),
    possible: z.number(),
    blocked: z.number(),
    undetermined: z.number(),
    partial: z.boolean(),
  }),
  /** The user asks for the details of a row (null: of the list). */
  z.object({ type: z.literal('open-details'), key: z.nullable(key) }),

  z.object({ type: z.literal('set-confirmations'), customerId, confirmations: confirmationsSchema }),
  z.object({ type: z.literal('set-assertion'), customerId, key, says: z.optional(assertionSchema.shape.says) }),
  /** Forget what the user said about this customer, or about all (null). */
  z.object({ type: z.literal('forget'), customerId: z.nullable(customerId) }),
]);

export type Assertion = z.infer<typeof assertionSchema>;
export type Context = z.infer<typeof contextSchema>;
export type ToContent = z.infer<typeof toContentSchema>;
export type ToWorker = z.infer<typeof toWorkerSchema>;
export type Summary = Extract<ToWorker, { type: 'summary' }>;

export interface ReadAllProgress {
  readonly running: boolean;
  readonly rowsRead: number;
  readonly rowsTotal: number | null;
  /** How the last run ended, a message key `read_all_{code}`; null while running or before the first. */
  readonly ended: 'done' | 'stopped' | 'stuck' | 'limit' | 'changed' | 'unavailable' | null;
}
