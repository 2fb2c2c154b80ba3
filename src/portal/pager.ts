import { isLoadMoreLabel, isNextLabel, isPreviousLabel } from '../subscriptions/words';
import { allRoots } from './roots';
import { ancestors } from './tree';

const CONTROLS = 'button, a, [role=button], [role=link]';
/** How far above a row its list's pager may stand. */
const REACH = 12;

/** The page's own controls for going through a list. */
export interface Pager {
  readonly next: HTMLElement | null;
  readonly previous: HTMLElement | null;
  readonly loadMore: HTMLElement | null;
}

/** The pager nearest to `row`: in the smallest surrounding that has one. */
export function pagerOf(row: Element): Pager {
  let steps = 0;
  for (const around of ancestors(row)) {
    if (steps++ > REACH) break;
    const controls = controlsIn(around);
    const pager = {
      next: controls.find((control) => matches(control, isNextLabel)) ?? null,
      previous: controls.find((control) => matches(control, isPreviousLabel)) ?? null,
      loadMore: controls.find((control) => matches(control, isLoadMoreLabel)) ?? null,
    };
    if (pager.next || pager.previous || pager.loadMore) return pager;
  }
  return { next: null, previous: null, loadMore: null };
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

function matches(control: HTMLElement, is: (label: string) => boolean): boolean {
  const labels = [control.getAttribute('aria-label'), control.textContent, control.getAttribute('title')];
  return labels.some((label) => !!label && label.length < 60 && is(label));
}
