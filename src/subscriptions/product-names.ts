import { identify } from '../catalog';

/** What the portal's reader may ask of the catalog: whether a text is the name of one of Microsoft's products. */
export { isProductName } from '../catalog';

/** Whether an id is that of an offer, a SKU or a product, so that it is no subscription's own. */
export function isProductId(id: string): boolean {
  return identify({ ids: [id], name: '', language: null }).candidates.length > 0;
}
