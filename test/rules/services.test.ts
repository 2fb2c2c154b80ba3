import { expect, test } from 'vitest';
import type { Product } from '../../src/catalog/types';
import { additionalServices, lostServices } from '../../src/rules/services';

function product(id: string, ...services: [name: string, family: string, tier: number][]): Product {
  const plans = services.map(([name, family, tier]) => ({ name, family, tier, kind: 'core' as const }));
  return { id, name: id, plain: id, edition: null, services: plans };
}
const added = (from: Product, to: Product) =>
  Object.fromEntries([...additionalServices(from, to)].map(([family, plans]) => [family, [...plans]]));

const small = product('small', ['MAIL_1', 'mail', 3], ['FILES_1', 'files', 4]);
const large = product(
  'large',
  ['MAIL_2', 'mail', 4],
  ['FILES_1', 'files', 4],
  ['APPS', 'apps', 1],
  ['APPS_X', 'apps', 2],
);

test('a service is added where the source lacks it, and raised where the target has a higher tier', () => {
  expect(added(small, large)).toEqual({ mail: ['MAIL_2'], apps: ['APPS', 'APPS_X'] });
});

test('only the plans above the tier of the source count', () => {
  const some = product('some', ['APPS', 'apps', 1]);
  expect(added(some, large)).toEqual({ mail: ['MAIL_2'], files: ['FILES_1'], apps: ['APPS_X'] });
});

test('another plan at the same tier adds nothing', () => {
  expect(added(small, product('other', ['MAIL_1B', 'mail', 3]))).toEqual({});
});

test('a service is lost where the target lacks it or has it at a lower tier', () => {
  expect(lostServices(large, small)).toEqual(['mail', 'apps']);
  expect(lostServices(small, large)).toEqual([]);
});
