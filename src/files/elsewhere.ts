import type { Status, Subscription } from '../subscriptions/types';
import type { OwnedSku } from './types';

/** Licences of a SKU in one state. */
interface Units {
  readonly status: Status;
  readonly quantity: number;
}

/**
 * What of the tenant's SKUs no listed subscription explains: it was bought elsewhere. Licences are compared state by state,
 * because a suspended subscription does not explain licences that are enabled. `make` turns a SKU into a subscription.
 */
export function boughtElsewhere(
  skus: readonly OwnedSku[],
  listed: readonly Subscription[],
  make: (sku: OwnedSku, units: Units) => Subscription,
): Subscription[] {
  return merge(skus).flatMap((sku) => {
    const made = make(sku, { status: 'active', quantity: 0 });
    const same = listed.filter((subscription) => isSame(made, subscription));
    return unexplained(sku, same).map((units) => make(sku, units));
  });
}

/** The same SKU may come once per licence group. */
function merge(skus: readonly OwnedSku[]): OwnedSku[] {
  const byId = new Map<string, OwnedSku>();
  for (const sku of skus) {
    const id = sku.skuId ?? sku.name;
    const known = byId.get(id);
    byId.set(id, known ? { ...known, ...sum(known, sku) } : sku);
  }
  return [...byId.values()];
}

function sum(a: OwnedSku, b: OwnedSku): Pick<OwnedSku, 'enabled' | 'warning' | 'suspended'> {
  return { enabled: a.enabled + b.enabled, warning: a.warning + b.warning, suspended: a.suspended + b.suspended };
}

function isSame(sku: Subscription, listed: Subscription): boolean {
  const products = new Set(sku.identity.candidates.map((candidate) => candidate.product));
  if (listed.identity.candidates.some((candidate) => products.has(candidate.product))) return true;
  return sku.name.trim().toLowerCase() === listed.name.trim().toLowerCase();
}

function unexplained(sku: OwnedSku, same: readonly Subscription[]): Units[] {
  const live = same.filter(({ status }) => status === 'active' || status === 'pending' || status === 'unknown');
  const ended = same.filter(({ status }) => status !== 'active' && status !== 'pending');
  const enabled = sku.enabled - licences(live);
  const rest = sku.warning + sku.suspended - licences(ended);
  const units: Units[] = [];
  if (enabled > 0) units.push({ status: 'active', quantity: enabled });
  if (rest > 0) units.push({ status: sku.warning > 0 ? 'expired' : 'suspended', quantity: rest });
  return units;
}

/** A subscription of unknown quantity explains any number. */
function licences(subscriptions: readonly Subscription[]): number {
  return subscriptions.reduce((all, { quantity }) => all + (quantity ?? Number.POSITIVE_INFINITY), 0);
}
