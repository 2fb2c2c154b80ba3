import type { Product, ServicePlan } from '../catalog/types';

/** What an upgrade adds: per service family that it adds or raises, the plans above the source's tier. */
export type AddedServices = ReadonlyMap<string, ReadonlySet<string>>;

/** Worked out once for two products: both are the catalog's, and do not change. */
const known = new WeakMap<Product, WeakMap<Product, AddedServices>>();

/**
 * Services of the target that the source does not include at that tier or higher. `Product.services` holds kinds core
 * and feature only, so that seeded extras, platform parts and retired plans never count.
 */
export function additionalServices(source: Product, target: Product): AddedServices {
  const ofSource = known.get(source) ?? new WeakMap<Product, AddedServices>();
  known.set(source, ofSource);
  const added = ofSource.get(target) ?? addedBy(source, target);
  ofSource.set(target, added);
  return added;
}

function addedBy(source: Product, target: Product): AddedServices {
  const has = tiers(source.services);
  const added = new Map<string, Set<string>>();
  for (const plan of target.services) {
    if (plan.tier <= (has.get(plan.family) ?? Number.NEGATIVE_INFINITY)) continue;
    const plans = added.get(plan.family);
    if (plans) plans.add(plan.name);
    else added.set(plan.family, new Set([plan.name]));
  }
  return added;
}

/** Families that the source includes and the target does not, or only at a lower tier. */
export function lostServices(source: Product, target: Product): string[] {
  return [...additionalServices(target, source).keys()];
}

/** The highest tier of each family. */
function tiers(plans: readonly ServicePlan[]): Map<string, number> {
  const highest = new Map<string, number>();
  for (const { family, tier } of plans) highest.set(family, Math.max(tier, highest.get(family) ?? tier));
  return highest;
}
