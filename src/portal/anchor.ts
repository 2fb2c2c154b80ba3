import type { Line } from './cells';
import { flatParent, parentNode, role, shadowOf, tag } from './dom';
import { isInteractive } from './name';
import type { ReadRow } from './types';

/** Tags that only style words; a marker inside them would look like a part of the word. */
const STYLING = new Set(['b', 'bdi', 'bdo', 'code', 'em', 'font', 'i', 'mark', 'strong', 'sub', 'sup', 'u']);

/**
 * Where the marker goes. After the link or button that is the name, never in it, for a click on the marker must not open the
 * subscription. A component that draws its own link in a shadow root counts as that link. Without one: at the end of the
 * element that holds the text. What stands in a named slot is followed by nothing, as only slotted nodes are shown there;
 * the marker then follows the slot.
 */
export function anchorOf(name: Line | null, row: Element | undefined): ReadRow['anchor'] {
  const path = name ? [...around(name.path[0], row), ...name.path] : [];
  const link = path.findIndex(isInteractive);
  if (link >= 0) return after(outOfComponents(path, link), path);
  let at = path.length - 1;
  while (at > 0 && STYLING.has(tag(path[at] as Element))) at--;
  const holder = outOfComponents(path, at);
  const node = path[holder] ?? row;
  if (!node) throw new RangeError('a row without elements');
  // Text in a slot: its holder is the slot itself, and what follows the slot is next to the text.
  if (tag(node) === 'slot') return after(holder, path);
  return holder === at || !shadowOf(node) ? { node, inside: true } : after(holder, path);
}

/** What stands between a row and its cell: a card may be one link. Rows of a table are left out, nothing can stand beside them. */
function around(cell: Element | undefined, row: Element | undefined): Element[] {
  const path: Element[] = [];
  let at: Element | null = cell ?? null;
  while (at && at !== row) {
    at = flatParent(at);
    if (at && isInteractive(at) && tag(at) !== 'tr' && role(at) !== 'row') path.unshift(at);
  }
  return at ? path : [];
}

/** The index of the outermost component of the cell in whose shadow root `path[at]` stands. Cells and rows are no such components. */
function outOfComponents(path: readonly Element[], at: number): number {
  for (let index = 1; index < at; index++) {
    const [host, child] = [path[index], path[index + 1]];
    if (host && child && shadowOf(host) && parentNode(child) === shadowOf(host)) return index;
  }
  return at;
}

function after(index: number, path: readonly Element[]): ReadRow['anchor'] {
  const [node, parent] = [path[index], path[index - 1]];
  if (!node) throw new RangeError('an anchor outside its cell');
  return parent && tag(parent) === 'slot' && parentNode(node) !== parent
    ? after(index - 1, path)
    : { node, inside: false };
}
