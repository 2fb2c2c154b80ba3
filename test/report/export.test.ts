import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import * as catalog from '../../src/catalog';
import { type FileResult, recogniseFile } from '../../src/files';
import { combine } from '../../src/files/combine';
import { judge } from '../../src/files/judge';
import { subscriptionMaker } from '../../src/files/make';
import { buildReport } from '../../src/report/build';
import { csvCell } from '../../src/report/csv';
import type { Say } from '../../src/report/explain';
import { readReport, redacted, supportNote, toCsv, toJson } from '../../src/report/export';
import type { Report } from '../../src/report/schema';
import { packVersions } from '../../src/rules/packs';

const NOW = Date.parse('2026-11-24T09:00:00Z');
const CUSTOMER = '11111111-2222-4333-8444-555555555555';
const ID = 'a0000000-0000-4000-8000-00000000000';

function saying(language: string): Say {
  const file = new URL(`../../public/_locales/${language}/messages.json`, import.meta.url);
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  return {
    text: (key, fallback, ...params) =>
      messages[key]?.message.replace(/\$(\d)/g, (_, n: string) => params[Number(n) - 1] ?? '') || fallback,
    plural: (key, count) =>
      messages[`${key}_${count === 1 ? 'one' : 'other'}`]?.message.replace('$1', String(count)) ?? '',
    list: (words) => new Intl.ListFormat(language).format(words),
  };
}
const say = saying('en');

function read(text: string, name = 'file'): Promise<FileResult> {
  return recogniseFile({ name, bytes: new TextEncoder().encode(text) }, { now: NOW });
}

/** A report of rows `name,quantity,status`; row `i` has the id that ends in `i`. */
async function reportOf(rows: readonly (readonly string[])[]): Promise<Report> {
  const lines = rows.map((cells, i) => [`${ID}${i}`, ...cells]);
  const file = await read(
    Papa.unparse([['Subscription ID', 'Subscription', 'Quantity', 'Status'], ...lines], { quotes: true }),
  );
  const confirmations = { delegatedAdmin: 'unknown', otherChannels: 'unknown', heldElsewhere: [] } as const;
  const packs = ['csp-table', 'api-2019'] as const;
  const customer = combine([file], subscriptionMaker(NOW, 'en'));
  const judged = judge(customer, { confirmations, unknownCommerceIs: 'traditional', packs }, catalog);
  return buildReport({
    now: NOW,
    source: { kind: 'export-csv', url: 'https://partner.microsoft.com/x', customerId: CUSTOMER, language: 'en' },
    reading: { state: 'read', reason: null, columns: { name: 'header-text' } },
    list: judged.list,
    assessments: judged.assessments,
    confirmations: { ...judged.confirmations, heldElsewhere: [] },
    packs: packVersions(packs),
    catalog: '2026-08-21',
  });
}

const BLOCKED = [
  ['Microsoft 365 Business Basic', '25', 'Active'],
  ['Microsoft 365 Apps for business', '10', 'Active'],
  ['Contoso Secret Project', '1', 'Active'],
];

describe('toJson', () => {
  it('comes back as the same report', async () => {
    const report = await reportOf(BLOCKED);
    const file = await read(toJson(report), 'report.json');
    expect(file.kind).toBe('report');
    const [part] = file.parts;
    expect(part?.kind === 'report' && readReport(part.value)).toEqual({ report });
  });

  it('writes the same text whatever the order of the keys', async () => {
    const report = await reportOf(BLOCKED);
    const turned = Object.fromEntries(Object.entries(report).reverse()) as Report;
    expect(toJson(turned)).toBe(toJson(report));
  });

  it('refuses another version and names what does not fit', async () => {
    const report = await reportOf(BLOCKED);
    expect(readReport({ ...report, schema: 2 })).toMatchObject({ code: 'report_version', version: '2' });
    const broken = structuredClone(report) as { subscriptions: { status: unknown }[] };
    broken.subscriptions[1] = { ...broken.subscriptions[1], status: 'great' };
    expect(readReport(broken)).toMatchObject({ code: 'report_shape', jsonPath: '$.subscriptions[1].status' });
    expect(readReport(null)).toMatchObject({ code: 'report_version' });
  });
});

describe('supportNote', () => {
  it('says what the desk needs, as text', async () => {
    const report = await reportOf(BLOCKED);
    const target = { product: 'm365-business-standard', edition: null };
    const note = supportNote(report, `${ID}0`, { say, format: 'text', target });
    for (const piece of [
      `Customer: ${CUSTOMER}`,
      'Subscription: Microsoft 365 Business Basic',
      'Licences: 25',
      'Target: Microsoft 365 Business Standard',
      'Verdict: Blocked. ',
      '[conflicting_service_types]',
      `Microsoft 365 Apps for business (active; through you; Office desktop apps; ${ID}1)`,
      'Not checked\n- Add-ons bought with the subscription',
      '2021-05-19',
      'Rule packs: csp-table 2021-05-19',
      'Product catalog of: 2026-08-21',
    ])
      expect(note).toContain(piece);
    expect(note).not.toContain('Office 365 E3');
    expect(note).not.toMatch(/\$\d|undefined|null|export_/);
  });

  it('speaks Hungarian', async () => {
    const note = supportNote(await reportOf(BLOCKED), `${ID}0`, { say: saying('hu'), format: 'text' });
    expect(note).toContain('Előfizetés: Microsoft 365 Business Basic');
    expect(note).toContain('Cél: Microsoft 365 Business Standard');
    expect(note).not.toMatch(/\$\d|undefined|export_/);
  });

  it('writes Markdown in which no name can play markup', async () => {
    const name = '[x](javascript:alert) **bold** <img src=x>\n# Title | `code`';
    const note = supportNote(await reportOf([[name, '1', 'Active']]), `${ID}0`, { say, format: 'markdown' });
    expect(note).toContain('\\[x\\](javascript:alert) \\*\\*bold\\*\\* \\<img src=x\\> \\# Title \\| \\`code\\`');
    expect(note?.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      '## Upgrade Lens: support note',
      '### Not checked',
      '### What this rests on',
    ]);
  });

  it('keeps a name on its line', async () => {
    const note = supportNote(await reportOf([['A\nVerdict: Upgrade possible', '1', 'Active']]), `${ID}0`, {
      say,
      format: 'text',
    });
    expect(note?.split('\n').filter((line) => line.startsWith('Verdict:'))).toEqual(['Verdict: Not recognised']);
  });

  it('is null for a row that is not there', async () => {
    expect(supportNote(await reportOf(BLOCKED), 'nothing', { say, format: 'text' })).toBeNull();
  });
});

describe('toCsv', () => {
  it('has a line per subscription and target', async () => {
    const text = toCsv(await reportOf(BLOCKED), say);
    expect(text.startsWith('\ufeff"Subscription","Product","Status"')).toBe(true);
    const rows = Papa.parse<string[]>(text.slice(1).trimEnd(), { newline: '\r\n' }).data;
    expect(rows.map((cells) => cells[0])).toEqual([
      'Subscription',
      ...Array(4).fill('Microsoft 365 Business Basic'),
      ...Array(4).fill('Microsoft 365 Apps for business'),
      'Contoso Secret Project',
    ]);
    expect(rows[1]?.slice(1, 8)).toEqual([
      'm365-business-basic',
      'active',
      '25',
      'not shown',
      expect.any(String),
      'Office 365 E1',
      'Cannot tell',
    ]);
    expect(rows.slice(1, 5).map((cells) => cells[7])).toEqual(['Cannot tell', 'Cannot tell', 'Cannot tell', 'Blocked']);
    expect(toCsv(await reportOf(BLOCKED), say, { bom: false }).startsWith('"')).toBe(true);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '\u00a0=1', '\u200b@x'])(
    'disarms %j',
    (text) => {
      expect(csvCell(text).startsWith(`"'`)).toBe(true);
    },
  );

  it('never gives a cell that begins a formula, and loses nothing of its text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', ' ', 'a', "'") }),
        (text) => {
          const [[cell = ''] = []] = Papa.parse<string[]>(`${csvCell(text)},x`, {
            delimiter: ',',
            newline: '\r\n',
          }).data;
          expect(cell).not.toMatch(/^\s*[=+\-@]/);
          expect(cell === text || cell === `'${text}`).toBe(true);
        },
      ),
    );
  });
});

describe('redacted', () => {
  const productName = (id: string, edition: string | null) =>
    catalog.product(id) ? catalog.displayName(id, edition) : null;

  it('keeps products and verdicts, and leaves out names, ids and addresses', async () => {
    const report = await reportOf(BLOCKED);
    const bare = redacted(report, productName);
    expect(bare.subscriptions.map(({ key, id, name, verdict }) => [key, id, name, verdict])).toEqual([
      ['#1', null, 'Microsoft 365 Business Basic', report.subscriptions[0]?.verdict],
      ['#2', null, 'Microsoft 365 Apps for business', report.subscriptions[1]?.verdict],
      ['#3', null, '#3', 'unrecognised'],
    ]);
    const text = toJson(bare);
    for (const secret of ['Contoso', 'Secret', ID, CUSTOMER, 'partner.microsoft.com'])
      expect(text).not.toContain(secret);
    const evidence = bare.subscriptions[0]?.targets[0]?.findings.flatMap((finding) => finding.evidence);
    expect(evidence).toContainEqual(
      expect.objectContaining({ subscription: '#2', name: 'Microsoft 365 Apps for business' }),
    );
    expect(readReport(JSON.parse(text))).toEqual({ report: bare });
  });

  it('writes a note without them', async () => {
    const bare = redacted(await reportOf(BLOCKED), productName);
    const note = supportNote(bare, '#1', { say, format: 'text' });
    expect(note).toContain('Subscription: Microsoft 365 Business Basic');
    expect(note).not.toMatch(/Contoso|11111111|a0000000/);
  });

  it('leaves out any name, wherever the report speaks of it', async () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{8,12}$/);
    await fc.assert(
      fc.asyncProperty(
        word,
        word,
        fc.constantFrom('', ' E3', ' Microsoft 365', ' Office 365 E3 '),
        async (one, two, more) => {
          const rows = [
            ...BLOCKED.slice(0, 2),
            [`${one}${more}`, '1', 'Active'],
            [`Office 365 E3 (${two})`, '2', `${one}ing`],
          ];
          const text = toJson(redacted(await reportOf(rows), productName));
          expect(text).not.toContain(one);
          expect(text).not.toContain(two);
        },
      ),
      { numRuns: 30 },
    );
  });
});
