/** Whether a text is the name of one of Microsoft's products: what the portal's reader may ask of the catalog. */
export { isProductName } from '../catalog';
