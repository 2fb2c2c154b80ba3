import { expect, test } from 'vitest';
import source from '../../scripts/catalog/names.json';
import { nameKey } from '../../src/catalog/key';
import { namedMeanings, readingsOf } from '../../src/catalog/names';
import { EXPECTED } from './expected';

/**
 * How the catalog treats a spelling that it has never seen: each translated one is taken out of the table in turn. Whole-name
 * look-up may then not know it, or find it as another language's; it must hardly ever find another product.
 */
test('a spelling that the table lacks is unknown, hardly ever another product', () => {
  const table = namedMeanings() as Map<string, string>;
  const counts = { cases: 0, right: 0, ambiguous: 0, unknown: 0 };
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (const [locale, { productNames = {} }] of Object.entries(
    source.languages as Record<string, { productNames?: Record<string, string[]> }>,
  )) {
    for (const [canonical, spellings] of Object.entries(productNames)) {
      const expected = EXPECTED[canonical];
      if (!expected || locale === 'en-US') continue;
      for (const spelling of spellings) {
        const key = nameKey(spelling);
        const meaning = table.get(key);
        if (meaning === undefined || seen.has(key)) continue;
        seen.add(key);
        table.delete(key);
        const readings = readingsOf(key) ?? [];
        table.set(key, meaning);
        counts.cases++;
        const isRight = readings.some(
          ({ product, edition }) => product === expected.product && edition === (expected.edition ?? null),
        );
        if (readings.length === 0) counts.unknown++;
        else if (!isRight)
          wrong.push(`${spelling} → ${readings.map(({ product, edition }) => `${product}/${edition}`)}`);
        else if (readings.length > 1) counts.ambiguous++;
        else counts.right++;
      }
    }
  }
  expect(counts.cases).toBeGreaterThan(386);
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(2);
  expect(wrong).toEqual([]);
});
