import type { OfferMatrix } from './messages';
import type { UpgradePath } from './rules/types';

/** Where Microsoft describes the file and its column `ProductSkuConversion`. */
const PAGE = 'https://learn.microsoft.com/partner-center/developer/get-an-offer-matrix';

/** The kept Offer Matrix as paths of the new-commerce pack; none where none is kept. */
export function offerMatrixPaths(matrix: OfferMatrix | null): UpgradePath[] {
  if (!matrix) return [];
  const document = { title: matrix.file, url: PAGE, date: matrix.date };
  return matrix.paths.map(([[source, sourceEdition], [target, targetEdition]]) => ({
    source: { product: source, edition: sourceEdition },
    target: { product: target, edition: targetEdition },
    document,
    notes: [],
  }));
}

/** Paths of the rules as they are kept. */
export function keptPaths(paths: readonly UpgradePath[]): OfferMatrix['paths'] {
  return paths.map(({ source, target }) => [
    [source.product, source.edition],
    [target.product, target.edition],
  ]);
}
