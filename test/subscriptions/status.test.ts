import { describe, expect, test } from 'vitest';
import source from '../../scripts/catalog/names.json';
import { isStatusWord, readStatus } from '../../src/subscriptions/status';

const NOW = Date.UTC(2026, 10, 24, 9);
const status = (text: string | null, language: string | null = 'en') => readStatus(text, language, NOW).status;

describe('labels', () => {
  test.each([
    ['Active', 'active'],
    ['ACTIVE', 'active'],
    ['  \u200fActive\u00a0 ', 'active'],
    ['✓ Active', 'active'],
    ['Suspended', 'suspended'],
    ['Canceled', 'deleted'],
    ['Cancelled', 'deleted'],
    ['Deleted', 'deleted'],
    ['Expired', 'expired'],
    ['Pending', 'pending'],
    ['Disabled', 'disabled'],
    ['Aktív', 'active'],
    ['Felfüggesztve', 'suspended'],
    ['Törölt', 'deleted'],
    ['Lejárt', 'expired'],
    ['Gesperrt', 'suspended'],
    ['In sospeso', 'pending'],
    ['Sospeso', 'suspended'],
    ['Suspendida', 'suspended'],
    ['Приостановлено', 'suspended'],
    ['활성', 'active'],
    ['已取消', 'deleted'],
    ['使用中', 'active'],
    ['アクティブ', 'active'],
    ['نشط', 'active'],
    ['פעיל', 'active'],
    ['ใช้งานอยู่', 'active'],
    ['Ενεργό', 'active'],
    ['askıya ALıNDı', 'suspended'],
    ['Status: Active', 'active'],
    ['Állapot: Aktív', 'active'],
    ['Contoso: Active', 'unknown'],
    ['Status: Active: Trial', 'unknown'],
    ['Action needed', 'unknown'],
    ['Action Needed', 'unknown'],
    ['Trial', 'unknown'],
    ['Deprovisioned', 'unknown'],
    ['Not active', 'unknown'],
    ['Inactive', 'unknown'],
    ['Active Suspended', 'unknown'],
    ['Inaktiverad', 'unknown'],
    ['挂起', 'unknown'],
    ['معلق', 'unknown'],
    ['Whatever', 'unknown'],
    ['', 'unknown'],
    [null, 'unknown'],
  ])('%s is %s', (text, expected) => {
    for (const language of ['en', 'hu', null]) expect(status(text, language)).toBe(expected);
  });

  test('all labels of the sources, right or unknown', () => {
    const meant: Readonly<Record<string, string>> = { canceled: 'deleted' };
    let right = 0;
    for (const [locale, { statuses = {} }] of Object.entries(
      source.languages as Record<string, { statuses?: Record<string, string[]> }>,
    )) {
      for (const [group, labels] of Object.entries(statuses)) {
        for (const label of labels) {
          const got = status(label, locale);
          if (['trial', 'none', 'deprovisioned'].includes(group)) expect(got, `${label} (${locale})`).toBe('unknown');
          else expect([meant[group] ?? group, 'unknown'], `${label} (${locale} ${group})`).toContain(got);
          if (got !== 'unknown') right++;
        }
      }
    }
    expect(right).toBeGreaterThan(350);
  });
});

describe('phrases with a date', () => {
  test.each([
    ['Auto renews on 9/10/2022', 'active'],
    ['Auto-renews on Sep 10, 2027', 'active'],
    ['Expires on 12/31/2027', 'active'],
    ['Expires on 31/12/2027', 'active'],
    ['Expires on 9/10/2022', 'unknown'],
    ['Expires on 1/12/2026', 'unknown'],
    ['Expires on 2026-11-25', 'active'],
    ['Expires on 2026-11-24', 'unknown'],
    ['Expires on December 1, 2026', 'active'],
    ['Expires on 13/13/2027', 'unknown'],
    ['Expires on', 'unknown'],
    ['Expires soon 12/31/2027', 'unknown'],
    ['Expired on 9/10/2022', 'expired'],
    ['Cancelled on 9/10/2022', 'deleted'],
    ['Läuft ab am 31.12.2027', 'active'],
    ['Läuft ab am 01.12.2026', 'active'],
    ['Automatikusan megújul: 2027. 01. 05.', 'active'],
    ['Lejár: 2027. 01. 05.', 'active'],
    ['Lejár: 2022.01.05.', 'unknown'],
    ['2027年1月5日に自動更新', 'active'],
    ['将于 2027年1月5日 到期', 'active'],
    ['Истекает 05.01.2027', 'active'],
    ['Active until 12/31/2027', 'unknown'],
    ['Cancelled on 12/31/2027', 'unknown'],
    ['Suspended on 12/31/2027', 'unknown'],
    ['Expired on 1/12/2026', 'expired'],
    ['Läuft ab am 31. Dezember 2027', 'active'],
    ['Läuft ab am 31. Dezember 2025', 'unknown'],
    ['Expire le 31 déc. 2027', 'active'],
    ['Истекает 31 декабря 2027 г.', 'active'],
    ['Wygasa 31 listopada 2027', 'active'],
    ['Wygasa 20 listopada 2026', 'unknown'],
    ['Lejár: 2027. december 31.', 'active'],
    ['Expires on 2027-12-31T00:00:00Z', 'active'],
    ['Expires on 12/31/2027 11:59 PM', 'active'],
    ['Abgelaufen am 31.12.2025', 'expired'],
    ['Lejárt 2025. 12. 31.', 'expired'],
    ['Gekündigt am 31.12.2027', 'unknown'],
    ['Gekündigt zum 31.12.2025', 'unknown'],
    ['Aktiv am 31.12.2025', 'unknown'],
    ['Verlängert sich nicht automatisch am 31.12.2027', 'unknown'],
    ['Expires on 31 Contoso 2027', 'unknown'],
    ['9/10/2027', 'unknown'],
  ])('%s is %s', (text, expected) => {
    expect(status(text)).toBe(expected);
  });
});

test('words that a status column shows, ambiguous ones too', () => {
  for (const text of ['Active', 'Aktív', '挂起', 'Auto renews on 9/10/2022', 'Trial', '已取消'])
    expect(isStatusWord(text), text).toBe(true);
  for (const text of ['', '25', 'Office 365 E3', 'Reseller', 'Contoso']) expect(isStatusWord(text), text).toBe(false);
});
