import {
  attribute,
  clean,
  flatAncestors,
  flatChildren,
  flatElements,
  flatParent,
  has,
  isElement,
  isText,
  isWithin,
  role,
  tag,
  textOfNode,
} from './dom';
import { isSubscriptionLink } from './key';
import { isInteractive } from './name';
import { cellElements, type Grid, gridOf, rawRow } from './rows';
import { isListHidden, isTakenAway } from './visible';
import type { Words } from './words';

const MOST_NODES = 60_000;
const MOST_SINGLE = 50;
const HIGHEST = 14;

/**
 * Lists that say nothing of themselves: siblings alike in which links to subscriptions or names of products stand. Each seed
 * gives the smallest such repetition around it first; `accept` says whether it is a list of subscriptions. `known`: lists
 * that are judged already.
 */
export function repeatedLists(
  document: Document,
  known: readonly Element[],
  words: Words,
  accept: (grid: Grid) => boolean,
): Grid[] {
  const found: Grid[] = [];
  const taken = new Set(known);
  const find = (seeds: readonly Element[]): void => {
    for (const grid of repetitions(seeds)) consider(grid);
    // What no repetition holds: the only item of a list, or of its last line.
    for (const seed of seeds.slice(0, MOST_SINGLE)) if (!isTaken(seed, taken)) single(seed).some(consider);
  };
  const consider = (grid: Grid): boolean => {
    const { list } = grid;
    if (found.some((other) => isWithin(list, other.list) || isWithin(other.list, list)) || isListHidden(list))
      return false;
    if (!accept(grid)) return false;
    found.push(grid);
    taken.add(list);
    return true;
  };
  const { links, names } = seedsOf(document, taken, words);
  find(links);
  find(names.filter((seed) => !isTaken(seed, taken)));
  return found;
}

const isSkipped = (at: Element, known: ReadonlySet<Element>): boolean =>
  known.has(at) || isChrome(at) || isTakenAway(at) || has(at, 'inert');

function isTaken(seed: Element, known: ReadonlySet<Element>): boolean {
  for (const at of flatAncestors(seed)) if (isSkipped(at, known)) return true;
  return false;
}

const isChrome = (element: Element): boolean =>
  /^(nav|select|script|style|template|upgrade-lens-marker)$/.test(tag(element)) ||
  /^(navigation|menu|menubar|tablist|listbox)$/.test(role(element));

/** Links to subscriptions, and elements that hold the name of a product; not in lists that are known or in the page's chrome. */
function seedsOf(from: Node, known: ReadonlySet<Element>, words: Words): { links: Element[]; names: Element[] } {
  const links: Element[] = [];
  const names: Element[] = [];
  const stack: Node[] = [from];
  for (let seen = 0; stack.length && seen < MOST_NODES; seen++) {
    const at = stack.pop();
    if (!at) break;
    if (isText(at)) {
      const parent = words.isProduct(clean(textOfNode(at))) ? flatParent(at) : null;
      if (parent) names.push(parent);
    } else if (!isElement(at) || !isSkipped(at, known)) {
      if (isElement(at) && isSubscriptionLink(attribute(at, 'href') ?? '')) links.push(at);
      stack.push(...flatChildren(at).reverse());
    }
  }
  return { links, names };
}

/** Groups of siblings with a seed in each of them, the smallest first. */
function repetitions(seeds: readonly Element[]): Grid[] {
  const children = new Map<Element, Set<Element>>();
  for (const seed of seeds) {
    let child = seed;
    for (let level = 0; level < HIGHEST; level++) {
      const parent = flatParent(child);
      if (!parent || tag(parent) === 'html') break;
      children.set(parent, (children.get(parent) ?? new Set()).add(child));
      child = parent;
    }
  }
  const groups = [...children]
    .filter(([, items]) => items.size > 1)
    .map(([list, items]) => looseGrid(list, [...items]));
  const sizes = new Map(groups.map((grid) => [grid, flatAncestors(grid.list).length]));
  return groups.sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0));
}

/** A seed that is alone: what stands around it may be the only item that is known, among others that are like it. */
function single(seed: Element): Grid[] {
  return flatAncestors(seed)
    .slice(isInteractive(seed) ? 1 : 0, 6)
    .flatMap((item) => {
      const parent = flatParent(item);
      if (!parent || /^(body|html|main)$/.test(tag(item))) return [];
      const like = flatElements(parent).filter((other) => alike(other, item));
      return [looseGrid(parent, like.length > 1 ? [item, ...like.filter((other) => other !== item)] : [item])];
    });
}

const alike = (a: Element, b: Element): boolean => tag(a) === tag(b) && role(a) === role(b);

function looseGrid(list: Element, seeded: readonly Element[]): Grid {
  const [first] = seeded;
  const items =
    first && seeded.length > 1 ? flatElements(list).filter((item) => alike(item, first) && !isTakenAway(item)) : seeded;
  if (first && role(first) === 'row') {
    const whole = flatAncestors(list)
      .slice(0, 4)
      .map(gridOf)
      .find(({ headers }) => headers.length > 0);
    if (whole) return whole;
  }
  const rows = items.map((item) => rawRow([item], [columnsOf(item)]));
  return { list, headers: [], rows, hidden: [], parts: [], loose: true };
}

/** The parts of an item that may be columns: its cells, past wrappers with a single child. */
function columnsOf(item: Element): Element[] {
  let cells = cellElements(item);
  for (let depth = 0; cells.length === 1 && cells[0] && depth < 6; depth++) cells = flatElements(cells[0]);
  return cells;
}
