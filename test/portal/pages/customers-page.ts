import { customers } from '../customers';
import { h } from './dom';
import type { Route } from './route';
import { simpleTable } from './simple-table';
import type { Texts } from './texts';

/** The partner's customers, or a plain overview; returns how to leave it. */
export function customersPage(main: HTMLElement, route: Route, texts: Texts): () => void {
  window.__portal.ready = true;
  if (route.page !== 'list') {
    main.append(h('h1', {}, 'Home'), h('p', {}, h('a', { href: `${route.head}/customers/list` }, texts.customers)));
    return () => {};
  }
  const rows = customers.map((one) => [
    h('a', { href: `${route.head}/customers/${one.id}/subscriptions` }, one.name),
    one.domain,
    one.about,
  ]);
  main.append(h('h1', {}, texts.customers), simpleTable(['Company name', 'Primary domain name', 'Tags'], rows));
  return () => {};
}
