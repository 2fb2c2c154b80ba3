/** `npm run rules:check` as a person runs it: on Microsoft's table as Markdown and as HTML, and on a CSV. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import classified from '../../scripts/catalog/plans.json';
import curated from '../../scripts/catalog/products.json';
import { product } from '../../src/catalog';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'upgrade-lens-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sample = (name: string) => fileURLToPath(new URL(`samples/${name}`, import.meta.url));
const check = (file: string) => {
  const run = spawnSync(process.execPath, ['scripts/rules-check.mjs', file], { cwd: ROOT, encoding: 'utf8' });
  return { ...run, sections: sectionsOf(run.stdout) };
};

/** Title → its lines, without the indent of all. */
function sectionsOf(text: string): Record<string, string[]> {
  const blocks = text.trim().split('\n\n');
  const parts = blocks.map((block) => block.split('\n'));
  return Object.fromEntries(parts.map(([title = '', ...lines]) => [title, lines.map((line) => line.slice(2))]));
}
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const TIME = 60_000;

describe('a page', () => {
  it(
    'that says what the pack says changes nothing',
    () => {
      const { sections, status } = check(sample('table.md'));
      expect(status).toBe(0);
      expect(Object.keys(sections)).toEqual(['Not on the page as rows of their own; read its notes']);
      expect(Object.values(sections).flat()).toHaveLength(2);
    },
    TIME,
  );

  it(
    'with other paths names them, the names it does not know, and the verdicts that follow',
    () => {
      const { sections } = check(sample('table.html'));
      expect(sections.Paths).toEqual([
        'Microsoft 365 Apps for business (its row is gone)',
        '  - Microsoft 365 Business Premium',
        '  - Microsoft 365 Apps for enterprise',
        '  - Office 365 E3',
        '  - Office 365 E5',
        'Microsoft 365 Business Standard',
        '  - Office 365 E5',
        '  + Microsoft 365 E3',
        'Microsoft 365 Business Basic',
        '  - Office 365 E5',
        'Exchange Online (Plan 1) (a new row)',
        '  + Exchange Online (Plan 2)',
      ]);
      expect(sections['Names on the page that the catalog does not know']).toEqual(['Contoso Suite', 'Contoso Mail']);
      const changed = sections["Verdicts changed, of the stand-in portal's customers"] ?? [];
      const at = changed.indexOf('Bellows College (standard-alone): Microsoft 365 Business Standard, row 1');
      expect(changed.slice(at + 1, at + 3)).toEqual([
        '  Office 365 E5: clear → (none)',
        '  Microsoft 365 E3: (none) → clear',
      ]);
    },
    TIME,
  );

  it(
    'without a table of upgrades is refused',
    () => {
      const { status, stderr } = check(file('page.md', '# Nothing here\n'));
      expect(status).toBe(1);
      expect(stderr).toContain('no table of upgrades');
    },
    TIME,
  );
});

/** A licensing CSV of the curated products, as the catalog has them; `plansOf` may say otherwise. */
function csv(change: (id: string, plans: readonly string[]) => readonly string[]): string {
  const ids = new Map(classified.plans.map(([id, name]) => [String(name), String(id)]));
  const rows = curated.products.flatMap(({ id, name, sku, partNumber }) => {
    const plans = product(id)?.services.map((plan) => plan.name) ?? [];
    const kept = change(id, plans.length ? plans : ['EXCHANGE_S_FOUNDATION']);
    return kept.map((plan) => [name, partNumber, sku, plan, ids.get(plan) ?? '', plan]);
  });
  const header =
    'Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names';
  const quoted = rows.map((row) => row.map((cell) => `"${cell}"`).join(','));
  return [header, ...quoted].join('\n');
}

describe('a CSV', () => {
  it(
    'with a service moved tells where it went, and whose verdicts change',
    () => {
      const moved = csv((id, plans) => (id === 'visio-plan-1' ? [...plans, 'OFFICESUBSCRIPTION'] : plans));
      const { sections, stderr } = check(file('moved.csv', moved));
      expect(stderr).toBe('');
      expect(sections['Products new']).toBeUndefined();
      const services = sections['Services moved'] ?? [];
      expect(services[services.indexOf('Visio Plan 1') + 1]).toBe('  + office-apps: OFFICESUBSCRIPTION');
      const changed = sections["Verdicts changed, of the stand-in portal's customers"] ?? [];
      expect(changed.join('\n')).toContain('Contoso Bakery (contoso): Microsoft 365 Business Basic, row 1');
    },
    TIME,
  );

  it(
    'with a new name and a new product tells both',
    () => {
      const plan = classified.plans.find(([, name]) => name === 'OFFICESUBSCRIPTION')?.[0];
      const text = csv((_, plans) => plans)
        .replaceAll('"Visio Plan 1"', '"Visio Drawing 1"')
        .concat(`\nContoso Apps,CONTOSO,aaaaaaaa-0000-4000-8000-000000000001,OFFICESUBSCRIPTION,${plan},Apps`);
      const { sections } = check(file('named.csv', text));
      expect(sections['Names changed']).toEqual(['~ Visio Plan 1 → Visio Drawing 1']);
      expect(sections['Products new']).toEqual(['+ Contoso Apps: office-apps']);
    },
    TIME,
  );

  it(
    'that is none is refused with the place of the fault',
    () => {
      const { status, stderr } = check(file('other.csv', 'Name,Price\nE3,1\n'));
      expect(status).toBe(1);
      expect(stderr).toContain('line 1, column 1');
    },
    TIME,
  );
});
