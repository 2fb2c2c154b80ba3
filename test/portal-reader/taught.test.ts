// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { readPage, teachableLists } from '../../src/portal/read';
import { CUSTOMER, read, show } from './page';
import { words } from './words';

const list = (rows: string[][]): string =>
  `<a_he-list role="table"><div role="row"><div role="columnheader">Foo</div><div role="columnheader">Bar</div></div>${rows
    .map((row) => `<div role="row">${row.map((cell) => `<div role="cell">${cell}</div>`).join('')}</div>`)
    .join('')}</a_he-list>`;

it('a list that nobody would recognise is read as the user taught it', () => {
  show(list([['Contoso', 'aaa']]));
  expect(read().rows).toEqual([]);
  const options = { customerId: CUSTOMER, language: 'en', words };
  const [found] = teachableLists(document, options);
  expect(found?.columns).toEqual([
    { at: 0, header: 'Foo', sample: 'Contoso', name: null },
    { at: 1, header: 'Bar', sample: 'aaa', name: null },
  ]);
  const taught = { shape: found?.shape ?? '', columns: { name: 1, status: 0 } };
  // The next version of the page has another prefix and other customers.
  show(
    list([
      ['Active', 'Fabrikam'],
      ['Expired', 'Contoso'],
    ]).replaceAll('a_he', 'b2_he'),
  );
  const reading = readPage(document, { ...options, taught });
  expect(reading.rows.map((row) => [row.name, row.statusText])).toEqual([
    ['Fabrikam', 'Active'],
    ['Contoso', 'Expired'],
  ]);
  expect(reading.columns).toEqual({ name: 'taught', status: 'taught' });
  expect(taught.shape).toBe('he-list[table]>div[row]*2');
});

it('what the user left out is no column, whatever its header says', () => {
  const table = `<table><thead><tr><th>Name</th><th>Status</th><th>Nick</th></tr></thead><tbody>
    <tr><td>Microsoft 365 Business Basic</td><td>Active</td><td>Front desk</td></tr></tbody></table>`;
  show(table);
  const [found] = teachableLists(document, { customerId: CUSTOMER, words });
  expect(found?.columns.map(({ name }) => name).slice(0, 2)).toEqual(['name', 'status']);
  const taught = { shape: found?.shape ?? '', columns: { name: 2 } };
  const { rows, columns } = readPage(document, { customerId: CUSTOMER, words, taught });
  expect(rows.map((row) => [row.name, row.statusText])).toEqual([['Front desk', null]]);
  expect(columns).toEqual({ name: 'taught' });
});

it('a list with another number of columns, or without the key, is not the one that was taught', () => {
  show(list([['Contoso', 'aaa']]));
  const [found] = teachableLists(document, { customerId: CUSTOMER, words });
  const shape = found?.shape ?? '';
  const rowsWith = (columns: { name: string | number }) =>
    readPage(document, { customerId: CUSTOMER, words, taught: { shape, columns } }).rows.length;
  expect(rowsWith({ name: 0 })).toBe(1);
  expect(rowsWith({ name: 'name' })).toBe(0);
  show(list([['Contoso', 'aaa', 'bbb']]));
  expect(rowsWith({ name: 0 })).toBe(0);
});
