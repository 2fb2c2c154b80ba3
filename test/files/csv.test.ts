import { describe, expect, it } from 'vitest';
import { partOf, problems, readBytes, readText } from './help';

const A = '83ef9d05-4169-4ef9-9657-0e86b1eab1de';
const B = 'a4c1340d-6911-4758-bba3-0c4c6007d161';
const HEAD = 'Subscription ID,Subscription,Quantity,Status,Reseller';
const EXPORT = `${HEAD}\r\n${A},Office 365 E3,25,Active,1234\r\n${B},"Microsoft 365 Business Basic",3,Suspended,1234\r\n`;

function rowsOf(file: Awaited<ReturnType<typeof readText>>): (string | null)[][] {
  return partOf(file, 'export-csv').rows.map(({ id, name, quantityText, statusText }) => [
    id,
    name,
    quantityText,
    statusText,
  ]);
}

const ROWS = [
  [A, 'Office 365 E3', '25', 'Active'],
  [B, 'Microsoft 365 Business Basic', '3', 'Suspended'],
];

describe('a table of millions of rows', () => {
  it('is read up to where no customer has more, and the rest is counted', async () => {
    const rows = 'Office 365 E3,1,Active\n'.repeat(30_000);
    const file = await readText(`Subscription,Quantity,Status\n${rows}`);
    expect(partOf(file, 'export-csv').rows).toHaveLength(25_000);
    expect(file.counts).toEqual({ good: 25_000, bad: 5_000 });
    expect(problems(file)).toEqual(['too_many_rows@25002:1']);
  });
});

describe('"Export subscriptions"', () => {
  it('reads the documented columns', async () => {
    const file = await readText(EXPORT);
    expect(file.kind).toBe('export-csv');
    expect(file.counts).toEqual({ good: 2, bad: 0 });
    expect(rowsOf(file)).toEqual(ROWS);
  });

  it.each([
    ['semicolon', EXPORT.replaceAll(',', ';')],
    ['tab', EXPORT.replaceAll(',', '\t')],
    ['bar', EXPORT.replaceAll(',', '|')],
    ['old Mac line ends', EXPORT.replaceAll('\r\n', '\r')],
    ['mixed line ends', EXPORT.replace('\r\n', '\n')],
    ['byte order mark', `\ufeff${EXPORT}`],
    ['no last line end', EXPORT.trimEnd()],
    ['sep line', `sep=;\r\n${EXPORT.replaceAll(',', ';')}`],
    ['lines before the header', `Subscriptions of the customer\r\n\r\n${EXPORT}`],
    ['upper-case ids', EXPORT.replaceAll(A, A.toUpperCase())],
  ])('reads it with %s', async (_, text) => {
    const file = await readText(text);
    expect(rowsOf(file)).toEqual(ROWS);
    expect(file.problems).toEqual([]);
  });

  it.each(['utf-16le', 'utf-16be'] as const)('reads %s with and without a mark', async (encoding) => {
    const wide = (text: string) => {
      const bytes = Buffer.from(text, 'utf16le');
      return encoding === 'utf-16be' ? bytes.swap16() : bytes;
    };
    expect(rowsOf(await readBytes(wide(`\ufeff${EXPORT}`)))).toEqual(ROWS);
    expect(rowsOf(await readBytes(wide(EXPORT)))).toEqual(ROWS);
  });

  it('reads Hungarian in Windows-1250, whatever the language of the interface', async () => {
    const text = `Előfizetés azonosítója;Előfizetés;Mennyiség;Állapot\n${A};Office 365 Nagyvállalati E3;25;Aktív\n`;
    const codes: Record<string, number> = { ő: 0xf5, í: 0xed, ó: 0xf3, é: 0xe9, Á: 0xc1, á: 0xe1 };
    const bytes = Uint8Array.from([...text], (sign) => codes[sign] ?? sign.charCodeAt(0));
    for (const language of ['hu', 'en', null])
      expect(rowsOf(await readBytes(bytes, 'x.csv', { language }))).toEqual([
        [A, 'Office 365 Nagyvállalati E3', '25', 'Aktív'],
      ]);
  });

  it('keeps UTF-8 in which one place is damaged', async () => {
    const bytes = Buffer.from(`${HEAD}\n${A},Café für Tee,2,Active,1\n${B},Bad X,1,Active,1\n`);
    bytes[bytes.indexOf('X')] = 0xff;
    const file = await readBytes(bytes);
    expect(rowsOf(file).map((row) => row[1])).toEqual(['Café für Tee', 'Bad \ufffd']);
    expect(problems(file)).toEqual(['damaged_characters']);
  });

  it('reads a table without a header by what stands in its cells', async () => {
    const file = await readText(`Office 365 E3\t25\tActive\nMicrosoft 365 E5\t1\tSuspended\n`);
    expect(rowsOf(file)).toEqual([
      [null, 'Office 365 E3', '25', 'Active'],
      [null, 'Microsoft 365 E5', '1', 'Suspended'],
    ]);
    expect(partOf(file, 'export-csv').columns).toEqual({ name: 'content', quantity: 'content', status: 'content' });
  });

  it('takes ids of the offer from the row, not the subscription’s own', async () => {
    const offer = 'bd938f12-058f-4927-bba3-ae36b1d2501c';
    const file = await readText(
      `Subscription ID,Subscription,Status,Offer\n${A},X,Active,${offer.toUpperCase()}\n${B},Y,Active,CFQ7TTC0LH18:0001:CFQ7TTC0K971\n`,
    );
    expect(partOf(file, 'export-csv').rows.map(({ ids }) => ids)).toEqual([
      [offer],
      ['CFQ7TTC0LH18:0001:CFQ7TTC0K971'],
    ]);
  });

  it('keeps line ends and delimiters inside quotes', async () => {
    const file = await readText(`${HEAD}\n${A},"Office\n365, ""E3""",25,Active,\n${B},Y,1,Active,\n`);
    expect(rowsOf(file)).toEqual([
      [A, 'Office\n365, "E3"', '25', 'Active'],
      [B, 'Y', '1', 'Active'],
    ]);
  });
});

describe('a broken export', () => {
  const rest = `${B},Y,1,Active,\n`;

  it.each([
    ['stray quote', `${A},"X,1,Active,\n`, 'row_quotes@2:2'],
    ['quote inside quotes', `${A},"X"y,1,Active,\n`, 'row_quotes@2:2'],
    ['too few cells', `${A},X\n`, 'row_short@2:2'],
    ['an unquoted delimiter', `${A},Office 365, E3,1,Active,\n`, 'row_long@2:2'],
    ['an unquoted delimiter and no last cell', `${A},Office 365, E3,1,Active\n`, 'row_long@2:2'],
    ['an unquoted delimiter and a reseller', `${A},Office 365, E3,1,Active,99\n`, 'row_long@2:6'],
    ['no name', `${A},,1,Active,\n`, 'row_no_name@2:2'],
  ])('keeps the rows around one with %s', async (_, bad, problem) => {
    const file = await readText(`${HEAD}\n${bad}${rest}`);
    expect(problems(file)).toEqual([problem]);
    expect(file.counts).toEqual({ good: 1, bad: 1 });
    expect(rowsOf(file)).toEqual([[B, 'Y', '1', 'Active']]);
  });

  it('keeps the rows before a file’s sudden end', async () => {
    const file = await readText(EXPORT.slice(0, EXPORT.indexOf(',Suspended') - 3));
    expect(rowsOf(file)).toEqual([ROWS[0]]);
    expect(file.counts.bad).toBe(1);
  });

  it('counts problems beyond the first hundred', async () => {
    const file = await readText(`${HEAD}\n${'x\n'.repeat(250)}${rest}`);
    expect(file.problems).toHaveLength(100);
    expect(file).toMatchObject({ counts: { good: 1, bad: 250 }, moreProblems: 150 });
  });
});

describe('what is no list', () => {
  it.each([
    ['', 'empty'],
    ['   \n', 'empty'],
    ['PK\u0003\u0004rest', 'workbook'],
    ['%PDF-1.7', 'pdf'],
    ['<!DOCTYPE html><title>Sign in</title>', 'markup'],
    ['\u0000\u0001\u0002\u0003\u0005\u0000\u0007', 'binary'],
    ['first,second\n1,2\n', 'table_unknown'],
    ['Dear colleagues, this is a letter.\n', 'table_unknown'],
  ])('refuses %j as %s', async (text, code) => {
    const file = await readText(text);
    expect(file).toMatchObject({ kind: 'unknown', parts: [] });
    expect(problems(file)).toEqual([code]);
    expect(file.problems[0]?.severity).toBe('refused');
  });

  it('reads a header without rows as an empty list', async () => {
    expect(problems(await readText(`${HEAD}\n`))).toEqual(['no_rows']);
  });
});
