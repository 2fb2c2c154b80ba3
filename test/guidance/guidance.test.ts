import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Advice, multichannelCases, QUESTIONS, remedy } from '../../src/guidance';
import { REMEDIES } from '../../src/rules/types';

const LANGUAGES = readdirSync('public/_locales');
const texts = (lang: string) => Object.keys(JSON.parse(readFileSync(`public/_locales/${lang}/messages.json`, 'utf8')));
const ids = (channels: Parameters<typeof multichannelCases>[0]) => multichannelCases(channels).map(({ id }) => id);

/** All texts of an advice that the messages must hold. */
const keys = (advice: Advice) => [...advice.steps, ...advice.contradiction.map(({ text }) => text)];

describe('every remedy that the rules name', () => {
  it.each(REMEDIES)('%s has steps', (id) => {
    expect(remedy(id)?.steps.length).toBeGreaterThan(1);
  });
  it('and no other', () => {
    expect(remedy('pray')).toBeNull();
    expect(remedy('constructor')).toBeNull();
  });
});

describe('the multichannel cases', () => {
  it('are all of them while no channel is known', () => {
    expect(ids([])).toEqual([
      'other-partner-new',
      'other-partner-traditional',
      'from-microsoft',
      'enterprise-agreement',
      'unauthorised-seller',
      'usage-based',
      'expired-elsewhere',
    ]);
    expect(ids(['elsewhere'])).toHaveLength(7);
  });
  it('follow the channel; usage-based and expired ones belong to each', () => {
    const always = ['usage-based', 'expired-elsewhere'];
    expect(ids(['other-partner'])).toEqual(['other-partner-new', 'other-partner-traditional', ...always]);
    expect(ids(['advisor'])).toEqual(['from-microsoft', ...always]);
    expect(ids(['ea'])).toEqual(['from-microsoft', 'enterprise-agreement', ...always]);
  });
  it('give both texts where the official pages differ on moving', () => {
    const [first] = multichannelCases(['other-partner']);
    expect(first?.contradiction.map(({ page }) => page.date)).toEqual(['2023-09-20', '2024']);
  });
});

describe('all advice', () => {
  const all = [...REMEDIES.flatMap((id) => remedy(id) ?? []), ...multichannelCases([])];
  it('names official pages with a date, or knows that there is none', () => {
    for (const page of all.flatMap(({ pages, contradiction }) => [...pages, ...contradiction.map((c) => c.page)])) {
      expect(page.url).toMatch(/^https:\/\/learn\.microsoft\.com\/en-us\//);
      expect(page.date ?? '2023').toMatch(/^\d{4}(-\d{2}-\d{2})?$/);
      expect(page.title).not.toBe('');
    }
  });
  it('contradicts itself in the words of two pages or not at all', () => {
    for (const { contradiction } of all.filter((advice) => advice.contradiction.length > 0)) {
      expect(new Set(contradiction.map(({ text }) => text)).size).toBe(contradiction.length);
      expect(new Set(contradiction.map(({ page }) => `${page.url} ${page.date}`)).size).toBe(2);
    }
  });
  it('says both things wherever the pages differ: on rights, refunds, the target, moving, agreements', () => {
    const both = all.filter(({ contradiction }) => contradiction.length > 0).map(({ id }) => id);
    expect(both).toEqual([
      'confirm-delegated-admin',
      'request-delegated-admin',
      'cancel-conflicting-first',
      'target-already-there',
      'other-partner-new',
      'other-partner-traditional',
      'enterprise-agreement',
    ]);
  });
  it.each(LANGUAGES)('has all its texts in %s', (lang) => {
    const known = texts(lang);
    expect([...all.flatMap(keys), ...QUESTIONS].filter((key) => !known.includes(key))).toEqual([]);
    const titled = [
      ...REMEDIES.map((id) => `remedy_${id.replaceAll('-', '_')}`),
      ...multichannelCases([]).map(({ id }) => `case_${id.replaceAll('-', '_')}`),
    ];
    expect(titled.filter((key) => !known.includes(key))).toEqual([]);
  });
});
