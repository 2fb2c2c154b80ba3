import { attribute, flatAncestors, flatElements, has } from './dom';
import { isRow } from './rows';
import { controlsIn, isDisabled } from './total';
import type { Words } from './words';

/** How far above a row its list's pager may stand. */
const REACH = 12;

type Control = HTMLElement | null;

/** The page's own controls for going through a list. */
export interface Pager {
  readonly next: Control;
  readonly previous: Control;
  readonly more: Control;
}

/** Where a pager has been: on its last page "Next" may be gone. */
const withPager = new WeakSet<Element>();
const NONE: Pager = { next: null, previous: null, more: null };

/** The pager nearest to `row`: in the smallest surrounding that has one. */
export function pagerOf(row: Element | undefined, words: Words): Pager {
  let inner = row;
  for (const around of row ? flatAncestors(row, REACH).slice(1) : []) {
    const controls = flatElements(around)
      .filter((part) => part !== inner && !isRow(part))
      .flatMap(controlsIn)
      .filter((control) => control instanceof HTMLElement);
    const named = { ...NONE };
    for (const control of controls) {
      const does = pagingOf(control, words);
      if (does) named[does] ??= control;
    }
    if (named.next || named.more) withPager.add(around);
    // "Back" alone leads away from the page, unless a pager was seen there.
    const pager = withPager.has(around) ? named : byNumber(controls);
    if (pager.next || pager.previous || pager.more) return pager;
    inner = around;
  }
  return NONE;
}

/** Page numbers without words: those beside the current one. */
function byNumber(controls: readonly HTMLElement[]): Pager {
  const number = (control: HTMLElement): number => Number(control.textContent?.trim() || Number.NaN);
  const current = controls.find((control) => /^(page|true)$/.test(attribute(control, 'aria-current') ?? ''));
  const at = (step: number): Control =>
    (current && controls.find((control) => number(control) === number(current) + step)) ?? null;
  return { ...NONE, next: at(1), previous: at(-1) };
}

/** Whether a control can be used now. */
export function isEnabled(control: Control): control is HTMLElement {
  return !!control?.isConnected && !isDisabled(control) && !has(control, 'inert');
}

function pagingOf(control: Element, words: Words): keyof Pager | null {
  for (const label of [attribute(control, 'aria-label'), control.textContent, attribute(control, 'title')]) {
    const does = label && label.length < 60 ? words.paging(label.trim()) : null;
    if (does) return does;
  }
  return null;
}
