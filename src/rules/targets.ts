import type { Product } from '../catalog/types';
import type { Subscription } from '../subscriptions/types';
import { SEAT_POOL } from './conditions/codes';
import { delegatedAdmin } from './conditions/delegated-admin';
import { noOverlappingServices } from './conditions/no-overlapping-services';
import { subscriptionActive } from './conditions/subscription-active';
import { targetNotOwned } from './conditions/target-not-owned';
import { additionalServices, lostServices } from './services';
import type { View } from './survey';
import type { CatalogView, Confirmations, Finding, Note, PackId, TargetAssessment, UpgradePath } from './types';
import { targetVerdict } from './verdict';

/** What no row changes: the target but for its first finding and its verdict. */
type Draft = Omit<TargetAssessment, 'verdict'>;

/**
 * Judges paths. What depends on the other rows only is worked out once per path and shared: a list of ten thousand rows
 * has few kinds of rows.
 */
export class Targets {
  /** By path, and by what tells views apart. */
  readonly #drafts = new Map<UpgradePath, Map<string, Draft | null>>();
  readonly #delegatedAdmin: Finding;

  constructor(
    private readonly catalog: CatalogView,
    private readonly confirmations: Confirmations,
  ) {
    this.#delegatedAdmin = delegatedAdmin(confirmations);
  }

  /** The target's assessment; null where the catalog does not know it. `view` tells `viewKey`s apart. */
  assess(
    path: UpgradePath,
    pack: PackId,
    source: Product,
    subscription: Subscription,
    view: View,
    viewKey: string,
  ): TargetAssessment | null {
    const drafts = this.#drafts.get(path) ?? new Map<string, Draft | null>();
    if (!drafts.size) this.#drafts.set(path, drafts);
    let draft = drafts.get(viewKey);
    if (draft === undefined) {
      draft = this.#draft(path, pack, source, view);
      drafts.set(viewKey, draft);
    }
    if (!draft) return null;
    const findings = [subscriptionActive(subscription), ...draft.findings];
    return { ...draft, findings, verdict: targetVerdict(findings, this.confirmations) };
  }

  #draft({ target, document, notes }: UpgradePath, pack: PackId, source: Product, view: View): Draft | null {
    const product = this.catalog.product(target.product);
    if (!product) return null;
    const edition = target.edition ?? product.edition;
    const isNew = pack === 'new-commerce';
    const added = additionalServices(source, product);
    const findings: Finding[] = [
      this.#delegatedAdmin,
      noOverlappingServices(source, added, view, isNew ? 'licence-transfer' : 'upgrade'),
      targetNotOwned(source, target, product, view, isNew ? 'none' : 'upgrade'),
    ];
    return {
      product: target.product,
      edition,
      name: this.catalog.displayName(target.product, edition),
      pack,
      findings,
      servicesAdded: [...added.keys()],
      servicesLost: lostServices(source, product),
      notes: [...notes, ...packNotes(pack, document.date, product)],
      source: document,
    };
  }
}

function packNotes(pack: PackId, date: string, target: Product): Note[] {
  if (pack === 'csp-table') return [];
  if (pack === 'api-2019') return [{ code: 'api-2019', params: { date } }];
  const notes: Note[] = [{ code: 'no-way-back', params: {} }];
  const pool = { code: 'seat-pool', params: { seats: SEAT_POOL.seats } };
  return SEAT_POOL.products.includes(target.plain) ? [...notes, pool] : notes;
}
