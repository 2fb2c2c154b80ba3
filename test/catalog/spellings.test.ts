import { describe, expect, test } from 'vitest';
import source from '../../scripts/catalog/names.json';
import { identify } from '../../src/catalog';
import { nameKey } from '../../src/catalog/key';
import { EXPECTED } from './expected';

type Names = Readonly<Record<string, readonly string[]>>;
interface Language {
  readonly productNames?: Names;
  readonly productNamesInflected?: Names;
  readonly productNamesDocArtefacts?: Readonly<Record<string, readonly { readonly spelling: string }[]>>;
  readonly ambiguousSpellings?: readonly { readonly spellings: readonly string[] }[];
}
const languages = Object.entries(source.languages as Readonly<Record<string, Language>>);

type Answer = 'right' | 'ambiguous' | 'unknown' | 'wrong';

function answer(name: string, language: string, canonical: string): Answer {
  const expected = EXPECTED[canonical];
  const { candidates } = identify({ ids: [], name, language });
  if (candidates.length === 0) return expected === null ? 'right' : 'unknown';
  const right =
    !!expected &&
    candidates.some(({ product, edition }) => product === expected.product && edition === (expected.edition ?? null));
  if (candidates.length > 1) return right ? 'ambiguous' : 'wrong';
  return right ? 'right' : 'wrong';
}

/** Spellings that mean a family in one document and a plan in another: the plan's answer is no fault for the family. */
function isPlanToo(name: string, { productNames = {} }: Language): boolean {
  return Object.entries(productNames).some(
    ([canonical, spellings]) => EXPECTED[canonical] && spellings.some((other) => nameKey(other) === nameKey(name)),
  );
}

/** Decided by the project, see scripts/catalog/names-extra.json; beside those that the sources list. */
const AMBIGUOUS_BY_DECISION = [
  'Microsoft 365 F1',
  'Windows 10/11 Enterprise E3',
  'App Microsoft 365 per le aziende',
  'Applications Microsoft 365 pour les entreprises',
  'Microsoft 365 Apps pour les entreprises',
  'Microsoft 365 Aplikacije za tvrtke',
  'Microsoft 365 Apps til virksomheder',
  'Microsoft 365 Apps za podjetja',
  'Microsoft 365 apps za podjetja',
  'Aplikacije ogrodja Microsoft 365 za podjetja',
  'Microsoft 365 Apps za preduzeća',
  'Microsoft 365 aplikacije za preduzeće',
  'Microsoft 365-applikationer för företag',
  'Microsoft 365 Apps para empresa',
  'Aplicações Microsoft 365 para empresas',
];

describe('every spelling of the sources', () => {
  const counts = { right: 0, ambiguous: 0, unknown: 0, wrong: 0 };
  for (const [locale, language] of languages) {
    test(locale, () => {
      const listed = new Set(
        [...(language.ambiguousSpellings ?? []).flatMap(({ spellings }) => spellings), ...AMBIGUOUS_BY_DECISION].map(
          nameKey,
        ),
      );
      const faults: string[] = [];
      for (const [canonical, spellings] of Object.entries(language.productNames ?? {})) {
        expect(EXPECTED, canonical).toHaveProperty([canonical]);
        for (const name of spellings) {
          if (EXPECTED[canonical] === null && isPlanToo(name, language)) continue;
          const got = answer(name, locale, canonical);
          counts[got]++;
          const fine = got === 'right' || (got === 'ambiguous' && listed.has(nameKey(name)));
          if (!fine)
            faults.push(
              `${got}: ${name} (${canonical}) ${JSON.stringify(identify({ ids: [], name, language: locale }).candidates)}`,
            );
        }
      }
      expect(faults).toEqual([]);
    });
  }
  test('all of them', () => {
    expect(counts.wrong).toBe(0);
    expect(counts.unknown).toBe(0);
    expect(counts.right).toBeGreaterThan(2000);
    expect(counts.ambiguous).toBeLessThan(90);
  });
});

test('inflected spellings and damaged cells are never a wrong product', () => {
  for (const [locale, language] of languages) {
    for (const [canonical, spellings] of Object.entries(language.productNamesInflected ?? {})) {
      for (const name of spellings) expect(answer(name, locale, canonical), name).not.toBe('wrong');
    }
    for (const [canonical, cells] of Object.entries(language.productNamesDocArtefacts ?? {})) {
      for (const { spelling } of cells) expect(answer(spelling, locale, canonical), spelling).not.toBe('wrong');
    }
  }
});

test('Microsoft 365 Premium is not learnt: today a consumer plan bears that name', () => {
  for (const language of ['hu', 'en', null]) {
    expect(identify({ ids: [], name: 'Microsoft 365 Premium', language }).candidates).toEqual([]);
  }
});
