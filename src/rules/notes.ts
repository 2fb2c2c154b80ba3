import type { Candidate, Product, ProductId } from '../catalog/types';
import type { Commerce } from '../subscriptions/types';
import { pathsOf, plainly } from './packs';
import type { View } from './survey';
import type { AssessContext, CatalogView, Note, Pack } from './types';

/** What the kind of commerce means for the rules that were applied. */
export function commerceNotes(commerce: Commerce, unknownIs: AssessContext['unknownCommerceIs']): Note[] {
  if (commerce === 'new') return [];
  if (commerce === 'traditional') return [note('traditional-ended-2022')];
  return [note(unknownIs === 'new' ? 'commerce-assumed-new' : 'commerce-unknown')];
}

/** Why a product has no path, and which paths people expect in vain. */
export function noPathNotes(
  candidate: Candidate,
  product: Product,
  main: Pack,
  hasPath: boolean,
  { packs, offerMatrix = [] }: AssessContext,
  catalog: CatalogView,
): Note[] {
  if (!packs.includes(main.id)) return [];
  const unsupported = pathsOf(main.unsupported, plainly(candidate, product)).map(({ target, document }) =>
    note('not-supported', { name: catalog.displayName(target.product, target.edition), since: document.date }),
  );
  if (hasPath) return unsupported;
  if (main.id === 'new-commerce')
    return [...unsupported, note(offerMatrix.length ? 'not-in-offer-matrix' : 'offer-matrix-needed')];
  return editionNote(candidate, product, main, catalog);
}

/** The table does not speak of this edition; it does of the plain product. */
function editionNote(candidate: Candidate, product: Product, table: Pack, catalog: CatalogView): Note[] {
  const plain = pathsOf(table.paths, { product: product.plain, edition: null });
  if (!plain.length) return [];
  const targets = plain.map(({ target }) => catalog.displayName(target.product, target.edition)).join(', ');
  return [note('edition-not-in-table', { name: catalog.displayName(candidate.product, candidate.edition), targets })];
}

/** Further subscriptions of the source product: no overlap and no gap, but licences may have to be assigned by hand. */
export function copiesNote(product: ProductId, { groups, self }: View): Note[] {
  let count = 0;
  for (const group of groups) {
    const { candidates, status, otherKind } = group;
    const gone = status === 'deleted' || status === 'disabled';
    if (gone || otherKind || candidates.length !== 1 || candidates[0]?.product !== product) continue;
    count += group.count - (group === self.group ? 1 : 0);
  }
  return count ? [note('same-product-again', { count })] : [];
}

function note(code: string, params: Note['params'] = {}): Note {
  return { code, params };
}
