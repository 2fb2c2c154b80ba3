// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Annotation, Annotations } from '../../src/annotations/annotations';
import type { ShownCard } from '../../src/report/card';

vi.mock('../../src/i18n', () => ({
  t: (key: string) => key,
  plural: (key: string) => key,
  tMaybe: (_: string, f: string) => f,
}));

let life: AbortController;
let clock = 0;
let annotations: Annotations;

function row(key: string): HTMLElement {
  const tr = document.createElement('tr');
  tr.innerHTML = `<td><a href="#">${key}</a></td>`;
  document.querySelector('tbody')?.append(tr);
  return tr;
}

function annotation(tr: HTMLElement, key: string, label = `Blocked: ${key}`): Annotation {
  const node = tr.querySelector('a') ?? tr;
  return {
    anchor: { node, inside: false },
    elements: [tr],
    view: { key, state: 'blocked', label, dark: false },
  };
}

const marks = (): Element[] => [...document.querySelectorAll('upgrade-lens-marker')];
const label = (mark: Element | undefined): string | null | undefined =>
  mark?.shadowRoot?.querySelector('button')?.getAttribute('aria-label');

beforeEach(() => {
  document.body.innerHTML = '<table><tbody></tbody></table>';
  life = new AbortController();
  clock = 0;
  annotations = new Annotations(
    life.signal,
    { card: async () => null, openDetails: () => {}, readAll: () => {} },
    () => clock,
  );
});

describe('Annotations', () => {
  it('puts one marker after each name, and writes nothing the second time', async () => {
    const rows = ['a', 'b'].map((key) => annotation(row(key), key));
    annotations.draw(rows);
    expect(marks().map((mark) => mark.previousElementSibling?.textContent)).toEqual(['a', 'b']);
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((seen) => records.push(...seen));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    for (const mark of marks())
      if (mark.shadowRoot) observer.observe(mark.shadowRoot, { subtree: true, childList: true, attributes: true });
    annotations.draw(rows);
    records.push(...observer.takeRecords());
    expect(records).toEqual([]);
  });

  it('takes away markers of rows that are gone', () => {
    const [a, b] = ['a', 'b'].map((key) => annotation(row(key), key));
    if (!a || !b) throw new Error('no rows');
    annotations.draw([a, b]);
    annotations.draw([b]);
    expect(marks().map(label)).toEqual(['Blocked: b']);
    life.abort();
    expect(marks()).toEqual([]);
  });

  it('hides the marker of a row that the page changes until the row is read again', () => {
    const tr = row('a');
    annotations.draw([annotation(tr, 'a')]);
    const lens = marks()[0]?.shadowRoot?.querySelector('.lens');
    annotations.touch(tr.querySelector('a')?.firstChild ?? tr);
    expect(lens?.classList.contains('stale')).toBe(true);
    annotations.draw([annotation(tr, 'a')]);
    expect(lens?.classList.contains('stale')).toBe(false);
  });

  it('opens the card of a row that is drawn again, as it was, while the text is on its way', async () => {
    let say = (_: ShownCard): void => {};
    const card = () => new Promise<ShownCard>((resolve) => (say = resolve));
    annotations = new Annotations(life.signal, { card, openDetails: () => {}, readAll: () => {} });
    const tr = row('a');
    annotations.draw([annotation(tr, 'a')]);
    const lens = marks()[0]?.shadowRoot?.querySelector('.lens');
    lens?.dispatchEvent(new MouseEvent('pointerover', { bubbles: true, composed: true }));
    lens?.dispatchEvent(new MouseEvent('pointerenter'));
    await expect.poll(() => lens?.querySelector('button')?.getAttribute('aria-expanded')).toBe('true');
    annotations.draw([annotation(tr, 'a')]);
    const text = { verdict: 'Blocked', name: 'a', targets: [], remarks: [], action: 'Show details' };
    say({ ...text, state: 'blocked', readAll: null, lang: 'en', dir: 'ltr' });
    await expect.poll(() => lens?.querySelector('.card')?.textContent).toContain('Blocked');
  });

  it('does nothing for a click that is only imitated, on a mark or in its card', async () => {
    const asked: string[] = [];
    const text = { verdict: 'Blocked', name: 'a', targets: [], remarks: [], action: 'Show details' };
    annotations = new Annotations(life.signal, {
      card: async (key) => {
        asked.push(`card ${key}`);
        return { ...text, state: 'blocked', readAll: 'Read all', lang: 'en', dir: 'ltr' };
      },
      openDetails: (key) => asked.push(`details ${key}`),
      readAll: (key) => asked.push(`all ${key}`),
    });
    annotations.draw([annotation(row('a'), 'a')]);
    const lens = marks()[0]?.shadowRoot?.querySelector('.lens');
    lens?.querySelector('button')?.click();
    expect(asked).toEqual([]);
    lens?.dispatchEvent(new MouseEvent('pointerenter'));
    await expect.poll(() => lens?.querySelectorAll('.card button').length).toBe(2);
    for (const action of lens?.querySelectorAll<HTMLButtonElement>('.card button') ?? []) action.click();
    expect(asked).toEqual(['card a']);
  });

  it('never marks two rows for one key', () => {
    annotations.draw([annotation(row('a'), 'a'), annotation(row('a'), 'a')]);
    expect(marks()).toHaveLength(1);
  });

  it('gives up on a page that keeps removing the markers', () => {
    const one = annotation(row('a'), 'a');
    for (let i = 0; i < 20 && !annotations.gaveUp; i++) {
      clock += 100;
      annotations.draw([one]);
      for (const mark of marks()) mark.remove();
    }
    expect(annotations.gaveUp).toBe(true);
    annotations.draw([one]);
    expect(marks()).toEqual([]);
  });

  it('does not give up where rows come and go', () => {
    for (let i = 0; i < 50; i++) {
      clock += 100;
      document.querySelector('tbody')?.replaceChildren();
      annotations.draw([annotation(row('a'), 'a')]);
    }
    expect(annotations.gaveUp).toBe(false);
    expect(marks()).toHaveLength(1);
  });
});
