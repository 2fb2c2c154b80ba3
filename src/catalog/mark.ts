const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-';

/**
 * Six characters (36 bits) that stand for a GUID in the tables. A GUID does not compress, and hundreds of them would take
 * half of the tables' budget; another GUID has the same mark as one of ours once in a hundred million.
 */
export function guidMark(guid: string): string {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let i = 0; i < guid.length; i++) {
    const code = guid.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0xc2b2ae35) + (b >>> 15);
  }
  a = Math.imul(a ^ (a >>> 16) ^ b, 0x7feb352d);
  b = Math.imul(b ^ (b >>> 13) ^ a, 0x846ca68b);
  a ^= a >>> 15;
  b ^= b >>> 16;
  let mark = '';
  for (let i = 0; i < 6; i++) {
    mark += DIGITS[(i < 3 ? a >>> (i * 6) : b >>> ((i - 3) * 6)) & 63];
  }
  return mark;
}
