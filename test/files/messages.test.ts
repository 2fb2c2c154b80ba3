import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import codes from '../../src/files/data/api-codes.json';
import {
  codeText,
  comparisonText,
  countsText,
  kindText,
  moreText,
  placeText,
  problemText,
  type Texts,
} from '../../src/files/words';
import { readText } from './help';

const SOURCES = readdirSync('src/files')
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(`src/files/${name}`, 'utf8'))
  .join('\n');

/** Codes that the sources give a problem. */
const PROBLEMS = [
  ...SOURCES.matchAll(/(?:add\(\s*'(?:refused|row|note)',\s*|refuse\(problems, |left\(problems, )'([a-z_]+)'/g),
  ...SOURCES.matchAll(/\? '((?:json|row)_\w+)' : '(\w+)'(?=,|\))/g),
  ...SOURCES.matchAll(/^ {2}\['([a-z]+)', \[0x/gm),
].flatMap(([, ...found]) => found.filter(Boolean));

describe.each(readdirSync('public/_locales'))('%s', (language) => {
  const texts = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Record<
    string,
    unknown
  >;

  it('has a sentence for every problem of a file', () => {
    expect(PROBLEMS.length).toBeGreaterThan(25);
    const unused = ['offer', 'provisioning_status', 'upgrade_result', 'transition', 'error'].map(
      (kind) => `unused_${kind}`,
    );
    const wanted = [...PROBLEMS, ...unused, 'report_version', 'report_shape'].map((code) => `file_${code}`);
    expect(wanted.filter((key) => !(key in texts))).toEqual([]);
  });

  it('has words for every code of Microsoft’s lists', () => {
    const names = [...codes.upgrades, ...codes['transition-eligibilities'], ...codes.destinations];
    expect(names.filter((name) => !(`api_code_${name}` in texts))).toEqual([]);
  });
});

describe('words', () => {
  const say: Texts = {
    text: (key, _, ...params) => [key, ...params].join('|'),
    plural: (key, count) => `${key}|${count}`,
  };

  it('name a problem, its place and what is left', async () => {
    const file = await readText(`Subscription,Quantity,Status\n${'x\n'.repeat(102)}Office 365 E3,1,Active\n`);
    const [first] = file.problems;
    if (!first) throw new Error('no problem');
    expect(problemText(first, say)).toBe('file_row_short|1|3');
    expect(placeText(first, say)).toBe('file_place_line|2|1');
    expect(placeText({ ...first, jsonPath: '$.items[1]' }, say)).toBe('file_place_path|$.items[1]');
    expect(placeText({ ...first, line: null }, say)).toBe('');
    expect(moreText(file, say)).toBe('file_more_problems|2');
    expect(countsText(file.counts, say)).toBe('file_counts|1|102');
    expect(kindText(file.kind, say)).toBe('file_kind_export_csv');
  });

  it('name a comparison and its codes', () => {
    const compared = {
      kind: 'other-reasons',
      source: 'upgrades',
      ours: 'blocked',
      theirs: 'not-eligible',
      codes: [],
    } as const;
    expect(comparisonText(compared, say)).toEqual({
      agrees: 'compare_other_reasons',
      microsoft: 'microsoft_says_not_eligible',
    });
    expect(codeText({ code: 'other' }, say)).toBe('api_code_other');
  });
});
