import type { Identification, IdentityEvidence } from '../catalog/types';
import type { Source, UpgradePath } from '../rules/types';
import { matrixPaths } from './offer-matrix';
import type { OfferMatrix, SkuResource } from './types';

/** Where Microsoft describes the column `ProductSkuConversion`. */
const MATRIX_PAGE = 'https://learn.microsoft.com/partner-center/developer/get-an-offer-matrix';
const SKU_PAGE = 'https://learn.microsoft.com/partner-center/developer/get-a-sku-by-id';

type Identify = (evidence: IdentityEvidence) => Identification;
type End = Pick<UpgradePath, 'source'>['source'];

/** The matrix's conversions between products that the catalog knows, as paths of the new-commerce pack. */
export function matrixUpgradePaths(matrix: OfferMatrix, identify: Identify): UpgradePath[] {
  const ends = new Map<string, End | null>();
  const end = (id: string, title: string | null) => {
    if (!ends.has(id)) ends.set(id, candidateOf(identify, [id], title));
    return ends.get(id) ?? null;
  };
  const document = { title: matrix.file, url: MATRIX_PAGE, date: matrix.date };
  const paths = matrixPaths(matrix).map(({ from, fromTitle, to, toTitle }) =>
    pathOf(end(from, fromTitle), end(to, toTitle), document),
  );
  return distinct(paths);
}

/** The upgrade targets that SKU answers list; `day` is the day of reading, ISO. */
export function skuUpgradePaths(
  skus: readonly SkuResource[],
  file: string,
  day: string,
  identify: Identify,
): UpgradePath[] {
  const document = { title: file, url: SKU_PAGE, date: day };
  const paths = skus.flatMap(({ id, title, provisioningId, targets }) => {
    const source = candidateOf(identify, provisioningId ? [id, provisioningId] : [id], title);
    return targets.map((target) => pathOf(source, candidateOf(identify, [target], null), document));
  });
  return distinct(paths);
}

/** Only what is one product for certain: a path of a wrong product would be a wrong promise. */
function candidateOf(identify: Identify, ids: readonly string[], title: string | null): End | null {
  const { candidates } = identify({ ids, name: title ?? '', language: 'en' });
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

function pathOf(source: End | null, target: End | null, document: Source): UpgradePath | null {
  if (!source || !target || keyOf(source) === keyOf(target)) return null;
  return { source, target, document, notes: [] };
}

function keyOf({ product, edition }: End): string {
  return `${product}+${edition ?? ''}`;
}

function distinct(paths: readonly (UpgradePath | null)[]): UpgradePath[] {
  const byKey = new Map<string, UpgradePath>();
  for (const path of paths) {
    const key = path && `${keyOf(path.source)}>${keyOf(path.target)}`;
    if (key && !byKey.has(key)) byKey.set(key, path);
  }
  return [...byKey.values()];
}
