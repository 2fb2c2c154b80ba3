import { allRoots } from './roots';
import { ancestors } from './tree';
import type { Words } from './words';

const CONTROLS = 'button, a, [role=button], [role=link]';
/** How far above a row its list's pager may stand. */
const REACH = 12;

/** The page's own controls for going through a list. */
export interface Pager {
  readonly next: HTMLElement | null;
  readonly previous: HTMLElement | null;
  readonly more: HTMLElement | null;
}

/** The pager nearest to `row`: in the smallest surrounding that has one. */
export function pagerOf(row: Element, words: Words): Pager {
  let steps = 0;
  for (const around of ancestors(row)) {
    if (steps++ > REACH) break;
    const pager: Record<'next' | 'previous' | 'more', HTMLElement | null> = { next: null, previous: null, more: null };
    for (const control of controlsIn(around)) {
      const does = pagingOf(control, words);
      if (does) pager[does] ??= control;
    }
    if (pager.next || pager.previous || pager.more) return pager;
  }
  return { next: null, previous: null, more: null };
}

/** Whether a control can be used now. */
export function isEnabled(control: HTMLElement | null): control is HTMLElement {
  if (!control?.isConnected) return false;
  if (control.matches(':disabled, [aria-disabled=true], [disabled]')) return false;
  return !control.closest('[hidden], [aria-hidden=true], [inert], [aria-disabled=true]');
}

function controlsIn(around: Element): HTMLElement[] {
  const roots: (Element | Document | ShadowRoot)[] = [around];
  if (around.shadowRoot) roots.push(...allRoots(around.shadowRoot));
  return roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(CONTROLS)]);
}

function pagingOf(control: HTMLElement, words: Words): keyof Pager | null {
  for (const label of [control.getAttribute('aria-label'), control.textContent, control.getAttribute('title')]) {
    const does = label && label.length < 60 ? words.paging(label.trim()) : null;
    if (does) return does;
  }
  return null;
}
