const GUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;
/** A product of new commerce with its SKU, in the spellings `CFQ7…:0001`, `CFQ7…/0001`, `CFQ7…:0001:CFQ7…`. */
const PRODUCT_SKU = /\b(CFQ7[0-9A-Z]{8})(?:[:/]([0-9A-Z]{4})\b(?::(CFQ7[0-9A-Z]{8})\b)?)?/gi;

/** The GUIDs of a text, lower case. */
export function guids(text: string): string[] {
  return [...text.matchAll(GUID)].map(([id]) => id.toLowerCase());
}

/** The GUID that the text is, lower case; null where it is anything else. */
export function guid(text: string | null): string | null {
  const [id = null] = guids(text ?? '');
  return id !== null && text?.trim().toLowerCase() === id ? id : null;
}

/** The first `CFQ7…:SKU` of a text, upper case; null where there is none. */
export function productSku(text: string): string | null {
  return productSkus(text)[0] ?? null;
}

/** Every `CFQ7…:SKU` of a text, upper case. */
export function productSkus(text: string): string[] {
  return [...text.matchAll(PRODUCT_SKU)].flatMap(([, product, sku]) =>
    product && sku ? [`${product}:${sku}`.toUpperCase()] : [],
  );
}

/** GUIDs and `CFQ7…` ids of a text, as evidence of what a row is. */
export function idsOf(text: string): string[] {
  const products = [...text.matchAll(PRODUCT_SKU)].map(([, ...parts]) => parts.filter(Boolean).join(':').toUpperCase());
  return [...guids(text), ...products];
}
