import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tablesIn, upgradesIn } from '../../scripts/rules-check/document.mjs';

const sample = (name: string) => readFileSync(new URL(`samples/${name}`, import.meta.url), 'utf8');
const KNOWN = ['Basic', 'Standard', 'E1', 'E3', 'Apps, for business'];
const productNamed = (name: string) => (KNOWN.includes(name) ? { name } : null);
const upgrades = (text: string) => {
  const { paths, unread } = upgradesIn(tablesIn(text), productNamed);
  return { paths: Object.fromEntries(paths), unread };
};

describe('the tables of a page', () => {
  it('are read from Markdown, cell by cell and line by line', () => {
    const [roles, table] = tablesIn(sample('table.md'));
    expect(roles).toEqual([
      [['Role'], ['May']],
      [['Admin agent'], ['Add licenses']],
    ]);
    expect(table?.[3]).toEqual([
      ['Microsoft 365 Business Basic'],
      [
        'Microsoft 365 Business Standard',
        'Office 365 Enterprise E1',
        'Office 365 Enterprise E3',
        'Office 365 Enterprise E5',
      ],
    ]);
  });

  it('are read from HTML', () => {
    const [, table] = tablesIn(sample('table.html'));
    expect(table?.slice(1, 3)).toEqual([
      [['Microsoft 365 Business Standard'], ['Office 365 Enterprise E3']],
      [['Microsoft 365 E3']],
    ]);
    expect(table?.[3]?.[1]).toEqual([
      'Microsoft 365 Business Standard',
      'Office 365 Enterprise E1',
      'Office 365 Enterprise E3',
      'Contoso Suite',
    ]);
  });
});

describe('the table of upgrades', () => {
  it('is the one whose first column and other columns name products', () => {
    const page = '| Old | New |\n|---|---|\n| Basic | Basics |\n\n| From | To |\n|-|-|\n| Basic | E1<br>E3 |\n';
    expect(upgrades(page)).toEqual({ paths: { Basic: ['E1', 'E3'] }, unread: [] });
  });

  it('may part targets by commas, unless the comma belongs to a name', () => {
    expect(upgrades('| From | To |\n|-|-|\n| Basic | E1, E3 |\n| Apps, for business | Basic |\n').paths).toEqual({
      Basic: ['E1', 'E3'],
      'Apps, for business': ['Basic'],
    });
  });

  it('may leave a source out where it goes on below it', () => {
    expect(upgrades('| From | To |\n|-|-|\n| Basic | E1 |\n| | E3 |\n').paths).toEqual({ Basic: ['E1', 'E3'] });
  });

  it('tells which names no product bears, sources too', () => {
    const page = '| From | To |\n|-|-|\n| Basic | E1<br>E9 |\n| Basic Two | E3 |\n';
    expect(upgrades(page)).toEqual({ paths: { Basic: ['E1'] }, unread: ['E9', 'Basic Two'] });
  });

  it('does not take a row without a source for one of the source above', () => {
    expect(upgrades('| From | To |\n|-|-|\n| Basic | E1 |\n| Contoso | E3 |\n').paths).toEqual({ Basic: ['E1'] });
  });

  it('is missing where no table names products', () => {
    expect(() => upgrades('| Role | May |\n|-|-|\n| Admin | Buy |\n')).toThrow('no table of upgrades');
    expect(() => upgrades('No table at all.')).toThrow('no table of upgrades');
  });
});
