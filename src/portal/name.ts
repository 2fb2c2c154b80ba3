import { joined, type Line } from './cells';
import { attribute, role, tag } from './dom';
import { isSubscriptionLink } from './key';
import type { Words } from './words';

export const isHeading = (element: Element): boolean => /^h[1-6]$/.test(tag(element)) || role(element) === 'heading';

export const LETTER = /[\p{L}\p{N}]/u;
export const isName = ({ text, control }: Line): boolean => !control && LETTER.test(text);

const isSubscriptionLine = ({ path }: Line): boolean =>
  path.some((element) => isSubscriptionLink(attribute(element, 'href')));

/** The line that is most surely the name: in a link to the subscription, else in a heading; a known product wins of several. */
export function markedLine(lines: readonly Line[], words: Words): Line | undefined {
  const linked = lines.filter(isSubscriptionLine);
  const marked = linked.length ? linked : lines.filter(({ path }) => path.some(isHeading));
  return marked.find(({ text }) => words(text).isProduct) ?? marked[0];
}

/** The line of a cell that is the shown name; `usual`: which line names products in most rows. */
export function nameLine(cell: readonly Line[], words: Words, usual: number): Line | null {
  const lines = cell.filter(isName);
  const [first] = lines;
  if (!first || lines.length < 2) return first ?? null;
  const marked = markedLine(lines, words);
  if (marked || words(first.text).isProduct) return marked ?? first;
  const text = joined(lines);
  return words(text).isProduct ? { ...first, text } : (lines[usual] ?? first);
}

/** The other lines of a name's cell, at most 8. */
export function otherNames(lines: readonly Line[], name: Line | null): string[] {
  const others = lines.filter((line) => !line.control && line.text !== name?.text);
  return [...new Set(others.map(({ text }) => text))].slice(0, 8);
}

/** Which line of the sampled name cells names products in most of them. */
export function usualLine(cells: readonly (readonly Line[])[], words: Words): number {
  const places = cells.map((lines) => lines.filter(isName).findIndex(({ text }) => words(text).isProduct));
  const isUsual = (at: number): boolean => places.filter((place) => place === at).length > cells.length / 2;
  return Math.max(0, places.find((at) => at >= 0 && isUsual(at)) ?? 0);
}
