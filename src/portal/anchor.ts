import { isInteractive, isStyling, type Line } from './cells';
import { flatParent, parentNode, role, shadowOf, tag } from './dom';
import type { ReadRow } from './types';

/**
 * Where the marker goes. After the link or button that is the name, never in it, for a click on the marker must not open the
 * subscription. A component that draws its own link in a shadow root counts as that link. Without one: at the end of the
 * element that holds the text. What stands in a named slot is followed by nothing, as only slotted nodes are shown there;
 * the marker then follows the slot.
 */
export function anchorOf(name: Line | null, row: Element): ReadRow['anchor'] {
  const path = name?.path.length ? [...linksAround(name.path[0] as Element, row), ...name.path] : [row];
  let at = path.findIndex(isInteractive);
  const linked = at >= 0;
  if (!linked) at = path.findLastIndex((element) => !isStyling(tag(element)));
  const component = path.findIndex((host, index) => index > 0 && index < at && isInRootOf(host, path[index + 1]));
  const place = component > 0 ? component : Math.max(0, at);
  const node = path[place] as Element;
  if (!linked && place === at && tag(node) !== 'slot') return { node, inside: true };
  const before = path[place - 1];
  const slotted = before && tag(before) === 'slot' && parentNode(node) !== before;
  return { node: slotted ? before : node, inside: false };
}

/** What stands between a row and its cell: a card may be one link. Rows of a table are left out, nothing can stand beside them. */
function linksAround(cell: Element, row: Element): Element[] {
  const around: Element[] = [];
  for (let at: Element | null = cell; at && at !== row; ) {
    at = flatParent(at);
    if (at && isInteractive(at) && tag(at) !== 'tr' && role(at) !== 'row') around.unshift(at);
  }
  return around;
}

const isInRootOf = (host: Element, child: Element | undefined): boolean =>
  !!child && parentNode(child) === shadowOf(host);
