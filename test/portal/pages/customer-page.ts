import type { PortalCustomer } from '../types';
import { h, on } from './dom';
import { grids } from './grids';
import { columnsOf, type ListProps } from './list';
import type { PageOptions } from './options';
import type { Route } from './route';
import { simpleTable } from './simple-table';
import type { Texts } from './texts';
import { removeMarkers } from './trouble';

/** The users of a customer: a table that is no list of subscriptions, though products stand in it. */
function users(main: HTMLElement, texts: Texts): void {
  const people = ['Adele Vance', 'Alex Wilber', 'Diego Siciliani', 'Megan Bowen'];
  const rows = people.map((name) => [name, `${name.split(' ')[0]?.toLowerCase()}@contoso.com`, 'Licensed']);
  main.append(h('h1', {}, texts.users), simpleTable(['Display name', 'User name', 'Sign-in'], rows));
}

function account(main: HTMLElement, customer: PortalCustomer, texts: Texts): void {
  const facts = [
    ['Company', customer.name],
    ['Primary domain', customer.domain],
    ['Microsoft ID', customer.id],
  ];
  main.append(h('h1', {}, texts.account), simpleTable(['Property', 'Value'], facts));
}

function commands(texts: Texts): HTMLElement {
  return h('div', { class: 'commands' }, h('button', {}, texts.add), h('button', {}, texts.export));
}

function subscriptions(
  main: HTMLElement,
  customer: PortalCustomer,
  route: Route,
  texts: Texts,
  options: PageOptions,
): () => void {
  const bar = commands(texts);
  const place = h('section');
  main.append(h('h1', {}, texts.subscriptions), h('p', { class: 'quiet' }, customer.name), bar, place);
  const href: ListProps['href'] = (row) =>
    options.ids === 'none' ? null : `${route.head}/customers/${customer.id}/subscriptions/${row.id}`;
  const columns = columnsOf(customer.rows, texts, options);
  let undo: (() => void) | null = null;
  let left = false;
  window.__portal.ready = false;
  const draw = async () => {
    if (options.delay) await new Promise((resolve) => setTimeout(resolve, options.delay));
    const { grid } = await (grids[options.grid] ?? unknownGrid(options.grid))();
    if (left) return;
    if (options.trouble === 'markers') removeMarkers();
    if (options.trouble === 'no-list') place.append(h('p', {}, 'Something went wrong.'));
    else if (customer.rows.length) undo = grid(place, { rows: customer.rows, columns, texts, options, href });
    else
      place.append(
        simpleTable(
          columns.map((column) => column.title),
          [],
        ),
        h('p', { class: 'quiet' }, texts.none),
      );
    window.__portal.ready = true;
  };
  void draw();
  return () => {
    left = true;
    undo?.();
  };
}

function unknownGrid(name: string): never {
  throw new Error(`No grid ${name}; there are ${Object.keys(grids).join(', ')}`);
}

/** Draws a page of the customer into `main`; returns how to leave it. */
export function customerPage(
  main: HTMLElement,
  customer: PortalCustomer,
  route: Route,
  texts: Texts,
  options: PageOptions,
): () => void {
  const parts = location.pathname.split('/subscriptions/');
  if (route.page === 'users') users(main, texts);
  else if (route.page === 'account') account(main, customer, texts);
  else if (parts[1]) detail(main, customer, parts[1], texts);
  else if (route.page === 'subscriptions') return subscriptions(main, customer, route, texts, options);
  window.__portal.ready = true;
  return () => {};
}

function detail(main: HTMLElement, customer: PortalCustomer, id: string, texts: Texts): void {
  const row = customer.rows.find((one) => id.startsWith(one.id));
  const back = on(h('button', {}, '←'), 'click', () => history.back());
  const facts = row
    ? [
        [texts.status, row.status],
        [texts.quantity, String(row.quantity)],
      ]
    : [];
  main.append(
    h('div', { class: 'commands' }, back),
    h('h1', {}, row?.name ?? id),
    simpleTable(['Property', 'Value'], facts),
  );
}
