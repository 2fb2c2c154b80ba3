// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { cleanup, configure, fireEvent, render, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Bench, type World } from '../../src/check/bench';
import { CheckPage } from '../../src/check/CheckPage';
import type { OfferMatrix } from '../../src/messages';
import { prepare } from '../../src/ui/later';
import { speak } from '../ui/fixtures/i18n';
import { exported, id, NOW, settled, world } from './bench';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });

const saved: { name: string; text: Promise<string> }[] = [];
beforeEach(async () => {
  saved.length = 0;
  history.replaceState(null, '', '/src/check/index.html');
  let blob: Blob | null = null;
  URL.createObjectURL = (given: Blob | MediaSource) => {
    blob = given as Blob;
    return 'blob:x';
  };
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (blob && this.download) saved.push({ name: this.download, text: readBlob(blob) });
  });
  await prepare();
});
afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  await new Promise((resolve) => setTimeout(resolve, 80));
});

function readBlob(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });
}

function open(lang = 'en', part: Partial<World> = {}) {
  speak(lang);
  const bench = new Bench(world(part));
  const screen = render(<CheckPage bench={bench} />);
  const field = () => screen.container.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
  const choose = async (...files: readonly (readonly [string, string])[]) => {
    const chosen = files.map(([name, text]) => withBytes(new File([text], name), text));
    fireEvent.change(field(), { target: { files: chosen } });
    await settled(bench);
    await new Promise((resolve) => setTimeout(resolve, 120));
  };
  return { ...screen, bench, field, choose };
}

/** jsdom's files cannot tell their bytes. */
function withBytes(file: File, text: string): File {
  return Object.assign(file, { arrayBuffer: async () => new TextEncoder().encode(text).buffer });
}

const LIST = `Subscription ID,Subscription,Quantity,Status\n${id(1)},Microsoft 365 Business Basic,25,Active\n`;
const E3_SUSPENDED = `Subscription ID,Subscription,Quantity,Status\n${id(1)},Microsoft 365 Business Basic,25,Suspended\n`;

async function violations(): Promise<string[]> {
  const off = {
    'color-contrast': { enabled: false },
    'document-title': { enabled: false },
    'html-has-lang': { enabled: false },
  };
  const found = await axe.run(document, { rules: off, resultTypes: ['violations'] });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe('files in', () => {
  it('has one field that takes several files, also without a mouse', () => {
    const screen = open();
    expect(screen.container.querySelectorAll('input[type=file]')).toHaveLength(1);
    expect(screen.getByLabelText('Choose files')).toBe(screen.field());
    expect(screen.field().multiple).toBe(true);
  });

  it('shows what each file is, and what is wrong where', async () => {
    const screen = open();
    await screen.choose(
      ['list.csv', `${LIST}${id(2)}\n`],
      ['photo.png', '\u0089PNG\u0000\u0001'],
      ['x.json', '{"a":1}'],
    );
    const items = within(screen.getByRole('region', { name: 'Files' })).getAllByRole('listitem');
    expect(items[0]?.textContent).toContain('Export of subscriptions (CSV). 1 used, 1 left out');
    expect(items[0]?.textContent).toContain('line 3, column 1: The row has 1 cells, 4 are needed. It is left out.');
    expect(screen.getByText('This JSON is no answer that is known here.')).toBeTruthy();
    expect(screen.getByText('3 files read.')).toBeTruthy();
    expect(await violations()).toEqual([]);
  });

  it('takes pasted text, from the field and from anywhere', async () => {
    const screen = open();
    vi.spyOn(File.prototype as { arrayBuffer?: () => Promise<ArrayBuffer> } as File, 'size', 'get').mockReturnValue(1);
    const bytes = vi.fn(async () => new TextEncoder().encode(LIST).buffer as ArrayBuffer);
    Object.assign(File.prototype, { arrayBuffer: bytes });
    const area = screen.getByLabelText('Text of a file');
    fireEvent.input(area, { target: { value: LIST } });
    fireEvent.click(screen.getByRole('button', { name: 'Check the text' }));
    await settled(screen.bench);
    expect(screen.bench.sorted.entries[0]?.name).toBe('Pasted text');
    fireEvent.paste(document.body, { clipboardData: { files: [], getData: () => LIST } });
    fireEvent.paste(area, { clipboardData: { files: [], getData: () => LIST } });
    await settled(screen.bench);
    expect(screen.bench.files).toHaveLength(2);
  });

  it('takes what is dropped anywhere', async () => {
    const screen = open();
    const file = withBytes(new File([LIST], 'dropped.csv'), LIST);
    fireEvent.drop(window, { dataTransfer: { items: [], files: [file] } });
    await waitFor(() => expect(screen.bench.files).toHaveLength(1));
    expect(await screen.findByRole('button', { name: 'Report as JSON' })).toBeTruthy();
  });

  it('removes a file and starts over, and undoes both', async () => {
    const screen = open();
    await screen.choose(['list.csv', LIST]);
    fireEvent.click(screen.getByRole('button', { name: 'Remove list.csv' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Start over' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Report as JSON' })).toBeNull());
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: 'Report as JSON' })).toBeTruthy();
  });
});

describe.each([
  ['en', 'Report as JSON'],
  ['hu', 'Jelentés JSON-ként'],
])('reports out (%s)', (lang, button) => {
  it('saves the report document, which comes back the same', async () => {
    const screen = open(lang);
    await screen.choose(['Contoso.csv', LIST]);
    fireEvent.click(screen.getByRole('button', { name: button }));
    const first = (await saved[0]?.text) ?? '';
    expect(saved[0]?.name).toBe('upgrade-lens-2026-11-24.json');
    expect(JSON.parse(first)).toMatchObject({
      schema: 1,
      source: { kind: 'export-csv' },
      subscriptions: [{ id: id(1) }],
    });
    expect(await violations()).toEqual([]);
    cleanup();
    const again = open(lang, { now: () => NOW + 5e8 });
    await again.choose(['report.json', first]);
    fireEvent.click(again.getByRole('button', { name: button }));
    expect(await saved[1]?.text).toBe(first);
    expect(await violations()).toEqual([]);
  });
});

describe('one customer', () => {
  it('shows list, details and questions as on the portal, but nothing that needs a page', async () => {
    const screen = open();
    await screen.choose(['Contoso.csv', `${LIST}${id(2)},Microsoft 365 Apps for business,1,Active\n`]);
    expect(screen.queryByRole('button', { name: 'Check files…' })).toBeNull();
    fireEvent.click(screen.getByRole('tab', { name: 'Your answers' }));
    const yes = within(await screen.findByRole('group', { name: /delegated admin rights/ })).getByLabelText('Yes');
    fireEvent.click(yes);
    fireEvent.click(within(screen.getByRole('group', { name: /bought elsewhere/ })).getByLabelText('No, none'));
    await settled(screen.bench);
    fireEvent.click(screen.getByRole('tab', { name: 'Subscriptions' }));
    fireEvent.click(await screen.findByRole('button', { name: /^Microsoft 365 Business Basic Upgrade possible · / }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Microsoft 365 Business Basic' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Show on the page/ })).toBeNull();
    expect(await violations()).toEqual([]);
  });

  it('shows a report as it was made, without questions', async () => {
    const first = open();
    await first.choose(['Contoso.csv', LIST]);
    fireEvent.click(first.getByRole('button', { name: 'Report as JSON' }));
    const text = (await saved[0]?.text) ?? '';
    cleanup();
    const screen = open();
    await screen.choose(['report.json', text]);
    expect(screen.getByText(/This is a report of .*2026/)).toBeTruthy();
    fireEvent.click(screen.getByRole('tab', { name: 'Your answers' }));
    expect(await screen.findByText(/This is a report as it was made/)).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
  });
});

describe('beside Microsoft’s answers', () => {
  const answers = [
    '07.json',
    readFileSync('test/files/samples/07-upgrades-docs-e1-not-eligible.json', 'utf8'),
  ] as const;

  it('agrees with the documented example: E1 is not eligible, the source is not active', async () => {
    const screen = open();
    await screen.choose(['list.csv', E3_SUSPENDED], answers);
    fireEvent.click(await screen.findByRole('button', { name: /^Microsoft 365 Business Basic/ }));
    const pair = (await screen.findByRole('heading', { name: 'Office 365 E1', level: 3 })).closest('article');
    expect(pair?.textContent).toContain('Agrees with Microsoft’s answer');
    expect(pair?.textContent).toContain('subscription_status_not_active');
    expect(
      within(pair as HTMLElement)
        .getAllByRole('row')
        .map((row) => row.textContent)
        .at(1),
    ).toBe('VerdictBlockednot eligible');
    expect(await violations()).toEqual([]);
  });

  it('shows a disagreement with both reasons', async () => {
    const screen = open();
    await screen.choose(['list.csv', LIST], answers);
    fireEvent.click(await screen.findByRole('button', { name: /^Microsoft 365 Business Basic/ }));
    const pair = (await screen.findByRole('heading', { name: 'Office 365 E1', level: 3 })).closest('article');
    expect(pair?.textContent).toContain('Disagrees with Microsoft’s answer');
    expect(pair?.textContent).toContain('They disagree here.');
    expect(pair?.textContent).toContain('the source subscription state is not active');
  });

  it('lets the user say which subscription the answers are about', async () => {
    const screen = open();
    await screen.choose(['list.csv', `${E3_SUSPENDED}${id(2)},Contoso Backup,1,Active\n`], answers);
    const choice = screen.getByLabelText('“07.json” is about');
    fireEvent.change(choice, { target: { value: id(1) } });
    await settled(screen.bench);
    fireEvent.click(await screen.findByRole('button', { name: /^Microsoft 365 Business Basic/ }));
    expect(await screen.findByText('Agrees with Microsoft’s answer')).toBeTruthy();
  });

  it('shows the answers alone, where there is no list', async () => {
    const screen = open();
    await screen.choose(answers);
    expect(screen.getByText(/No list of subscriptions is among the files/)).toBeTruthy();
    expect(screen.getByText('Office 365 Enterprise E1').closest('li')?.textContent).toContain('not eligible');
    expect(await violations()).toEqual([]);
  });

  it('shows that a conflict of new commerce stops the licence transfer only', async () => {
    const items = [
      {
        id: id(1),
        offerId: 'CFQ7TTC0LF8Q:0001:CFQ7TTC0K71H',
        offerName: 'Office 365 E1',
        quantity: 1,
        status: 'active',
        termDuration: 'P1Y',
        commitmentEndDate: '2027-03-01T00:00:00Z',
      },
      {
        id: '151467a1-7a5b-4d7e-8d22-000000000001',
        offerId: 'CFQ7TTC0LF8R:0001:CFQ7TTC0K71H',
        offerName: 'Office 365 E3',
        quantity: 1,
        status: 'active',
        termDuration: 'P1M',
        commitmentEndDate: '2026-12-01T00:00:00Z',
      },
    ];
    const screen = open();
    await screen.choose(['list.json', JSON.stringify({ items })]);
    fireEvent.click(await screen.findByRole('button', { name: /^Office 365 E1/ }));
    const section = (await screen.findByRole('heading', { name: 'Existing subscriptions as destination' })).closest(
      'section',
    );
    expect(section?.textContent).toContain('target_term_shorter_than_source');
    expect(section?.textContent).toContain('target_ends_before_source');
    expect(screen.getAllByText('annual term')).toHaveLength(1);
  });
});

describe('the Offer Matrix', () => {
  const old: OfferMatrix = {
    file: 'matrix.csv',
    date: '2026-09-01',
    dateFrom: 'file-name',
    conversions: 1,
    paths: [
      [
        ['m365-business-basic', null],
        ['m365-business-premium', null],
      ],
    ],
  };
  it('is shown with its date, reminds of its age, and is forgotten', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(NOW);
    let kept: OfferMatrix | null = old;
    const forgetMatrix = vi.fn(async () => {
      kept = null;
    });
    const screen = open('en', { loadMatrix: async () => kept, forgetMatrix });
    const region = await screen.findByRole('region', { name: 'Offer Matrix' });
    expect(region.textContent).toMatch(/matrix\.csv.*Sep 1, 2026/);
    expect(region.textContent).toContain('The Offer Matrix is 84 days old.');
    fireEvent.click(screen.getByRole('button', { name: 'Forget the Offer Matrix' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Offer Matrix' })).toBeNull());
    expect(forgetMatrix).toHaveBeenCalled();
  });
});

describe('many customers', () => {
  const files = async (count: number) =>
    Promise.all(
      Array.from({ length: count }, async (_, i) => {
        const status = i % 3 === 0 ? 'Suspended' : 'Active';
        const { load, name } = exported(
          `Customer ${i}.csv`,
          ['Microsoft 365 Business Basic', i + 1, status],
          ['Contoso Backup', 1, 'Active'],
        );
        void load;
        return [name, `Subscription,Quantity,Status\nMicrosoft 365 Business Basic,${i + 1},${status}\n`] as const;
      }),
    );

  it('stand in one table: filtered, searched, saved, and each of them opened', async () => {
    const screen = open();
    await screen.choose(...(await files(12)));
    const table = screen.getByRole('table', { name: 'All customers' });
    expect(table.getAttribute('aria-rowcount')).toBe('13');
    expect(within(table).getAllByRole('row')[1]?.textContent).toContain('Upgrade possible');
    expect(await violations()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: /^Blocked/ }));
    expect(await screen.findByText('4 subscriptions shown')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Table as CSV' }));
    const csv = (await saved[0]?.text) ?? '';
    expect(csv.trim().split('\r\n')).toHaveLength(5);
    expect(csv).toContain('"Customer 0","Microsoft 365 Business Basic","1","Blocked"');
    fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'customer 11' } });
    expect(await screen.findByText('1 subscription shown')).toBeTruthy();
    fireEvent.click(within(table).getByRole('button', { name: 'Microsoft 365 Business Basic' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Microsoft 365 Business Basic' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2, name: 'Customer 11' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Back to all customers' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Microsoft 365 Business Basic'));
  });

  it('have only the rows in view in the document, and one tab stop', async () => {
    const screen = open();
    await screen.choose(...(await files(200)));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.length).toBeLessThan(60);
    expect(screen.container.querySelectorAll('.rows button[tabindex="0"]')).toHaveLength(1);
    expect(screen.getByText(/200 files\./)).toBeTruthy();
  });
});
