import { describe, expect, it, vi } from 'vitest';
import * as catalog from '../../src/catalog';
import type { FileInput } from '../../src/files';
import { subscriptionMaker } from '../../src/files/make';
import { assessMany, type Judging, type ManyRow, sortRows } from '../../src/files/many';
import { vocabulary } from '../../src/files/vocabulary';
import { NOW } from './help';

/** Generous, for machines that do other work besides. */
vi.setConfig({ testTimeout: 60_000 });

const judging: Judging = {
  words: vocabulary,
  make: subscriptionMaker(NOW, 'en'),
  catalog,
  context: {
    confirmations: { delegatedAdmin: 'unknown', otherChannels: 'unknown', heldElsewhere: [] },
    unknownCommerceIs: 'traditional',
    packs: ['csp-table', 'api-2019', 'new-commerce'],
  },
};

function exportOf(name: string, rows: string): () => Promise<FileInput> {
  const bytes = new TextEncoder().encode(`Subscription,Quantity,Status\n${rows}`);
  return async () => ({ name, bytes });
}

async function run(files: readonly (() => Promise<FileInput>)[], options = {}) {
  const steps = [];
  for await (const step of assessMany(files, judging, { now: NOW, pause: async () => {}, ...options }))
    steps.push(step);
  return steps;
}

const BASIC = 'Microsoft 365 Business Basic,5,Active\n';

describe('assessMany', () => {
  it('gives one table across customers, sorted by what can be done', async () => {
    const steps = await run([
      exportOf('Blocked Ltd.csv', `Microsoft 365 Business Standard,5,Suspended\n`),
      exportOf('Unknown Ltd.csv', 'Contoso Backup,5,Active\n'),
      exportOf('Possible Ltd.csv', BASIC),
      exportOf('Broken Ltd.csv', 'x\n'),
      exportOf('None Ltd.csv', 'Office 365 E5,5,Active\n'),
    ]);
    expect(steps.map(({ done, total }) => `${done}/${total}`)).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5']);
    expect(steps[3]?.problems).toMatchObject([
      { code: 'row_short', file: 'Broken Ltd.csv', line: 2 },
      { code: 'no_rows' },
    ]);
    const rows = sortRows(steps.flatMap((step) => step.rows));
    expect(rows.map(({ customer, verdict, condition }) => [customer, verdict, condition])).toEqual([
      ['Possible Ltd', 'clear', 'delegated-admin'],
      ['Blocked Ltd', 'blocked', 'subscription-active'],
      ['None Ltd', 'no-path', null],
      ['Unknown Ltd', 'unrecognised', null],
    ]);
    expect(rows[0]?.best).toMatchObject({ product: 'm365-business-standard', name: 'Microsoft 365 Business Standard' });
    expect(rows[1]).toMatchObject({ code: 'subscription_status_not_active', best: { product: 'o365-e3' } });
  });

  it('judges each customer for itself', async () => {
    const [one, two] = await run([
      exportOf('1.csv', BASIC),
      exportOf('2.csv', 'Microsoft 365 Apps for business,1,Active\n'),
    ]);
    expect(one?.rows[0]?.verdict).toBe('clear');
    expect(two?.rows[0]?.verdict).toBe('clear');
  });

  it('goes on after a file that cannot be loaded', async () => {
    const steps = await run([() => Promise.reject(new Error('gone')), exportOf('1.csv', BASIC)]);
    expect(steps.map(({ rows, problems }) => [rows.length, problems.map(({ code }) => code)])).toEqual([
      [0, ['empty']],
      [1, []],
    ]);
  });

  it('stops when told to, and lets others have a turn', async () => {
    const stop = new AbortController();
    let turns = 0;
    const pause = async () => {
      turns++;
    };
    const rows: ManyRow[] = [];
    const files = Array.from({ length: 300 }, (_, i) => exportOf(`${i}.csv`, BASIC.repeat(34)));
    for await (const step of assessMany(files, judging, { now: NOW, signal: stop.signal, pause })) {
      rows.push(...step.rows);
      if (step.done === 100) stop.abort();
    }
    expect(rows).toHaveLength(3400);
    expect(turns).toBeGreaterThanOrEqual(100);
  });

  it('judges ten thousand subscriptions in 300 files within seconds, in short steps', async () => {
    const files = Array.from({ length: 300 }, (_, i) => exportOf(`${i}.csv`, BASIC.repeat(34)));
    let longest = 0;
    let before = performance.now();
    const started = before;
    let count = 0;
    for await (const step of assessMany(files, judging, { now: NOW, pause: async () => {} })) {
      longest = Math.max(longest, performance.now() - before);
      before = performance.now();
      count += step.rows.length;
    }
    sortRows([]);
    expect(count).toBe(10_200);
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(longest).toBeLessThan(5_000);
  });
});
