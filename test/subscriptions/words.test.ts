import { describe, expect, test } from 'vitest';
import source from '../../scripts/catalog/names.json';
import { meaningOf } from '../../src/subscriptions/meaning';
import {
  headerColumn,
  isLoadMoreLabel,
  isNextLabel,
  isPreviousLabel,
  quantityOf,
  totalOf,
} from '../../src/subscriptions/words';

describe('headers', () => {
  test.each([
    ['Subscription', 'name'],
    ['Offer', 'name'],
    ['Product', 'name'],
    ['Subscription ID', 'id'],
    ['Quantity (purchased licences)', 'quantity'],
    ['Quantity', 'quantity'],
    ['Licenses', 'quantity'],
    ['Status', 'status'],
    ['Reseller', 'other'],
    ['Előfizetés', 'name'],
    ['Állapot', 'status'],
    ['Mennyiség', 'quantity'],
    ['Előfizetés azonosítója', 'id'],
    ['Zustand', null],
    ['サブスクリプション', 'name'],
    ['状態', 'status'],
    ['الحالة', 'status'],
    ['', null],
    ['Contoso', null],
  ])('%s is %s', (text, expected) => {
    expect(headerColumn(text, 'en')).toBe(expected);
  });
  test('all headers of the sources', () => {
    const meant: Readonly<Record<string, string>> = {
      'subscription/name': 'name',
      'offer/product': 'name',
      status: 'status',
      'quantity/licenses': 'quantity',
    };
    const faults: string[] = [];
    for (const [locale, { columnHeaders = {} }] of Object.entries(
      source.languages as Record<string, { columnHeaders?: Record<string, string[]> }>,
    )) {
      for (const [group, labels] of Object.entries(columnHeaders)) {
        for (const label of labels) {
          const column = headerColumn(label, locale);
          if (meant[group] ? column !== meant[group] : column !== null && column !== 'other')
            faults.push(`${locale} ${label} (${group}): ${column}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });
});

test.each([
  ['25', 25],
  [' 25\u00a0', 25],
  ['0', 0],
  ['25 Licenses', 25],
  ['25 licence', 25],
  ['Licenses: 25', 25],
  ['1 234', 1234],
  ['1\u202f234', 1234],
  ['1,234 licences', 1234],
  ['1.234 Lizenzen', 1234],
  ["1'234", 1234],
  ['12,345,678', 12345678],
  ['1,00,000', 100000],
  ['٢٥', 25],
  ['๒๕', 25],
  ['25 个', 25],
  ['25 db', 25],
  ['1.5', null],
  ['25.00', null],
  ['-25', null],
  ['25 %', null],
  ['25 of 30', null],
  ['25/30', null],
  ['25 apples', null],
  ['€25', null],
  ['1,234.50', null],
  ['007', null],
  ['', null],
  ['Licenses', null],
  ['2022-01-05', null],
])('quantity of %j is %s', (text, expected) => {
  expect(quantityOf(text)).toBe(expected);
});

test.each([
  ['83 results found.', 83],
  ['83 results', 83],
  ['1–10 of 83', 83],
  ['1-10 von 83', 83],
  ['Showing 1 to 10 of 83', 83],
  ['1 - 10 / 83', 83],
  ['11–20 of 1,234', 1234],
  ['83 találat', 83],
  ['Összesen 83 találat', 83],
  ['Összesen: 83', 83],
  ['83 件中 1-10', 83],
  ['共 83 条', 83],
  ['83 Ergebnisse gefunden', 83],
  ['83 résultats trouvés', 83],
  ['٨٣ نتائج', 83],
  ['10 of 83 results', 83],
  ['1 result', 1],
  ['0 results', 0],
  ['Page 1 of 9', null],
  ['1 of 9', null],
  ['10 per page', null],
  ['10 results per page', null],
  ['25', null],
  ['25 licenses', null],
  ['Page 3 of 9 (10 per page)', null],
  ['1 2 3', null],
  ['Previous 1 2 3 4 5 9 Next', null],
  ['3 selected', null],
  ['', null],
])('total of %j is %s', (text, expected) => {
  expect(totalOf(text)).toBe(expected);
});

test('pager buttons', () => {
  for (const text of [
    'Next',
    'Next page',
    'Go to next page',
    'Nächste Seite',
    'Page suivante',
    'Következő oldal',
    'Следующая страница',
    '次のページ',
    '下一页',
    'التالي',
    'הבא',
    'ถัดไป',
    '다음 페이지',
    '›',
    '>',
  ])
    expect(isNextLabel(text), text).toBe(true);
  for (const text of ['Previous', 'Prev', 'Vorherige Seite', 'Előző', 'Назад', '前へ', '上一頁', 'السابق', '‹'])
    expect(isPreviousLabel(text), text).toBe(true);
  for (const text of ['Load more', 'Mehr laden', 'Továbbiak betöltése', '加载更多'])
    expect(isLoadMoreLabel(text), text).toBe(true);
  for (const text of ['', 'Page', '2', 'Office 365 E3', 'Cancel', 'Next steps for Contoso', 'Delete'])
    expect(isNextLabel(text) || isPreviousLabel(text) || isLoadMoreLabel(text), text).toBe(false);
  for (const text of ['Next', 'Következő']) expect(isPreviousLabel(text)).toBe(false);
});

test.each([
  ['Scroll down to load more', true],
  ['Görgessen le a továbbiak betöltéséhez', true],
  ['Nach unten scrollen, um mehr zu laden', true],
  ['下にスクロールしてさらに読み込む', true],
  ['Scroll to top', false],
  ['Rules for more licences', false],
])('%s: says that there are more rows: %s', (text, expected) => {
  expect(meaningOf(text, 'en').isPart).toBe(expected);
});
