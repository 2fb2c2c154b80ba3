import { ancestors, attribute, attributeNames, flatParent, isVisible, isWithin, queryAll } from './dom';

const HIDDEN_CLASS =
  /(^|[\s_-])(sr-?only|screen-?reader|clip-?text|(visually|a11y)-?hidden|hidden-?(visually|accessible))(?=$|[\s_-])/i;
const CLIPPED =
  /clip(-path)?:\s*(rect|inset\((50|100)%|circle\(0)|(left|top|indent):\s*-\d{4}|(^|[;\s])(width|height):\s*1px\b.*hidden/i;
const NOT_SHOWN = /display:\s*none|visibility:\s*hidden/i;
/** Looking at computed styles is bounded: one look for each combination of classes, never one for each row. */
const MOST_LOOKS = 150;

export const styleOf = (element: Element): string => attribute(element, 'style') ?? '';

/** Whether an element's own attributes (`names`) take it away from those who see the page. */
export const isTakenAway = (element: Element, names = attributeNames(element)): boolean =>
  names.includes('hidden') ||
  names.includes('inert') ||
  (names.includes('aria-hidden') && attribute(element, 'aria-hidden') === 'true') ||
  (names.includes('style') && NOT_SHOWN.test(styleOf(element)));

/** Whether a row element is kept for later, with whatever it held before: hidden, or far outside. */
export const isParked = (row: Element, names: string[]): boolean =>
  isTakenAway(row, names) || (names.includes('style') && /-\d{4,}(\.\d+)?px/.test(styleOf(row)));

/**
 * Makes a test for parts that are not shown: hidden, or only there for screen readers. It reads no layout and remembers what
 * the page's classes do, so it is made anew for each reading. `names`: the part's attributes.
 */
export function hiddenParts(): (part: Element, parent: Element | undefined, names: string[]) => boolean {
  const known = new Map<string, boolean>();
  return (part, parent, names) => {
    if (isTakenAway(part, names) || (names.includes('style') && CLIPPED.test(styleOf(part)))) return true;
    if (!names.includes('class')) return false;
    const classes = attribute(part, 'class') ?? '';
    const key = `${classes}<${parent && attribute(parent, 'class')}`;
    let hides = known.get(key);
    if (hides === undefined) {
      hides = HIDDEN_CLASS.test(classes) || (known.size < MOST_LOOKS && isStyledAway(part));
      known.set(key, hides);
    }
    return hides;
  };
}

function isStyledAway(element: Element): boolean {
  const { display, visibility, position, clip, clipPath } = getComputedStyle(element);
  const clipped = position === 'absolute' && /^rect|inset\((50|100)%|circle\(0/.test(clip + clipPath);
  return display === 'none' || visibility === 'hidden' || clipped;
}

/** Whether a whole list is out of sight: in a closed tab, behind `aria-hidden` or `inert`. */
export function isOutOfSight(list: Element): boolean {
  return ancestors(list).some((at) => isTakenAway(at) && !isBehindDialog(at)) || !isRendered(list);
}

/** An open dialog makes the rest of the page inert; the list behind it is still the one that the user sees. */
function isBehindDialog(element: Element): boolean {
  const parent = flatParent(element);
  const dialogs = parent ? queryAll(parent, '[aria-modal=true],[role$=dialog],dialog[open]') : [];
  return dialogs.some((dialog) => !isWithin(dialog, element));
}

function isRendered(list: Element): boolean {
  // An element that is only its children has no box of its own.
  const boxed = ancestors(list).find((at) => getComputedStyle(at).display !== 'contents') ?? list;
  return isVisible(boxed, { visibilityProperty: true });
}
