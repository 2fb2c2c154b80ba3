/** The report document, version 1: what the program knows, in one document. Every surface and export is a view of it. */
import { z } from '../zod.js';

const text = z.string();
const maybeText = z.nullable(z.string());
const params = z.record(z.string(), z.nullable(z.union([z.string(), z.number()])));

/** A remark or a reason: a code with its parameters; the sentences are messages. */
export const remarkSchema = z.object({ code: text, params });

export const sourceSchema = z.object({ title: text, url: text, date: text });

export const evidenceSchema = z.object({
  /** Key of the row; null for a subscription that the user says is held elsewhere. */
  subscription: maybeText,
  name: text,
  services: z.array(text),
  plans: z.array(text),
  status: text,
  channel: z.enum(['this-partner', 'other-partner', 'microsoft-direct', 'advisor', 'open', 'ea', 'elsewhere']),
});

export const findingSchema = z.object({
  condition: z.enum(['subscription-active', 'delegated-admin', 'no-overlapping-services', 'target-not-owned']),
  outcome: z.enum(['met', 'violated', 'unverified']),
  basis: z.enum(['page', 'user', 'none']),
  effect: z.enum(['upgrade', 'licence-transfer', 'none']),
  code: maybeText,
  evidence: z.array(evidenceSchema),
  reasons: z.array(remarkSchema),
  remedy: maybeText,
});

export const targetVerdictSchema = z.enum(['ready', 'clear', 'undetermined', 'blocked']);
export const verdictSchema = z.enum(['ready', 'clear', 'undetermined', 'blocked', 'no-path', 'unrecognised']);
export const packIdSchema = z.enum(['csp-table', 'api-2019', 'new-commerce']);

export const targetSchema = z.object({
  product: text,
  edition: maybeText,
  name: text,
  pack: packIdSchema,
  verdict: targetVerdictSchema,
  findings: z.array(findingSchema),
  servicesAdded: z.array(text),
  servicesLost: z.array(text),
  notes: z.array(remarkSchema),
  source: sourceSchema,
});

export const statusSchema = z.enum(['active', 'suspended', 'deleted', 'expired', 'disabled', 'pending', 'unknown']);

export const subscriptionSchema = z.object({
  key: text,
  id: maybeText,
  offerId: maybeText,
  name: text,
  product: maybeText,
  productMatch: z.nullable(z.enum(['offer-id', 'sku-id', 'exact-name', 'alias', 'user'])),
  edition: maybeText,
  /** Where one spelling stands for several products: all of them; else empty. */
  candidates: z.array(z.object({ product: text, edition: maybeText })),
  /** Set where the row is positively known to be none of Microsoft's licence-based services. */
  otherKind: z.nullable(z.enum(['azure', 'other-publisher', 'perpetual-software', 'user-said'])),
  status: statusSchema,
  statusText: maybeText,
  quantity: z.nullable(z.number()),
  commerce: z.enum(['traditional', 'new', 'unknown']),
  verdict: verdictSchema,
  targets: z.array(targetSchema),
  notes: z.array(remarkSchema),
});

export const confirmationsSchema = z.object({
  delegatedAdmin: z.enum(['yes', 'no', 'unknown']),
  otherChannels: z.enum(['none', 'some', 'unknown']),
  heldElsewhere: z.array(
    z.object({
      product: text,
      edition: maybeText,
      channel: z.enum(['other-partner', 'microsoft-direct', 'advisor', 'open', 'ea', 'elsewhere']),
    }),
  ),
});

export const readingSchema = z.object({
  state: z.enum(['searching', 'read', 'empty', 'unreadable', 'not-a-list']),
  /** Why the list could not be read: a code, and the same as a sentence in the user's language. */
  reason: z.nullable(z.object({ code: text, params, text })),
  rowsRead: z.number(),
  rowsTotal: z.nullable(z.number()),
  complete: z.boolean(),
  columns: z.record(z.string(), z.enum(['key', 'header-text', 'position', 'content', 'taught'])),
  unknownStatuses: z.array(text),
  unrecognisedNames: z.array(text),
});

export const reportSchema = z.object({
  schema: z.literal(1),
  generatedAt: text,
  source: z.object({
    kind: z.enum(['page', 'export-csv', 'api-json']),
    url: maybeText,
    customerId: maybeText,
    language: maybeText,
  }),
  reading: readingSchema,
  rules: z.object({ packs: z.array(z.object({ id: packIdSchema, version: text })), catalog: text }),
  confirmations: confirmationsSchema,
  subscriptions: z.array(subscriptionSchema),
  /** API codes of what no page shows. */
  notChecked: z.array(text),
});

export type Report = z.infer<typeof reportSchema>;
export type ReportSubscription = z.infer<typeof subscriptionSchema>;
export type ReportTarget = z.infer<typeof targetSchema>;
export type ReportFinding = z.infer<typeof findingSchema>;
export type ReportEvidence = z.infer<typeof evidenceSchema>;
export type Remark = z.infer<typeof remarkSchema>;
