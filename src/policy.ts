/** What an administrator decided for all users: managed storage, described in `public/managed_schema.json` and docs/fleets.md. */
import browser from 'webextension-polyfill';
import { type Options, optionsSchema } from './messages';
import { z } from './zod';

const name = z.string().check(z.minLength(1), z.maxLength(300));
/** ISO date that the calendar has. */
const day = z.iso.date();

/** Each field is checked by itself: one that is wrong must not take the others with it. */
const FIELDS = {
  unknownCommerceIs: optionsSchema.shape.unknownCommerceIs,
  packs: optionsSchema.shape.packs,
  language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)),
  lockOptions: z.boolean(),
  nicknames: z.array(z.object({ name, product: z.optional(name) })).check(z.maxLength(2000)),
  offerMatrix: z.object({
    date: day,
    paths: z.array(z.object({ from: name, to: name })).check(z.maxLength(50_000)),
  }),
};

type Fields = { readonly [Field in keyof typeof FIELDS]?: z.infer<(typeof FIELDS)[Field]> };

/** A policy as it is written, without the fields that could not be read. */
export interface PolicyTexts {
  readonly fields: Fields;
  /** Fields that nobody can read or that do not exist, for the options page. */
  readonly problems: readonly PolicyProblem[];
}
export interface PolicyProblem {
  readonly field: string;
  /** `unreadable`, `unknown-field`; of single values `unknown-product`, `product-name`. */
  readonly code: 'unreadable' | 'unknown-field' | 'unknown-product' | 'product-name';
  /** The value that is wrong, where it is one of many. */
  readonly value: string | null;
}

/** Reads what managed storage holds. Never throws. */
export function readPolicy(stored: Readonly<Record<string, unknown>>): PolicyTexts {
  const problems: PolicyProblem[] = [];
  const fields: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(stored)) {
    const schema = Object.hasOwn(FIELDS, field) ? FIELDS[field as keyof typeof FIELDS] : null;
    const read = schema?.safeParse(value);
    if (read?.success) fields[field] = read.data;
    else problems.push({ field: field.slice(0, 100), code: schema ? 'unreadable' : 'unknown-field', value: null });
  }
  return { fields, problems };
}

/** The policy in force; an empty one where there is none (Firefox then throws). */
export async function loadPolicy(): Promise<PolicyTexts> {
  try {
    return readPolicy(await browser.storage.managed.get(null));
  } catch {
    return readPolicy({});
  }
}

/** Calls `changed` when an administrator changes the policy, and when the browser first hands it out, a moment after installing. */
export function watchPolicy(changed: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') changed();
  });
}

/** The options in force: the user's own (null: none) before the policy's, unless it locks them; then the defaults. */
export function optionsUnder({ fields }: PolicyTexts, defaults: Options, own: Options | null): Options {
  if (own && !fields.lockOptions) return own;
  return {
    language: fields.language ?? defaults.language,
    unknownCommerceIs: fields.unknownCommerceIs ?? defaults.unknownCommerceIs,
    packs: fields.packs ? packsOf(fields.packs) : defaults.packs,
  };
}

/** The CSP table always counts, as in the options: without it a traditional subscription would be said to have no path. */
function packsOf(chosen: Options['packs']): Options['packs'] {
  return ['csp-table', ...chosen.filter((id) => id !== 'csp-table')];
}
