import type { Problems } from './problems';

/** Bytes decoded at a time: about 2 ms of work. */
const STEP = 1 << 18;

/** Old single-byte encodings by the language of the system that wrote the file. */
const LEGACY: readonly (readonly [string, readonly string[]])[] = [
  ['windows-1250', ['hu', 'cs', 'pl', 'sk', 'sl', 'hr', 'ro']],
  ['windows-1251', ['ru', 'uk', 'bg', 'sr']],
  ['windows-1253', ['el']],
  ['windows-1254', ['tr']],
  ['windows-1255', ['he']],
  ['windows-1256', ['ar']],
  ['windows-1257', ['et', 'lv', 'lt']],
  ['shift_jis', ['ja']],
  ['gb18030', ['zh']],
  ['euc-kr', ['ko']],
];

/** Encodings that the bytes may have, the likeliest first; more than one only where they are not Unicode. */
export function encodingsOf(bytes: Uint8Array, language: string | null): string[] {
  const marked = byMark(bytes);
  if (marked) return [marked];
  const wide = byZeros(bytes);
  if (wide) return [wide];
  if (looksUtf8(bytes)) return ['utf-8'];
  const own = LEGACY.find(([, languages]) => languages.includes(language?.split('-')[0] ?? ''))?.[0];
  return [...new Set([own ?? 'windows-1252', 'windows-1252', 'windows-1250'])];
}

function byMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** Western text in UTF-16 has a zero in every other byte. */
function byZeros(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = head.length / 8;
  if (odd > many && even * 4 < odd) return 'utf-16le';
  return even > many && odd * 4 < even ? 'utf-16be' : null;
}

/** UTF-8 with a few damaged places is still UTF-8: more whole characters beyond ASCII than broken ones. */
function looksUtf8(bytes: Uint8Array): boolean {
  if (isUtf8(bytes)) return true;
  let whole = 0;
  let broken = 0;
  const limit = Math.min(bytes.length, COUNTED);
  for (let i = 0; i < limit; ) {
    const length = sequenceLength(bytes, i);
    if (length > 1) whole++;
    if (length === 0) broken++;
    i += length || 1;
  }
  return broken === 0 || whole > broken;
}

/** Enough to tell damaged UTF-8 from another encoding. */
const COUNTED = 1 << 22;

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      decoder.decode(bytes.subarray(at, at + STEP), { stream: at + STEP < bytes.length });
    return true;
  } catch {
    return false;
  }
}

/** Bytes of the UTF-8 sequence at `i`; 0 where there is none. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const first = bytes[i] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xf0 && first < 0xf8 ? 4 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xc2 && first < 0xe0 ? 2 : 0;
  for (let k = 1; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/** The text in pieces, with `\n` for every line end and without a byte order mark. Never throws: damage becomes U+FFFD. */
export function* decode(bytes: Uint8Array, encoding: string): Generator<{ text: string; share: number }> {
  const decoder = new TextDecoder(encoding);
  let carriage = '';
  for (let at = 0; at < bytes.length || at === 0; at += STEP) {
    const last = at + STEP >= bytes.length;
    const raw = carriage + decoder.decode(bytes.subarray(at, at + STEP), { stream: !last });
    carriage = !last && raw.endsWith('\r') ? '\r' : '';
    const text = (carriage ? raw.slice(0, -1) : raw).replace(/\r\n?/g, '\n').replaceAll('\ufeff', '');
    yield { text, share: Math.min(1, (at + STEP) / bytes.length) };
  }
}

/** The whole text. */
export function decodeAll(bytes: Uint8Array, encoding: string): string {
  return [...decode(bytes, encoding)].map((piece) => piece.text).join('');
}

/** Formats that people mistake for a text file, by their first bytes. */
const FORMATS: readonly (readonly [string, readonly number[]])[] = [
  ['workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['packed', [0x1f, 0x8b]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
];

/** Refuses what is no text at all; true where it did. */
export function refuseBinary(bytes: Uint8Array, problems: Problems): boolean {
  if (bytes.length === 0) return refuse(problems, 'empty');
  const format = FORMATS.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  if (format) return refuse(problems, format[0]);
  if (byMark(bytes) || byZeros(bytes)) return false;
  const head = bytes.subarray(0, 4096);
  const controls = (part: Uint8Array): number =>
    part.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  // A list begins with its header: what is odd further down stands in a row, and costs no more than that row.
  const isBinary = controls(head.subarray(0, 64)) > 0 && controls(head) > head.length / 50;
  return isBinary ? refuse(problems, 'binary') : false;
}

function refuse(problems: Problems, code: string): true {
  problems.add('refused', code);
  return true;
}
