// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { follow, type ListView } from '../../src/portal/follow';
import { CUSTOMER, href } from '../portal-reader/page';
import { words } from '../portal-reader/words';

vi.stubGlobal('__DEADLINE__', 30_000);

let life: AbortController;
let views: ListView[];
let again: string[];

const tr = (n: number, status = 'Active'): string =>
  `<tr><td><a href="${href(n)}">Office 365 E${n}</a></td><td>${status}</td></tr>`;
const cell = (n: number, at: number): Element => {
  const found = document.querySelectorAll('tr')[n]?.children[at];
  if (!found) throw new Error('no such cell');
  return found;
};

beforeEach(async () => {
  life = new AbortController();
  views = [];
  again = [];
  document.body.innerHTML = `<table><tr><th>Subscription</th><th>Status</th></tr>${tr(1)}${tr(3)}</table><p>…</p>`;
  follow(life.signal, {
    customerId: CUSTOMER,
    vocabulary: { words, missing: 0, learn: async () => true },
    fresh: null,
    // As the markers do: the row that a node is in, but for the row itself.
    touched: (node) => {
      const row = views.at(-1)?.reading.rows.find(({ elements }) => elements[0]?.contains(node));
      return row && row.elements[0] !== node ? row.key : null;
    },
    emit: (view) => views.push(view),
    again: ({ name }) => again.push(name),
  });
  await vi.waitFor(() => expect(views).toHaveLength(1));
});
afterEach(() => life.abort());

it('reads the list', () => {
  expect(views[0]?.reading.rows).toHaveLength(2);
});

it('a row that is drawn anew and reads as before is the only one that is read and drawn', async () => {
  cell(2, 0).innerHTML = `<b><a href="${href(3)}">Office 365 E3</a></b>`;
  await vi.waitFor(() => expect(again).toEqual(['Office 365 E3']));
  expect(views).toHaveLength(1);
});

it('a row that reads other than before: the whole list is read', async () => {
  cell(2, 1).textContent = 'Suspended';
  await vi.waitFor(() => expect(views).toHaveLength(2));
  expect(views[1]?.reading.rows.map(({ statusText }) => statusText)).toEqual(['Active', 'Suspended']);
  expect(again).toEqual([]);
});

it('so it is where rows come or go, or something changes beside them', async () => {
  document.querySelector('tbody')?.insertAdjacentHTML('beforeend', tr(5));
  await vi.waitFor(() => expect(views.at(-1)?.reading.rows).toHaveLength(3));
  const paragraph = document.querySelector('p');
  if (paragraph) paragraph.textContent = '83 results found';
  cell(1, 1).textContent = 'Active';
  await vi.waitFor(() => expect(views.at(-1)?.reading.rowsTotal).toBe(83));
  document.querySelectorAll('tr')[1]?.setAttribute('hidden', '');
  await vi.waitFor(() => expect(views.at(-1)?.reading.rows).toHaveLength(2));
  expect(again).toEqual([]);
});
