/** What the portal's reader may ask of the catalog; it needs names and ids only, not what they mean. */
export { isProductId } from '../catalog/known-ids';
export { isProductName } from '../catalog/known-names';
