import { createHash } from 'node:crypto';

/** What is wrong with the CSV, with the place of it, counted from 1. */
export class CsvError extends Error {
  constructor(line, column, what) {
    super(`line ${line}, column ${column}: ${what}`);
    this.name = 'CsvError';
  }
}

const COLUMNS = ['Product_Display_Name', 'String_Id', 'GUID', 'Service_Plan_Name', 'Service_Plan_Id'];
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Microsoft's "Product names and service plan identifiers for licensing", cleaned of its stray tabs, no-break spaces and
 * repeated pairs.
 * @param {Uint8Array} bytes
 * @returns {{ rows: number, sha256: string, products: Map<string, { name: string, partNumber: string, plans: Set<string> }>,
 *   planTexts: Map<string, { name: string, friendly: string }> }} by lower-case GUID
 * @throws {CsvError}
 */
export function readLicensingCsv(bytes) {
  const [header, ...records] = parse(decode(bytes));
  if (!header) throw new CsvError(1, 1, 'the file is empty');
  const at = Object.fromEntries(COLUMNS.map((column) => [column, columnIndex(header, column)]));
  const friendlyAt = header.findIndex(({ text }) => /^Service_Plans?_Included_Friendly_Names?$/i.test(clean(text)));
  const products = new Map();
  const planTexts = new Map();
  for (const record of records) {
    if (record.length !== header.length) {
      const last = record[record.length - 1];
      throw new CsvError(last.line, last.column, `${record.length} fields where the header has ${header.length}`);
    }
    const guid = guidOf(record[at.GUID], 'GUID');
    const plan = guidOf(record[at.Service_Plan_Id], 'Service_Plan_Id');
    const name = required(record[at.Product_Display_Name], 'Product_Display_Name');
    const partNumber = required(record[at.String_Id], 'String_Id');
    const planName = required(record[at.Service_Plan_Name], 'Service_Plan_Name');
    const product = products.get(guid) ?? { name, partNumber, plans: new Set() };
    products.set(guid, product);
    product.plans.add(plan);
    if (!planTexts.has(plan)) planTexts.set(plan, { name: planName, friendly: clean(record[friendlyAt]?.text ?? '') });
  }
  if (products.size === 0) throw new CsvError(2, 1, 'no product');
  return { rows: records.length, sha256: createHash('sha256').update(bytes).digest('hex'), products, planTexts };
}

function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const good = new TextDecoder('utf-8').decode(bytes).split('\ufffd')[0].split('\n');
    throw new CsvError(good.length, good[good.length - 1].length + 1, 'not UTF-8');
  }
}

/** RFC 4180: records of fields, each with the line and column where it starts. */
function parse(text) {
  const records = [];
  let record = [];
  let line = 1;
  let column = 1;
  let i = 0;
  const step = () => {
    if (text[i++] === '\n') {
      line++;
      column = 1;
    } else column++;
  };
  while (i < text.length) {
    const field = { text: '', line, column };
    if (text[i] === '"') {
      step();
      for (;;) {
        if (i >= text.length) throw new CsvError(field.line, field.column, 'a quotation mark that never closes');
        if (text[i] === '"' && text[i + 1] !== '"') break;
        if (text[i] === '"') step();
        field.text += text[i];
        step();
      }
      step();
      if (i < text.length && !',\r\n'.includes(text[i]))
        throw new CsvError(line, column, 'text after a closing quotation mark');
    } else {
      while (i < text.length && !',\r\n'.includes(text[i])) {
        if (text[i] === '"') throw new CsvError(line, column, 'a quotation mark inside a field');
        field.text += text[i];
        step();
      }
    }
    record.push(field);
    if (text[i] === ',') {
      step();
      if (i < text.length && !'\r\n'.includes(text[i])) continue;
      record.push({ text: '', line, column });
    }
    if (text[i] === '\r') step();
    if (i < text.length) step();
    if (record.length > 1 || record[0].text.trim() !== '') records.push(record);
    record = [];
  }
  return records;
}

function columnIndex(header, name) {
  const index = header.findIndex(({ text }) => clean(text) === name);
  if (index < 0) throw new CsvError(1, 1, `no column "${name}"`);
  return index;
}

function clean(text) {
  return text.replace(/[\s\u00a0\ufeff]+/g, ' ').trim();
}

function required(field, column) {
  const text = clean(field.text);
  if (text === '') throw new CsvError(field.line, field.column, `${column} is empty`);
  return text;
}

function guidOf(field, column) {
  const text = clean(field.text).replace(/ /g, '').toLowerCase();
  if (!GUID.test(text))
    throw new CsvError(field.line, field.column, `${column} is no GUID: ${JSON.stringify(field.text)}`);
  return text;
}
