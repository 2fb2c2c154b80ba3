import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { TableRow } from '../../src/check/bench';
import { Bench } from '../../src/check/bench';
import { toJson } from '../../src/report/export';
import { reportSchema } from '../../src/report/schema';
import { benchWith, exported, id, NOW, only, reportOf, sample, settled, text, world } from './bench';

vi.setConfig({ testTimeout: 60_000 });

const BASIC = ['Microsoft 365 Business Basic', 25, 'Active'] as const;
const APPS = ['Microsoft 365 Apps for business', 5, 'Active'] as const;
const SAMPLES = readdirSync(new URL('../files/samples', import.meta.url)).filter((name) => name.endsWith('.json'));

describe('one customer', () => {
  it('gets the report document of its export', async () => {
    const report = reportOf(await benchWith([exported('Contoso.csv', BASIC, APPS)]));
    expect(reportSchema.parse(report)).toEqual(report);
    expect(report).toMatchObject({
      generatedAt: '2026-11-24T09:00:00Z',
      source: { kind: 'export-csv', url: null, customerId: null, language: null },
      reading: { state: 'read', rowsRead: 2, rowsTotal: 2, complete: true, columns: { name: 'header-text' } },
      subscriptions: [
        { id: id(1), product: 'm365-business-basic', verdict: 'clear' },
        { id: id(2), product: 'm365-apps-for-business' },
      ],
    });
    const standard = report.subscriptions[0]?.targets.find(({ product }) => product === 'm365-business-standard');
    expect(standard).toMatchObject({ verdict: 'blocked' });
  });

  it('gets it of API answers, with the customer that they name', async () => {
    const customer = '0b000000-0000-4000-8000-000000000001';
    const answer = {
      totalCount: 1,
      items: [{ id: id(1), offerName: 'Office 365 E3', quantity: 3, status: 'active' }],
      links: { self: { uri: `/customers/${customer}/subscriptions` } },
    };
    const report = reportOf(await benchWith([text('answer.json', JSON.stringify(answer))]));
    expect(report.source).toEqual({ kind: 'api-json', url: null, customerId: customer, language: null });
  });

  it('follows what the user says, and forgets it', async () => {
    const bench = await benchWith([exported('Contoso.csv', BASIC, ['Our backup', 1, 'Active'])]);
    const entry = only(bench);
    const confirmations = { delegatedAdmin: 'yes', otherChannels: 'none', heldElsewhere: [] } as const;
    expect(reportOf(bench).subscriptions[1]?.verdict).toBe('unrecognised');
    bench.tell(entry.id, {
      type: 'set-confirmations',
      customerId: '',
      confirmations: { ...confirmations, heldElsewhere: [] },
    });
    bench.tell(entry.id, { type: 'set-assertion', customerId: '', key: id(2), says: null });
    expect(reportOf(bench).subscriptions.map(({ verdict }) => verdict)).toEqual(['ready', 'no-path']);
    bench.tell(entry.id, { type: 'set-assertion', customerId: '', key: id(2) });
    expect(reportOf(bench).subscriptions[1]?.verdict).toBe('unrecognised');
    bench.tell(entry.id, { type: 'forget', customerId: '' });
    expect(reportOf(bench).confirmations.delegatedAdmin).toBe('unknown');
    await settled(bench);
  });

  it('is judged by the options in force', async () => {
    const bench = await benchWith([exported('Contoso.csv', BASIC)], {
      watchOptions: (use) => use({ language: null, unknownCommerceIs: 'new', packs: ['csp-table', 'new-commerce'] }),
    });
    const report = reportOf(bench);
    expect(report.rules.packs.map((pack) => pack.id)).toEqual(['csp-table', 'new-commerce']);
    expect(report.subscriptions[0]?.targets.map(({ pack }) => pack)).toContain('new-commerce');
  });

  it('says that add-ons hang on a subscription', async () => {
    const items = [
      { id: id(1), offerName: 'Office 365 E1', status: 'active', quantity: 1 },
      { id: id(2), offerName: 'Exchange Online Archiving', status: 'active', parentSubscriptionId: id(1), quantity: 1 },
    ];
    const [base] = reportOf(await benchWith([text('list.json', JSON.stringify({ items }))])).subscriptions;
    expect(base?.notes).toContainEqual({ code: 'add-ons-present', params: { names: 'Exchange Online Archiving' } });
  });
});

describe('every sample', () => {
  it.each(SAMPLES)('%s is read or refused for a stated reason, and crashes nothing', async (name) => {
    const bench = await benchWith([sample(name)]);
    const [file] = bench.files;
    expect((file?.result?.parts.length ?? 0) > 0 || (file?.result?.problems.length ?? 0) > 0).toBe(true);
    for (const entry of bench.sorted.entries) expect(reportSchema.parse(bench.open(entry).report)).toBeTruthy();
  });

  it('together are put in order without a crash', async () => {
    const bench = await benchWith(SAMPLES.map(sample));
    expect(bench.files).toHaveLength(SAMPLES.length);
    for (const entry of bench.sorted.entries) bench.open(entry);
  });
});

describe('a report', () => {
  it('comes back as it was saved', async () => {
    const bench = await benchWith([exported('Contoso.csv', BASIC, APPS, ['Our backup', 1, 'Suspended'])]);
    bench.tell(only(bench).id, {
      type: 'set-confirmations',
      customerId: '',
      confirmations: {
        delegatedAdmin: 'no',
        otherChannels: 'some',
        heldElsewhere: [{ product: 'o365-e3', edition: null, channel: 'ea' }],
      },
    });
    const saved = toJson(reportOf(bench));
    const again = await benchWith([text('report.json', saved)], { now: () => NOW + 1e9 });
    expect(again.files[0]?.result).toMatchObject({ kind: 'report', problems: [] });
    expect(toJson(reportOf(again))).toBe(saved);
  });

  it('that is none is refused with its place', async () => {
    const saved = JSON.parse(toJson(reportOf(await benchWith([exported('a.csv', BASIC)]))));
    const broken = { ...saved, subscriptions: [{ ...saved.subscriptions[0], verdict: 'splendid' }] };
    const old = { ...saved, schema: 9 };
    const bench = await benchWith([text('broken.json', JSON.stringify(broken)), text('old.json', JSON.stringify(old))]);
    expect(bench.sorted.entries).toEqual([]);
    expect(bench.files.map(({ result }) => result?.problems[0])).toMatchObject([
      { code: 'report_shape', jsonPath: '$.subscriptions[0].verdict' },
      { code: 'report_version', params: { version: '9' } },
    ]);
  });
});

describe('the Offer Matrix', () => {
  const MATRIX = text(
    'OfferMatrix_2026-11.csv',
    'ProductId,SkuId,SkuTitle,ProductSkuConversion\nCFQ7TTC0LH18,0001,Microsoft 365 Business Basic,"CFQ7TTC0LCHC/0002"\nCFQ7TTC0LCHC,0002,Microsoft 365 Business Premium,\n',
  );
  const NEW = text(
    'list.json',
    JSON.stringify({
      items: [
        {
          id: id(1),
          offerId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971',
          offerName: 'Microsoft 365 Business Basic',
          quantity: 5,
          status: 'active',
        },
      ],
    }),
  );

  it('counts at once and is kept, until it is forgotten', async () => {
    const bench = await benchWith([NEW]);
    const documented = reportOf(bench).subscriptions[0]?.targets.map(({ product }) => product);
    expect(documented).not.toContain('m365-business-premium');
    bench.add([MATRIX]);
    await settled(bench);
    expect(bench.sorted.entries).toHaveLength(1);
    expect(bench.world.saveMatrix).toHaveBeenCalledWith({
      file: 'OfferMatrix_2026-11.csv',
      date: '2026-11-01',
      dateFrom: 'file-name',
      conversions: 1,
      paths: [
        [
          ['m365-business-basic', null],
          ['m365-business-premium', null],
        ],
      ],
    });
    const [target] = reportOf(bench).subscriptions[0]?.targets ?? [];
    expect(target).toMatchObject({
      product: 'm365-business-premium',
      pack: 'new-commerce',
      source: { date: '2026-11-01' },
    });
    bench.forgetMatrix();
    expect(bench.world.forgetMatrix).toHaveBeenCalled();
    expect(reportOf(bench).subscriptions[0]?.targets.map(({ product }) => product)).toEqual(documented);
  });

  it('of products that nobody knows is told and not kept', async () => {
    const bench = await benchWith([
      text('other.csv', 'ProductId,SkuId,SkuTitle,ProductSkuConversion\nCFQ7TTC0ZZZZ,0001,Thing,CFQ7TTC0ZZZY/0001\n'),
    ]);
    expect(bench.files[0]?.result?.problems.map(({ code }) => code)).toEqual(['matrix_not_known']);
    expect(bench.world.saveMatrix).not.toHaveBeenCalled();
    expect(bench.matrix).toBeNull();
  });

  it('counts for the page where it cannot be kept', async () => {
    const bench = await benchWith([NEW, MATRIX], { saveMatrix: async () => Promise.reject(new Error('full')) });
    expect(bench.matrixFailed).toBe(true);
    expect(reportOf(bench).subscriptions[0]?.targets[0]?.product).toBe('m365-business-premium');
  });
});

describe('the list of files', () => {
  it('gives back what was removed, with what was said', async () => {
    const bench = await benchWith([exported('a.csv', BASIC), exported('b.csv', APPS)]);
    const [a] = bench.sorted.entries;
    bench.tell(a?.id ?? '', { type: 'set-assertion', customerId: '', key: id(1), says: null });
    bench.remove(bench.files[1]?.id ?? 0);
    await settled(bench);
    expect(bench.sorted.entries.map(({ name }) => name)).toEqual(['a']);
    bench.undo();
    await settled(bench);
    expect(bench.sorted.entries.map(({ name }) => name)).toEqual(['a', 'b']);
    bench.startOver();
    await settled(bench);
    expect([bench.files, bench.rows, bench.sorted.entries]).toEqual([[], [], []]);
    expect(bench.saidOf(a?.id ?? '').assertions).toEqual([]);
    bench.undo();
    await settled(bench);
    expect(bench.files).toHaveLength(2);
    expect(bench.saidOf(a?.id ?? '').assertions).toHaveLength(1);
  });

  it('goes on after a file that cannot be loaded, or is far too large', async () => {
    const gone = {
      name: 'gone.csv',
      size: 10,
      load: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
    };
    const load = vi.fn();
    const bench = await benchWith([gone, { name: 'huge.csv', size: 3e9, load }, exported('a.csv', BASIC)]);
    expect(bench.files.map(({ result }) => result?.problems[0]?.code)).toEqual(['failed', 'too_large', undefined]);
    expect(load).not.toHaveBeenCalled();
    expect(reportOf(bench).subscriptions).toHaveLength(1);
  });

  it('stops when told to, keeps what was read, and goes on', async () => {
    const files = Array.from({ length: 40 }, (_, i) => exported(`${i}.csv`, BASIC));
    const bench = new Bench(world());
    const end = bench.subscribe(() => {
      if (bench.work?.kind !== 'reading' || bench.work.done !== 10) return;
      bench.stop();
      end();
    });
    bench.add(files);
    await vi.waitFor(() => expect(bench.work).toBeNull(), { timeout: 20_000 });
    expect(bench.waiting).toBeGreaterThan(25);
    expect(bench.rows.length).toBe(40 - bench.waiting);
    bench.goOn();
    await settled(bench);
    expect(bench.rows).toHaveLength(40);
  });
});

describe('Microsoft’s answers', () => {
  const two = () => exported('a.csv', ['Office 365 E3', 1, 'Suspended'], BASIC);
  it('wait for the user’s word where nothing tells what they are about', async () => {
    const bench = await benchWith([two(), sample('07-upgrades-docs-e1-not-eligible.json')]);
    const entry = only(bench);
    expect(bench.open(entry).customer?.unattached).toHaveLength(1);
    bench.attach(entry.id, '07-upgrades-docs-e1-not-eligible.json', id(1));
    expect(bench.saidOf(entry.id).attached).toEqual({ '07-upgrades-docs-e1-not-eligible.json': id(1) });
    bench.attach(entry.id, '07-upgrades-docs-e1-not-eligible.json', null);
    expect(bench.saidOf(entry.id).attached).toEqual({});
  });

  it('wait for the customer, where there are several', async () => {
    const answers = sample('07-upgrades-docs-e1-not-eligible.json');
    const bench = await benchWith([exported('a.csv', BASIC), exported('b.csv', BASIC), answers]);
    expect(bench.sorted.unassigned.map(({ name }) => name)).toEqual([answers.name]);
    const [, b] = bench.sorted.entries;
    bench.assign(bench.sorted.unassigned[0]?.id ?? 0, b?.id ?? '');
    await settled(bench);
    expect(bench.sorted.unassigned).toEqual([]);
    expect(bench.sorted.entries[1]?.files.map(({ name }) => name)).toEqual(['b.csv', answers.name]);
  });
});

describe('many customers', () => {
  it('stand in one table', async () => {
    const bench = await benchWith([
      exported('Fabrikam.csv', BASIC, APPS),
      exported('Contoso.csv', ['Microsoft 365 Business Standard', 3, 'Suspended']),
    ]);
    const shown = bench.rows.map((row: TableRow) => [row.customer, row.subscription, row.verdict, row.best?.name]);
    expect(shown).toEqual([
      ['Fabrikam', 'Microsoft 365 Business Basic', 'clear', 'Office 365 E1'],
      ['Fabrikam', 'Microsoft 365 Apps for business', 'clear', 'Microsoft 365 Apps for enterprise'],
      ['Contoso', 'Microsoft 365 Business Standard', 'blocked', 'Office 365 E3'],
    ]);
  });

  it('of ten thousand subscriptions in 300 files take seconds, and never hold the surface long', async () => {
    let longest = 0;
    let last = performance.now();
    const pause = async () => {
      longest = Math.max(longest, performance.now() - last);
      await new Promise((resolve) => setTimeout(resolve));
      last = performance.now();
    };
    const files = Array.from({ length: 300 }, (_, i) =>
      exported(`${i}.csv`, ...Array.from({ length: 34 }, () => BASIC)),
    );
    const started = performance.now();
    const bench = await benchWith(files, { pause });
    expect(bench.rows).toHaveLength(10_200);
    console.log(
      `10,200 subscriptions in 300 files: ${Math.round(performance.now() - started)} ms, longest step ${Math.round(longest)} ms`,
    );
    expect(performance.now() - started).toBeLessThan(40_000);
    expect(longest).toBeLessThan(3_000);
    const [entry] = bench.sorted.entries;
    const before = performance.now();
    bench.tell(entry?.id ?? '', { type: 'set-assertion', customerId: '', key: id(1), says: null });
    await settled(bench);
    expect(bench.rows[0]?.verdict).toBe('no-path');
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});

describe('anything', () => {
  it('that is dropped crashes nothing, and takes no good row away', async () => {
    const any = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.json(),
      fc
        .array(
          fc.constantFrom(
            'Subscription',
            'Status',
            'Quantity',
            ',',
            ';',
            '"',
            '\n',
            'Office 365 E3',
            '1',
            '{',
            '}',
            '[',
            '"items":',
          ),
        )
        .map((all) => all.join('')),
    );
    await fc.assert(
      fc.asyncProperty(any, async (garbage) => {
        const bench = await benchWith([text('x', garbage), exported('a.csv', BASIC)], { pause: async () => {} });
        for (const entry of bench.sorted.entries) reportSchema.parse(bench.open(entry).report);
        const all = bench.sorted.entries.flatMap((entry) => bench.open(entry).report.subscriptions);
        expect(all.map((row) => row.id)).toContain(id(1));
      }),
      { numRuns: 60 },
    );
  });
});
