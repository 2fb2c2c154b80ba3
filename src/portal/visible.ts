import { attribute, firstElement, flatAncestors, flatParent, has, hasAny, is, nextElement, queryAll, tag } from './dom';

const HIDDEN_CLASS =
  /(^|[\s_-])(sr-?only|visually-?hidden|hidden-?visually|screen-?reader(-?(text|only))?|a11y-hidden|hidden-accessible|clip-?text)(?=$|[\s_-])/i;
const CLIPPED =
  /clip:\s*rect|clip-path:\s*(inset\((50|100)%|circle\(0)|(left|top|text-indent):\s*-\d{4,}|(^|[;\s])(width|height):\s*1px\b.*overflow:\s*hidden/i;
const NOT_SHOWN = /display:\s*none|visibility:\s*hidden/i;
/** Looking at computed styles is bounded: one look for each combination of classes, never one for each row. */
const MOST_LOOKS = 150;

/** What is known of the page's class names in one reading: whether they hide an element. */
export type HidingClasses = Map<string, boolean>;

/** Whether an element's own attributes take it away from those who see the page. */
export function isTakenAway(element: Element): boolean {
  if (!hasAny(element)) return false;
  if (has(element, 'hidden') || attribute(element, 'aria-hidden') === 'true') return true;
  const style = attribute(element, 'style');
  return style !== null && NOT_SHOWN.test(style);
}

/** Far outside: where grids park row elements that they will fill again. */
const PARKED = /-\d{4,}(\.\d+)?px/;

/** Whether a row element is kept for later, with whatever it held before. */
export const isParked = (row: Element): boolean => isTakenAway(row) || PARKED.test(attribute(row, 'style') ?? '');

/** Whether a part of a cell is not shown: hidden, or only there for screen readers. `plain`: it has a class at most. Reads no layout. */
export function isUnseen(
  element: Element,
  parent: Element | undefined,
  classes: HidingClasses,
  plain: boolean,
): boolean {
  if (!plain && (isTakenAway(element) || CLIPPED.test(attribute(element, 'style') ?? ''))) return true;
  const names = attribute(element, 'class');
  if (!names) return false;
  const key = `${names}<${(parent && attribute(parent, 'class')) ?? ''}`;
  const known = classes.get(key);
  if (known !== undefined) return known;
  const hides = HIDDEN_CLASS.test(names) || (classes.size < MOST_LOOKS && isStyledAway(element));
  classes.set(key, hides);
  return hides;
}

function isStyledAway(element: Element): boolean {
  const { display, visibility, position, clip, clipPath } = getComputedStyle(element);
  const clipped = position === 'absolute' && (/^rect/.test(clip) || /^(inset\((50|100)%|circle\(0)/.test(clipPath));
  return display === 'none' || visibility === 'hidden' || clipped;
}

/** Whether a whole list is out of sight: in a closed tab, a template, behind `aria-hidden` or `inert`. */
export function isListHidden(list: Element): boolean {
  for (const element of flatAncestors(list)) {
    if (has(element, 'hidden') || NOT_SHOWN.test(attribute(element, 'style') ?? '') || tag(element) === 'template')
      return true;
    const covered = attribute(element, 'aria-hidden') === 'true' || has(element, 'inert');
    if (covered && !isBehindDialog(element)) return true;
  }
  return !isRendered(list);
}

const DIALOG = 'dialog[open],[aria-modal=true],[role=dialog],[role=alertdialog]';

/** An open dialog makes the rest of the page inert; the list behind it is still the one that the user sees. */
function isBehindDialog(element: Element): boolean {
  const parent = flatParent(element);
  if (!parent) return false;
  for (let at = firstElement(parent); at; at = nextElement(at)) {
    if (at !== element && (is(at, DIALOG) || queryAll(at, DIALOG).length > 0)) return true;
  }
  return false;
}

function isRendered(list: Element): boolean {
  for (const element of flatAncestors(list)) {
    if (typeof Element.prototype.checkVisibility !== 'function') return getComputedStyle(element).display !== 'none';
    if (Element.prototype.checkVisibility.call(element, { visibilityProperty: true })) return true;
    // An element that is only its children has no box of its own.
    if (getComputedStyle(element).display !== 'contents') return false;
  }
  return false;
}
