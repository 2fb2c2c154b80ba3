import { expect, test } from 'vitest';
import { assess } from '../../src/rules/assess';
import { catalog, context, list, row } from './fixture';

/** Three quarters of the 64 MiB that one message may hold: a report holds more than its assessments. */
const MOST_BYTES = 48 * 1024 * 1024;
const PRODUCTS = ['m365-business-basic', 'o365-e3', 'm365-business-standard', 'power-bi-pro'];

test('the assessments of five thousand rows fit into one message, and still name a row as evidence', () => {
  const rows = Array.from({ length: 5000 }, (_, i) => ({ ...row('row', [PRODUCTS[i % 4] ?? '']), key: `k${i}` }));
  const assessments = assess(list(rows), context({}), catalog);
  const blocked = assessments[0]?.targets.flatMap(({ findings }) =>
    findings.filter((one) => one.outcome === 'violated'),
  );
  expect(blocked?.every(({ evidence }) => evidence.length === 1)).toBe(true);
  expect(blocked?.length).toBeGreaterThan(0);
  expect(JSON.stringify(assessments).length).toBeLessThan(MOST_BYTES);
});
