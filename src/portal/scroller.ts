import { ancestors } from './dom';

/** What scrolls a list: an element, or the window's. `scrollHeight` and the like are in CSS px. */
export function scrollerOf(row: Element): Element | null {
  for (const at of ancestors(row)) {
    if (at === document.documentElement || at === document.body) break;
    if (isLonger(at) && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  const page = document.scrollingElement;
  return page && isLonger(page) ? page : null;
}

const isLonger = ({ scrollHeight, clientHeight }: Element): boolean =>
  clientHeight > 0 && scrollHeight > clientHeight + 4;
