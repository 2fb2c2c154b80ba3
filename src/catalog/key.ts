/**
 * One key for all spellings of a name: compared whole, so that nothing of a name is ever left over. Case, width, spaces,
 * punctuation, accents, footnote marks and invisible characters do not count; words, digits and their order do.
 */
export function nameKey(text: string): string {
  const clean = PLAIN_ASCII.test(text) ? text : plain(text);
  const lower = (MAYBE_GLUED.test(clean) ? split(clean) : clean).replace(/[İIı]/g, 'i').toLowerCase();
  if (PLAIN_ASCII.test(lower)) return lower.replace(/[^a-z0-9]+/g, ' ').trim();
  return fold(lower)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** Cheap to test, and true for every name that `split` changes. */
const MAYBE_GLUED = /&nbsp;|[^\s\d]365|365[^\s\d]|[a-z][A-Z]|[^ -~]/;

function split(text: string): string {
  return text
    .replace(/&nbsp;/g, ' ')
    .replace(/(?<!\d)365(?!\d)/g, ' 365 ')
    .replace(GLUED_WORD, ' ')
    .replace(GLUED_CODE, ' ');
}

const PLAIN_ASCII = /^[ -~]*$/;
/** "Office365BusinessPremium": a capital word that follows a small letter. */
const GLUED_WORD =
  /(?<=\p{Ll})(?=(?:Apps|Basic|Standard|Business|Premium|Essentials|Enterprise|Entreprise|ProPlus|India)(?!\p{Ll}))/gu;
/** "EntrepriseE3", "企业版E5": a plan code that follows a word. */
const GLUED_CODE = /(?<=\p{Ll}{3}|\p{Lo})(?=[AEFGK]\d(?![\p{L}\d]))/gu;

/** Footnote marks and trademark signs away (NFKC would make letters and digits of them), width and digits to ASCII. */
function plain(text: string): string {
  return text
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u2079™®©℠]/g, ' ')
    .normalize('NFKC')
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
    .replace(/[^\P{Nd}0-9]/gu, digit)
    .replace(/(?<![\p{L}\d])[АаΑα](?=\d(?!\p{L}))/gu, 'A')
    .replace(/(?<![\p{L}\d])[ЕеΕε](?=\d(?!\p{L}))/gu, 'E');
}

/** Any script's decimal digit as ASCII: digits stand in blocks of ten. */
function digit(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}

/** Text with the digits of all scripts as ASCII, without invisible characters: for reading numbers and dates. */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Cf}/gu, '').replace(/[^\P{Nd}0-9]/gu, digit);
}

/** Id of a product by its key, where the table gives it no other: "microsoft 365 e3" is `m365-e3`. */
export function productSlug(key: string): string {
  return key
    .replace(/^(microsoft|office|dynamics) 365/, (_, brand: string) => `${brand.charAt(0)}365`)
    .replace(/^microsoft /, '')
    .replace(/ /g, '-');
}
