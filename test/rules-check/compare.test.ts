import { expect, it } from 'vitest';
import { compareMeanings, comparePaths, compareProducts, compareVerdicts } from '../../scripts/rules-check/compare.mjs';

const product = (sku: string, name: string, ...services: string[]) => ({ sku, name, services });

it('tells what is new, gone, renamed and moved among products', () => {
  const before = [product('a', 'Apps', 'office: OFFICE'), product('b', 'Basic', 'teams: TEAMS'), product('c', 'Old')];
  const after = [
    product('a', 'Apps', 'office: OFFICE'),
    product('b', 'Basic', 'teams: TEAMS2', 'forms: FORMS'),
    product('d', 'New', 'teams: TEAMS', 'teams: TEAMS2', 'forms: FORMS'),
  ];
  expect(
    compareProducts(before, after, [
      { known: 'Apps', name: 'Apps Plus' },
      { known: 'Apps', name: 'Apps Plus' },
    ]),
  ).toEqual([
    ['Products new', ['+ New: teams, forms']],
    ['Products gone', ['- Old: no service that rules look at']],
    ['Names changed', ['~ Apps → Apps Plus']],
    ['Services moved', ['Basic', '  - teams: TEAMS', '  + teams: TEAMS2', '  + forms: FORMS']],
  ]);
  expect(compareProducts(before, before, [])).toEqual([]);
});

it('tells which names stand for something else', () => {
  const before: Record<string, string[]> = { Basic: ['basic'], Visio: ['visio'] };
  const after: Record<string, string[]> = { Basic: ['basic', 'basic-smb (smb)'], Visio: ['visio'] };
  const names = ['Basic', 'Basic', 'Visio'];
  expect(
    compareMeanings(
      names,
      (name) => before[name] ?? [],
      (name) => after[name] ?? [],
    ),
  ).toEqual([['Names that mean something else', ['~ Basic: basic → basic or basic-smb (smb)']]]);
});

it('tells which paths came and went', () => {
  const before = { Basic: ['E1', 'E3'], Apps: ['E3'] };
  const after = { Basic: ['E3', 'E5'], Standard: ['E3'] };
  expect(comparePaths(before, after)).toEqual([
    ['Paths', ['Basic', '  - E1', '  + E5', 'Apps (its row is gone)', '  - E3', 'Standard (a new row)', '  + E3']],
  ]);
  expect(comparePaths(before, before)).toEqual([]);
});

it('tells whose verdicts changed', () => {
  const before = {
    'Contoso: Basic, row 1': { '': 'clear', E1: 'clear', E3: 'blocked' },
    'Contoso: Visio, row 2': { '': 'no-path' },
  };
  const after = {
    'Contoso: Basic, row 1': { '': 'blocked', E3: 'blocked', E5: 'blocked' },
    'Contoso: Visio, row 2': { '': 'no-path' },
  };
  expect(compareVerdicts(before, after).flatMap(([, lines]) => lines)).toEqual([
    'Contoso: Basic, row 1',
    '  the row: clear → blocked',
    '  E1: clear → (none)',
    '  E5: (none) → blocked',
  ]);
  expect(compareVerdicts(before, before)).toEqual([]);
});
