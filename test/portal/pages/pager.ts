import { h, on } from './dom';
import type { Texts } from './texts';

/** Numbers a pager shows: the first, those around the current page, the last; null is a gap. */
function numbers(current: number, count: number): (number | null)[] {
  const near = [0, current - 1, current, current + 1, current + 2, count - 1];
  const shown = [...new Set(near.filter((page) => page >= 0 && page < count))].sort((a, b) => a - b);
  return shown.flatMap((page, index) => (index && page - (shown[index - 1] ?? 0) > 1 ? [null, page] : [page]));
}

/** "83 results found." and "Previous 1 2 3 … 9 Next". */
export function pager(
  texts: Texts,
  total: number,
  current: number,
  count: number,
  go: (page: number) => void,
): HTMLElement {
  const step = (text: string, page: number) => {
    const disabled = page < 0 || page >= count ? '' : null;
    return on(h('button', { type: 'button', disabled }, text), 'click', () => go(page));
  };
  const pages = numbers(current, count).map((page) => {
    if (page === null) return h('span', {}, '…');
    const button = h('button', { type: 'button', 'aria-current': page === current ? 'page' : null }, String(page + 1));
    return on(button, 'click', () => go(page));
  });
  const buttons = [step(texts.previous, current - 1), ...pages, step(texts.next, current + 1)];
  const nav = count > 1 ? h('nav', { 'aria-label': 'Pagination' }, ...buttons) : null;
  return h('div', { class: 'footer' }, h('span', {}, texts.results(total)), nav);
}
