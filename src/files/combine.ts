import type { OtherKind } from '../catalog/types';
import type { RowTexts } from '../subscriptions/subscription';
import type { Subscription, SubscriptionList } from '../subscriptions/types';
import { boughtElsewhere } from './elsewhere';
import { idsOf } from './ids';
import { Problems } from './problems';
import type {
  ApiAnswer,
  FilePart,
  FileProblem,
  FileResult,
  FileRow,
  ListFacts,
  OfferMatrix,
  OwnedSku,
  SkuResource,
  SubscriptionDetails,
} from './types';

/** Turns a row's texts into a subscription; see `src/files/make.ts`. */
export type MakeSubscription = (row: RowTexts) => Subscription;

/** What the files of one customer tell together. */
export interface Customer {
  /** Names of the files. */
  readonly label: string;
  readonly customerId: string | null;
  /** What this partner sold, in the files' order, then what was bought elsewhere (`channel`). */
  readonly list: SubscriptionList;
  /** True where the tenant's SKUs are known: the list then holds the purchases of all channels. */
  readonly tenantWide: boolean;
  /** By subscription key. */
  readonly details: ReadonlyMap<string, SubscriptionDetails>;
  /** Names of the add-ons by the key of the subscription that they hang on: the API refuses to upgrade it. */
  readonly addOns: ReadonlyMap<string, readonly string[]>;
  /** Microsoft's own answers by subscription key. */
  readonly answers: ReadonlyMap<string, readonly ApiAnswer[]>;
  /** Answers of which no file tells the subscription: the user has to say it. */
  readonly unattached: readonly Unattached[];
  readonly skus: readonly SkuResource[];
  /** The newest of the Offer Matrix files. */
  readonly offerMatrix: OfferMatrix | null;
  readonly reports: readonly unknown[];
  readonly problems: readonly FileProblem[];
}

export interface Unattached {
  readonly file: string;
  readonly answers: readonly ApiAnswer[];
}

type PartOf<K extends FilePart['kind']> = Extract<FilePart, { kind: K }>;
interface Placed<P extends FilePart> {
  readonly part: P;
  readonly file: FileResult;
}

/** Puts the files of one customer together. */
export function combine(files: readonly FileResult[], make: MakeSubscription): Customer {
  const label = files.map((file) => file.name).join(', ');
  const problems = new Problems(label);
  const { kept, customerId } = oneCustomer(files, problems);
  const rows = uniqueRows(
    [...ofKind(kept, 'export-csv'), ...ofKind(kept, 'subscriptions')].flatMap(({ part }) => part.rows),
  );
  const keys = keysOf(rows);
  const own = rows.map((row, i) => fromRow(row, keys[i] ?? '', make));
  const owned = ofKind(kept, 'subscribed-skus');
  const skus = owned.flatMap(({ part }) => part.skus);
  const elsewhere = boughtElsewhere(skus, own, (sku, units) => fromSku(sku, units, make));
  if (owned.length && !own.length) problems.add('note', 'sellers_unknown');
  const answers = [...ofKind(kept, 'upgrades'), ...ofKind(kept, 'transition-eligibilities')];
  const attached = attach(answers, own);
  if (attached.unattached.length) problems.add('note', 'answer_unattached', {}, { count: attached.unattached.length });
  return {
    label,
    customerId,
    list: listOf(own, elsewhere, kept),
    tenantWide: owned.length > 0 && owned.every(isComplete),
    details: new Map(rows.flatMap((row, i) => (row.details && own[i] ? [[own[i].key, row.details] as const] : []))),
    addOns: addOnsOf(rows, own),
    answers: attached.byKey,
    unattached: attached.unattached,
    skus: ofKind(kept, 'sku').flatMap(({ part }) => part.skus),
    offerMatrix: newest(ofKind(kept, 'offer-matrix').map(({ part }) => part.matrix)),
    reports: ofKind(kept, 'report').map(({ part }) => part.value),
    problems: problems.list,
  };
}

function addOnsOf(rows: readonly FileRow[], own: readonly Subscription[]): Map<string, string[]> {
  const addOns = new Map<string, string[]>();
  for (const { name, details } of rows) {
    const parent = details?.parentId && own.find(({ id }) => id === details.parentId);
    if (parent) addOns.set(parent.key, [...(addOns.get(parent.key) ?? []), name]);
  }
  return addOns;
}

/** Rows of two customers must never be judged together: what names another customer is left out. */
function oneCustomer(files: readonly FileResult[], problems: Problems) {
  const all = files.flatMap((file) => file.parts.map((part) => ({ part, file })));
  const idOf = ({ part }: Placed<FilePart>) => ('facts' in part ? part.facts.customerId : null);
  const customerId = all.map(idOf).find((id) => id !== null) ?? null;
  const kept = all.filter((placed) => [null, customerId].includes(idOf(placed)));
  for (const { file } of all.filter((placed) => !kept.includes(placed)))
    problems.add('refused', 'other_customer', {}, { file: file.name });
  return { kept, customerId };
}

function ofKind<K extends FilePart['kind']>(all: readonly Placed<FilePart>[], kind: K): Placed<PartOf<K>>[] {
  return all.filter((placed): placed is Placed<PartOf<K>> => placed.part.kind === kind);
}

/** A subscription that stands in several files counts once; the answer with more details wins. */
function uniqueRows(rows: readonly FileRow[]): FileRow[] {
  const byId = new Map<string, FileRow>();
  rows.forEach((row, i) => {
    const key = row.id ?? `#${i}`;
    const known = byId.get(key);
    if (!known || (!known.details && row.details)) byId.set(key, row);
  });
  return [...byId.values()];
}

/** The subscription id, else name and quantity with a number where that repeats. */
function keysOf(rows: readonly FileRow[]): string[] {
  const seen = new Map<string, number>();
  return rows.map(({ id, name, quantityText }) => {
    const base = `${name}|${quantityText ?? ''}`;
    seen.set(base, (seen.get(base) ?? 0) + 1);
    return id ?? `${base}|${seen.get(base)}`;
  });
}

function fromRow(row: FileRow, key: string, make: MakeSubscription): Subscription {
  const { id, ids, name, productText, statusText, quantityText } = row;
  const made = make({ key, id, ids, name, productText, statusText, quantityText });
  const told = { ...made, ...(row.status && { status: row.status }), ...commerceOf(row, made) };
  return row.otherKind && !made.identity.candidates.length ? ofOtherKind(told, row.otherKind) : told;
}

/** An API answer names the offer, also one that the catalog does not know: a GUID is a traditional offer. */
function commerceOf({ offerId }: FileRow, made: Subscription): Partial<Subscription> {
  return offerId && made.commerce === 'unknown' ? { offerId, commerce: 'traditional' } : {};
}

function ofOtherKind(subscription: Subscription, otherKind: OtherKind): Subscription {
  return { ...subscription, identity: { ...subscription.identity, otherKind } };
}

function fromSku(
  sku: OwnedSku,
  units: { status: Subscription['status']; quantity: number },
  make: MakeSubscription,
): Subscription {
  const ids = [...(sku.skuId ? [sku.skuId] : []), ...idsOf(sku.partNumber ?? '')];
  const key = `elsewhere:${sku.skuId ?? sku.name}:${units.status}`;
  const made = make({ key, id: null, ids, name: sku.name, statusText: null, quantityText: null });
  return { ...made, ...units, offerId: null, channel: 'elsewhere' };
}

function listOf(
  own: readonly Subscription[],
  elsewhere: readonly Subscription[],
  kept: readonly Placed<FilePart>[],
): SubscriptionList {
  const lists = [...ofKind(kept, 'export-csv'), ...ofKind(kept, 'subscriptions')];
  const missing = lists.reduce((sum, placed) => sum + missingRows(placed), 0);
  const subscriptions = [...own, ...elsewhere];
  const open = lists.some(({ part, file }) => more(part) || file.problems.some(({ code }) => CUT.includes(code)));
  return {
    subscriptions,
    rowsRead: subscriptions.length,
    rowsTotal: open ? null : subscriptions.length + missing,
    complete: lists.length > 0 && missing === 0 && !open,
  };
}

/** Problems after which nobody knows how many rows there were. */
const CUT: readonly string[] = ['stopped', 'json_cut', 'json_broken', 'failed'];

/** Rows that are known to exist and were not read. */
function missingRows({ part, file }: Placed<PartOf<'export-csv' | 'subscriptions'>>): number {
  const total = 'facts' in part ? part.facts.total : null;
  return Math.max(file.counts.bad, total === null ? 0 : total - part.rows.length);
}

function more(part: FilePart): boolean {
  return 'facts' in part && part.facts.more;
}

function isComplete({ part, file }: Placed<PartOf<'subscribed-skus'>>): boolean {
  const { total, more: next }: ListFacts = part.facts;
  return !next && file.counts.bad === 0 && (total === null || total <= part.skus.length);
}

/** Answers go to the subscription that they name; to the only one of the list where they name none. */
function attach(
  placed: readonly Placed<PartOf<'upgrades' | 'transition-eligibilities'>>[],
  own: readonly Subscription[],
) {
  const byKey = new Map<string, ApiAnswer[]>();
  const unattached: Unattached[] = [];
  const [only] = own.length === 1 ? own : [];
  for (const { part, file } of placed) {
    const named = own.find(({ id }) => id !== null && id === part.subscriptionId);
    const subscription = named ?? (part.subscriptionId === null ? only : undefined);
    if (!subscription) unattached.push({ file: file.name, answers: part.answers });
    else byKey.set(subscription.key, [...(byKey.get(subscription.key) ?? []), ...part.answers]);
  }
  return { byKey, unattached };
}

function newest(matrices: readonly OfferMatrix[]): OfferMatrix | null {
  return matrices.reduce<OfferMatrix | null>((best, one) => (!best || one.date > best.date ? one : best), null);
}
