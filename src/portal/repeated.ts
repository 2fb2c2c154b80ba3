import { isInteractive, isSkipped } from './cells';
import {
  ancestors,
  attribute,
  clean,
  flatChildren,
  flatElements,
  flatParent,
  isElement,
  isText,
  isWithin,
  role,
  tag,
  textOfNode,
} from './dom';
import { isSubscriptionLink } from './key';
import { cellElements, type Grid, gridOf, rawRow } from './rows';
import { isOutOfSight, isTakenAway } from './visible';
import type { Words } from './words';

const MOST_NODES = 60_000;
/** How far above a link or name its item's list may stand; and that of an item that is alone. */
const HIGHEST = 14;
const HIGHEST_SINGLE = 6;
const MOST_SINGLE = 50;

/**
 * Lists that say nothing of themselves: siblings alike in which links to subscriptions or names of products stand. Each seed
 * gives the smallest such repetition around it first; `accept` says whether it is a list of subscriptions. `known`: lists
 * that are judged already.
 */
export function repeatedLists(
  document: Document,
  known: ReadonlySet<Element>,
  words: Words,
  accept: (grid: Grid) => boolean,
): void {
  const found: Element[] = [];
  const looked = new Set<Element>();
  const isNew = (list: Element): boolean =>
    !looked.has(list) && !found.some((other) => isWithin(list, other) || isWithin(other, list)) && !isOutOfSight(list);
  for (const seeds of seedsOf(document, known, words))
    for (const [list, item] of repetitions(seeds)) {
      if (isNew(list) && accept(looseGrid(list, item))) found.push(list);
      looked.add(list);
    }
}

const isChrome = (element: Element): boolean =>
  isSkipped(tag(element)) ||
  /^(nav|select|navigation|menu|menubar|tablist|listbox)$/.test(role(element) || tag(element));

/** Links to subscriptions, and elements that hold the name of a product; not in lists that are known or in the page's chrome. */
function seedsOf(from: Node, known: ReadonlySet<Element>, words: Words): [Element[], Element[]] {
  const links: Element[] = [];
  const names: Element[] = [];
  const stack: Node[] = [from];
  for (let seen = 0; seen < MOST_NODES; seen++) {
    const at = stack.pop();
    if (!at) break;
    if (isText(at)) {
      const parent = words(clean(textOfNode(at))).isProduct && flatParent(at);
      if (parent) names.push(parent);
      continue;
    }
    if (isElement(at)) {
      if (known.has(at) || isChrome(at) || isTakenAway(at)) continue;
      if (isSubscriptionLink(attribute(at, 'href'))) links.push(at);
    }
    stack.push(...flatChildren(at).reverse());
  }
  return [links, names];
}

/** Elements with a seed in several of their children, the smallest first; then those around a seed that is alone. Each with an item. */
function repetitions(seeds: readonly Element[]): [Element, Element][] {
  const items = new Map<Element, Element>();
  const several = new Map<Element, number>();
  const alone: [Element, Element][] = [];
  for (const seed of seeds) {
    const path = ancestors(seed);
    for (const [level, item] of path.slice(0, HIGHEST).entries()) {
      const list = path[level + 1];
      if (!list || tag(list) === 'html') break;
      if ((items.get(list) ?? item) !== item) several.set(list, path.length - level);
      items.set(list, items.get(list) ?? item);
      const isItem = level < HIGHEST_SINGLE && (level > 0 || !isInteractive(item)) && !/^(body|main)$/.test(tag(item));
      if (isItem && alone.length < MOST_SINGLE * HIGHEST_SINGLE) alone.push([list, item]);
    }
  }
  const deepest = [...several.keys()].sort((a, b) => (several.get(b) ?? 0) - (several.get(a) ?? 0));
  return [...deepest.map((list): [Element, Element] => [list, items.get(list) ?? list]), ...alone];
}

function looseGrid(list: Element, first: Element): Grid {
  const items = flatElements(list).filter(
    (item) => tag(item) === tag(first) && role(item) === role(first) && !isTakenAway(item),
  );
  // Rows that stand in no list: what is around them may have their header.
  const whole = role(first) === 'row' ? ancestors(list, 4).map(gridOf) : [];
  return (
    whole.find(({ headers }) => headers.length > 0) ?? {
      list,
      headers: [],
      rows: items.map((item) => rawRow([item], columnsOf(item))),
      hidden: [],
      parts: [],
      loose: true,
    }
  );
}

/** The parts of an item that may be columns: its cells, past wrappers with a single child. */
function columnsOf(item: Element): Element[] {
  let cells = cellElements(item);
  for (let depth = 0; cells.length === 1 && cells[0] && depth < 6; depth++) cells = flatElements(cells[0]);
  return cells;
}
