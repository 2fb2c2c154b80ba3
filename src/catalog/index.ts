/** Which product a name or an id means, and the services of each. All of it is decoded on first use. */
export { isOtherEdition } from './edition-words';
export { identify } from './identify';
export { isProductName } from './known-names';
export { displayName, product, productIds } from './products';
export { catalogVersion } from './tables';
