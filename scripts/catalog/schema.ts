import { z } from '../../src/zod';

/** What the generated tables look like; `src/catalog/tables.ts` and its neighbours read them. */

const date = z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));
const text = z.string().check(z.minLength(1));
/** Rows by `|`, never an empty one. */
const rows = (row: RegExp) => z.string().check(z.refine((value) => value.split('|').every((part) => row.test(part))));
const keys = '[^/|^]+';
const completions = z.array(z.object({ product: text, twin: text, plans: z.array(text), reason: text }));
const files = z.strictObject({ files: z.array(text), date });

const catalog = z.strictObject({
  source: z.strictObject({
    title: text,
    url: text,
    date,
    licence: text,
    rows: z.int(),
    products: z.int(),
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
  families: rows(/^[a-z0-9-]+$/),
  plans: rows(/^[^|^]+\^[0-9a-z]+\^\d\^[cf]$/),
  products: z.string().check(z.regex(/^[0-9a-z^|-]+$/)),
  nceProducts: rows(/^[0-9A-Z]{8}\^[0-9a-z]+$/),
  nceSkus: rows(/^[0-9A-Z]{8}:[0-9A-Z]{4}\^[0-9a-z]+$/),
  india: rows(/^[0-9a-z]+$/),
});

const ids = z.strictObject({
  skus: z.string().check(z.regex(/^([\w-]{6})+$/)),
  offers: rows(/^[0-9a-z]+\^[a-z-]*\^([\w-]{6})+$/),
});

const titles = z.strictObject({ titles: rows(/^[^|^]+$/) });

const extra = z.strictObject({
  completions,
  plans: z.array(z.strictObject({ name: text, text, family: text, kind: z.enum(['seeded', 'platform', 'retired']) })),
  products: z.record(z.string(), z.array(z.int())),
});

const candidate = '[0-9a-z]+(:[a-z-]+)?(~|<\\d{4}-\\d{2}-\\d{2})?';
const table = rows(new RegExp(`^[0-9a-z]+(/${keys})+$`));
const names = z.strictObject({
  source: files,
  meanings: rows(new RegExp(`^${candidate}(\\+${candidate})*$`)),
  names: table,
  editions: z.record(z.string(), rows(new RegExp(`^${keys}$`))),
  otherEditions: rows(new RegExp(`^${keys}$`)),
  azure: rows(new RegExp(`^${keys}$`)),
  perpetual: z.strictObject({ products: text, words: text }),
});

const list = z.string().check(z.regex(new RegExp(`^${keys}(/${keys})*$`)));
const labels = (word: string) => rows(new RegExp(`^(${word}|\\?)(/${keys})+$`));
const words = z.strictObject({
  source: files,
  statuses: labels('active|suspended|deleted|expired|disabled|pending'),
  phrases: z.strictObject({ renews: list, expires: list, expired: list, deleted: list, suspended: list }),
  headers: labels('name|status|quantity|id|other'),
  licences: list,
  results: list,
  fillers: list,
  pages: list,
  ranges: list,
  next: list,
  previous: list,
  loadMore: list,
});

export const SCHEMAS = { catalog, ids, titles, extra, names, words };
