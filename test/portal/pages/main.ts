/** A small portal of one page: shell, customers, and a customer's pages, moved between without a reload. */
import './portal.css';
import { customers } from '../customers';
import { customerPage } from './customer-page';
import { customersPage } from './customers-page';
import { readOptions } from './options';
import { type Route, routeOf } from './route';
import { defineShell, drawShell } from './shell';
import { texts } from './texts';
import { watch } from './trap';

const options = readOptions(location.search);
let leave: (() => void) | null = null;

function draw(): void {
  const route: Route = routeOf(location.pathname);
  const customer = customers.find((one) => one.id === route.customerId) ?? null;
  const language = (options.lang || customer?.language || 'en') as keyof typeof texts;
  const words = texts[language] ?? texts.en;
  document.documentElement.lang = language;
  if (options.theme) document.documentElement.dataset.theme = options.theme;
  window.__portal.customer = customer;
  window.__portal.page = route.page;
  leave?.();
  const main = drawShell(words, route, customer);
  if (options.width) main.style.width = `${options.width}px`;
  leave = customer ? customerPage(main, customer, route, words, options) : customersPage(main, route, words);
  document.title = `${customer?.name ?? words.customers} - Partner Center`;
}

/** Follows links of the portal without a reload, those inside shadow roots too. */
function follow(event: MouseEvent): void {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.button !== 0) return;
  if (link.origin !== location.origin) return;
  event.preventDefault();
  history.pushState(null, '', `${link.pathname}${location.search}`);
  dispatchEvent(new PopStateEvent('popstate'));
}

watch();
defineShell();
document.addEventListener('click', follow);
addEventListener('popstate', draw);
draw();
