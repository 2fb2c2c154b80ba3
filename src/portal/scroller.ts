import { ancestors } from './tree';

/** What scrolls a list: an element, or the window. Positions in CSS px. */
export interface Scroller {
  readonly top: number;
  readonly height: number;
  readonly end: number;
  to(top: number): void;
}

/** The nearest surrounding of `row` that scrolls, or null where everything is in view. */
export function scrollerOf(row: Element): Scroller | null {
  for (const at of ancestors(row)) {
    if (at.scrollHeight <= at.clientHeight + 4 || at.clientHeight === 0) continue;
    if (at === document.documentElement || at === document.body) break;
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return around(at);
  }
  const page = document.scrollingElement;
  return page && page.scrollHeight > innerHeight + 4 ? around(page) : null;
}

function around(element: Element): Scroller {
  return {
    get top() {
      return element.scrollTop;
    },
    get height() {
      return element.clientHeight;
    },
    get end() {
      return element.scrollHeight - element.clientHeight;
    },
    to: (top) => element.scrollTo({ top, behavior: 'instant' }),
  };
}
