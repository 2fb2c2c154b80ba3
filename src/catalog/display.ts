import { tables } from './tables';
import type { Edition, ProductId } from './types';

/** How Microsoft's price lists write an edition that has no product of its own. */
const SUFFIXES: Readonly<Record<Edition, string>> = {
  india: ' India',
  nonprofit: ' (Nonprofit Staff Pricing)',
  'nonprofit-trial': ' (Nonprofit Staff Pricing) Trial',
  trial: ' Trial',
  government: ' (Government Pricing)',
  donation: ' Donation',
};

/** Microsoft's English name of a product in an edition, "Microsoft 365 Business Standard India"; an unknown id as it is. */
export function displayName(id: ProductId, edition: Edition | null): string {
  const product = tables().byId.get(id);
  const name = product?.name ?? id;
  return edition === null || edition === product?.edition ? name : name + (SUFFIXES[edition] ?? ` (${edition})`);
}
