/** One page per script: headers, names and statuses as Microsoft's documents write them in that language. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Harness } from './harness';
import { markersOf } from './markers';

interface Script {
  readonly script: string;
  readonly language: string;
  readonly headers: readonly [name: string, status: string, quantity: string];
  readonly names: readonly [basic: string, e3: string, exchange: string];
  readonly active: string;
  readonly suspended: string;
  /** What the word for suspended is read as, where it is ambiguous. */
  readonly readAs?: 'unknown';
}

const SCRIPTS: readonly Script[] = [
  {
    script: 'Latin',
    language: 'cs',
    headers: ['Předplatné', 'Stav', 'Množství'],
    names: ['Microsoft 365 Business Basic', 'Office 365 Enterprise E3', 'Exchange Online (plán 2)'],
    active: 'Aktivní',
    suspended: 'Pozastaveno',
  },
  {
    script: 'Cyrillic',
    language: 'ru',
    headers: ['Подписка', 'Состояние', 'Количество'],
    names: ['Microsoft 365 бизнес базовый', 'Office 365 корпоративный E3', 'Exchange Online (план 2)'],
    active: 'Активно',
    suspended: 'Приостановлено',
  },
  {
    script: 'Greek',
    language: 'el',
    headers: ['Συνδρομή', 'Κατάσταση', 'Ποσότητα'],
    names: [
      'Microsoft 365 Basic για Επιχειρήσεις',
      'Office 365 για μεγάλες επιχειρήσεις E3',
      'Exchange Online πρόγραμμα 2',
    ],
    active: 'Ενεργό',
    suspended: 'Αναστολή',
  },
  {
    script: 'Chinese',
    language: 'zh-CN',
    headers: ['订阅', '状态', '数量'],
    names: ['Microsoft 365 商业基本版', 'Office 365 企业版 E3', 'Exchange Online 计划 2'],
    active: '活动',
    suspended: '已暂停',
  },
  {
    script: 'Japanese',
    language: 'ja',
    headers: ['サブスクリプション', '状態', '数量'],
    names: ['Microsoft 365 Business Basic', 'Office 365 エンタープライズ E3', 'Exchange Online プラン 2'],
    active: 'アクティブ',
    suspended: '中断',
  },
  {
    script: 'Korean',
    language: 'ko',
    headers: ['구독', '상태', '수량'],
    names: ['Microsoft 365 Business Basic', 'Office 365 엔터프라이즈 E3', 'Exchange Online 계획 2'],
    active: '활성',
    suspended: '일시 중단됨',
  },
  {
    script: 'Arabic',
    language: 'ar',
    headers: ['الاشتراك', 'الحالة', 'الكمية'],
    names: ['Microsoft 365 Business Basic', 'Office 365 المؤسسة E3', 'Exchange Online الخطة 2'],
    active: 'نشط',
    // Printed for "pending" too, so it stays unknown.
    suspended: 'معلق',
    readAs: 'unknown',
  },
  {
    script: 'Hebrew',
    language: 'he',
    headers: ['מנוי', 'מצב', 'כמות'],
    names: ['Microsoft 365 Business Basic', 'Office 365 ארגון E3', 'Exchange Online תוכנית 2'],
    active: 'פעיל',
    suspended: 'מושעה',
  },
  {
    script: 'Thai',
    language: 'th',
    headers: ['สมัคร', 'สถานะ', 'ปริมาณ'],
    names: ['Microsoft 365 ธุรกิจพื้นฐาน', 'Office ๓๖๕ Enterprise E3', 'Exchange Online Plan 2'],
    active: 'ใช้งานอยู่',
    suspended: 'ถูกระงับ',
  },
];

const URL = 'https://partner.microsoft.com/dashboard/v2/customers/11111111-2222-4333-8444-555555555555/subscriptions';

function pageOf({ language, headers, names, active, suspended }: Script): string {
  const statuses = [active, suspended, active];
  const cells = (texts: readonly string[], tag: string) => texts.map((text) => `<${tag}>${text}</${tag}>`).join('');
  const rows = names.map((name, i) => `<tr>${cells([name, statuses[i] ?? '', '25'], 'td')}</tr>`).join('');
  const dir = ['ar', 'he'].includes(language) ? 'rtl' : 'ltr';
  return `<!doctype html><html lang="${language}" dir="${dir}"><meta charset="utf-8"><title>Portal</title>
    <table><thead><tr>${cells(headers, 'th')}</tr></thead><tbody>${rows}</tbody></table></html>`;
}

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterEach(async () => expect(await harness.leaveTabs()).toEqual([]));
afterAll(() => harness?.close());

describe.each(SCRIPTS)('$script', (script) => {
  it('is read and judged', async () => {
    const tab = await harness.openOwnPage(URL, pageOf(script));
    const report = await harness.reportWhere(tab, ({ reading }) => reading.state === 'read');
    expect(report.subscriptions.map(({ product, status, quantity }) => [product, status, quantity])).toEqual([
      ['m365-business-basic', 'active', 25],
      ['o365-e3', script.readAs ?? 'suspended', 25],
      ['exchange-online-plan-2', 'active', 25],
    ]);
    const [basic] = report.subscriptions;
    expect(basic?.targets.filter(({ pack }) => pack === 'csp-table').map((t) => [t.product, t.verdict])).toEqual([
      ['m365-business-standard', 'undetermined'],
      ['o365-e1', 'clear'],
      ['o365-e3', 'blocked'],
      ['o365-e5', 'blocked'],
    ]);
    await expect.poll(async () => (await markersOf(tab.page)).filter(({ stale }) => !stale).length).toBe(3);
  });
});

it('pictures of any parts are no hindrance', async () => {
  const [latin] = SCRIPTS;
  if (!latin) throw new Error('no script');
  const picture = '<svg viewBox="0 0 8 8"><circle r="4"/><use href="#x"/><rect/></svg><math><mi></mi></math>';
  const tab = await harness.openOwnPage(URL, pageOf(latin).replace('<table>', `${picture}<table>`));
  const report = await harness.reportWhere(tab, ({ reading }) => reading.state === 'read');
  expect(report.subscriptions).toHaveLength(3);
});
