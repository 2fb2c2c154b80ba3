import type { OfferMatrix } from './messages';
import type { UpgradePath } from './rules/types';

/** Where Microsoft describes the file and its column `ProductSkuConversion`. */
const PAGE = 'https://learn.microsoft.com/partner-center/developer/get-an-offer-matrix';

/** Days after which the surfaces remind of a newer file: the portal publishes one a month. */
export const MATRIX_AGE_LIMIT = 45;

/** Whole days since the matrix's date; `now` in milliseconds since the epoch. */
export function matrixAge({ date }: Pick<OfferMatrix, 'date'>, now: number): number {
  return Math.floor((now - Date.parse(`${date}T00:00:00Z`)) / 86_400_000);
}

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
