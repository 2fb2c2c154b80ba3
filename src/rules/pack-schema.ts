/** The shape of the pack files, for the test and the build: the content script never pays for it. */
import { z } from '../zod';

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const document = z.strictObject({ title: z.string().check(z.minLength(5)), url: z.url(), date });
const row = z.strictObject({
  source: id,
  edition: z.optional(id),
  targets: z
    .array(
      z.strictObject({
        product: id,
        edition: z.optional(id),
        document: z.optional(z.number()),
        note: z.optional(id),
      }),
    )
    .check(z.minLength(1)),
});

export const packFileSchema = z
  .strictObject({
    version: date,
    documents: z.array(document).check(z.minLength(1)),
    rows: z.array(row).check(z.minLength(1)),
    unsupported: z.optional(z.array(row)),
  })
  .check(
    z.refine(
      ({ documents, rows, unsupported = [] }) =>
        [...rows, ...unsupported].every((r) => r.targets.every((t) => (t.document ?? 0) in documents)),
      'a target names a document that the pack does not list',
    ),
  );

export const conditionsFileSchema = z.strictObject({
  document,
  codes: z.record(id, z.string().check(z.regex(/^[a-z_]+$/))),
  seatPool: z.strictObject({ seats: z.number(), products: z.array(id), document }),
});
