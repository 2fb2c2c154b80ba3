import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { combine } from '../../src/files/combine';
import { subscriptionMaker } from '../../src/files/make';
import { csvLines } from '../../src/report/csv';
import { NOW, partOf, readBytes, readText, sampleText } from './help';

/** Generous, for machines that do other work besides. */
vi.setConfig({ testTimeout: 60_000 });

const SAMPLES = [
  '01-subscriptions-recorded-2018',
  '04-subscribedskus-recorded-groups',
  '09-transition-eligibilities-docs-2023',
].map((name) => sampleText(`${name}.json`));
const HEAD = 'Subscription ID,Subscription,Quantity,Status,Reseller\n';
const row = (i: number) => `0a000000-0000-4000-8000-${String(i).padStart(12, '0')},Office 365 E3,${i},Active,77\n`;
const make = subscriptionMaker(NOW, 'en');

describe('whatever a file holds', () => {
  it('bytes never throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const file = await readBytes(bytes);
        expect(file.problems.map(({ code }) => code)).not.toContain('failed');
        combine([file], make);
      }),
      { numRuns: 400 },
    );
  });

  it('any JSON never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 6 }), async (text) => {
        const file = await readText(`[${text}]`);
        expect(file.problems.map(({ code }) => code)).not.toContain('failed');
      }),
      { numRuns: 300 },
    );
  });

  it('a real answer with other values in it never throws', async () => {
    const values = fc.oneof(fc.jsonValue(), fc.constantFrom('__proto__', 'constructor', null, 1e308, '9999-99-99'));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SAMPLES), fc.nat(200), values, async (sample, at, value) => {
        let i = 0;
        const changed = JSON.parse(sample, (_, old: unknown) => (i++ === at ? value : old)) as unknown;
        const file = await readText(JSON.stringify(changed));
        expect(file.problems.map(({ code }) => code)).not.toContain('failed');
        combine([file], make);
      }),
      { numRuns: 400 },
    );
  });
});

describe('good rows are never lost', () => {
  it('where an answer is cut anywhere: whole items before the cut stay', async () => {
    const sample = SAMPLES[1] ?? '';
    const ends = [...sample.matchAll(/^ {4}\}/gm)].map(({ index }) => index + 5);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 20, max: sample.length - 1 }), async (at) => {
        const file = await readText(sample.slice(0, at));
        const whole = ends.filter((end) => end <= at).length;
        expect(file.counts.good).toBe(whole);
        expect(file.problems.some(({ line }) => line !== null)).toBe(sample.slice(at).trim() !== '');
      }),
      { numRuns: 120 },
    );
  });

  it('where one line of an export is replaced by anything without a line end', async () => {
    const junk = fc.string({ maxLength: 60, unit: fc.constantFrom('"', ',', ';', 'a', '1', ' ', '=', "'", '\t', 'é') });
    await fc.assert(
      fc.asyncProperty(junk, fc.integer({ min: 1, max: 8 }), async (bad, at) => {
        const lines = Array.from({ length: 10 }, (_, i) => row(i + 1));
        lines[at] = `${bad}\n`;
        const file = await readText(HEAD + lines.join(''));
        const ids = new Set(partOf(file, 'export-csv').rows.map(({ quantityText }) => quantityText));
        for (let i = 1; i <= 10; i++) if (i !== at + 1) expect(ids).toContain(String(i));
      }),
      { numRuns: 400 },
    );
  });

  it('whatever stands in the names, if it is quoted', async () => {
    const name = fc
      .string({ minLength: 1, maxLength: 40, unit: 'binary' })
      .filter(
        (text) =>
          /\S/.test(text) &&
          !['\u0000', '\ufeff', '\ufffd'].some((sign) => text.includes(sign)) &&
          !/\p{Cs}/u.test(text),
      );
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 8 }), async (names) => {
        const lines = names.map((text, i) => [
          `0a000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
          text,
          '1',
          'Active',
          '',
        ]);
        const file = await readText(HEAD.replace(/\n/, '\r\n') + csvLines(lines));
        expect(file.counts).toEqual({ good: names.length, bad: 0 });
      }),
      { numRuns: 300, examples: [[['\u0001\u0001\u0001']]] },
    );
  });
});

describe('hostile files take time in proportion to their size', () => {
  it.each([
    ['quotes on every line', HEAD + '"x,1,Active\n'.repeat(100_000)],
    ['one quote, then everything', `${HEAD}"${'x,y,z,1,2\n'.repeat(200_000)}`],
    ['one endless line', HEAD + 'x,'.repeat(1_000_000)],
    ['braces without end', `[${'{"a":'.repeat(100_000)}`],
    ['nested objects with one fault', `${'{"a":'.repeat(5_000)}?${'}'.repeat(5_000)}`],
  ])('%s', async (_, text) => {
    const started = performance.now();
    await readText(text, 'x', { pause: async () => {} });
    expect(performance.now() - started).toBeLessThan(40_000);
  });
});
