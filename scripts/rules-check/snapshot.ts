/** What catalog and packs say, as plain data: loaded once as they are and once as they would be, the two can be compared. */

import { displayName, identify } from '../../src/catalog';
import ids from '../../src/catalog/data/ids.json';
import { guidMeaning, tables } from '../../src/catalog/tables';
import type { Candidate } from '../../src/catalog/types';
import { NOTHING_SAID } from '../../src/nothing-said';
import { assess } from '../../src/rules/assess';
import { toSubscription } from '../../src/subscriptions/subscription';
import { smallCustomers } from '../../test/portal/customers';

export interface ProductFacts {
  /** Mark of its Entra SKU id: what stays when a product is renamed. */
  readonly sku: string;
  readonly name: string;
  /** `family: PLAN`, sorted. */
  readonly services: readonly string[];
}

/** `customer: subscription` → verdict, then each target with its own. */
export type Verdicts = Readonly<Record<string, Readonly<Record<string, string>>>>;

export function products(): ProductFacts[] {
  const skus = ids.skus.match(/.{6}/g) ?? [];
  return tables().products.map(({ name, services }, i) => ({
    sku: skus[i] ?? '',
    name,
    services: services.map((plan) => `${plan.family}: ${plan.name}`).sort(),
  }));
}

/** Names of the CSV under which the catalog does not know the product yet, each with the name it knows. */
export function newNames(csv: ReadonlyMap<string, { readonly name: string }>): { known: string; name: string }[] {
  return [...csv].flatMap(([guid, { name }]) => {
    const known = tables().products[guidMeaning(guid)?.index ?? -1];
    if (!known || known.name === name) return [];
    const { candidates } = identify({ ids: [], name, language: null });
    return candidates.some(({ product }) => product === known.id) ? [] : [{ known: known.name, name }];
  });
}

/** What a name alone stands for: ids of products, with their editions. */
export function meaningOf(name: string): string[] {
  const { candidates } = identify({ ids: [], name, language: null });
  return candidates.map(({ product, edition }) => (edition ? `${product} (${edition})` : product)).sort();
}

export function nameOf({ product, edition }: Candidate): string {
  return displayName(product, edition);
}

/** The one product that a name on Microsoft's page stands for; null where it is none, or may be several. */
export function productNamed(name: string) {
  const { candidates } = identify({ ids: [], name, language: null });
  const [only, another] = candidates;
  return only && !another ? { ...only, name: displayName(only.product, only.edition) } : null;
}

/** The verdicts of the stand-in portal's customers. `now` in milliseconds since the epoch. */
export function verdicts(now: number): Verdicts {
  const all: Record<string, Record<string, string>> = {};
  const catalog = { product: (id: string) => tables().byId.get(id), displayName };
  for (const { key, name, language, rows } of smallCustomers) {
    const subscriptions = rows.map((row, i) =>
      toSubscription(
        {
          key: String(i),
          id: row.id,
          ids: row.offerId ? [row.offerId] : [],
          name: row.name,
          statusText: row.status,
          quantityText: String(row.quantity),
        },
        { language, now },
      ),
    );
    const list = { subscriptions, rowsRead: rows.length, rowsTotal: rows.length, complete: true };
    assess(list, NOTHING_SAID, catalog).forEach(({ verdict, targets }, i) => {
      const own = targets.filter((target) => target.pack !== 'api-2019');
      const row = `${name} (${key}): ${rows[i]?.name ?? ''}, row ${i + 1}`;
      all[row] = { '': verdict, ...Object.fromEntries(own.map((target) => [target.name, target.verdict])) };
    });
  }
  return all;
}
