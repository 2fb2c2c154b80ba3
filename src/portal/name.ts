import type { Line } from './cells';
import { attribute, has, role, tag } from './dom';
import { isSubscriptionLink } from './key';
import type { RowContext } from './row';

export const isHeading = (element: Element): boolean => /^h[1-6]$/.test(tag(element)) || role(element) === 'heading';

/** Something that is clicked: a marker must stand after it, never in it. */
export function isInteractive(element: Element): boolean {
  const name = tag(element);
  if (name === 'a') return has(element, 'href') || has(element, 'tabindex') || role(element) !== '';
  return (
    name === 'button' ||
    name === 'summary' ||
    /^(link|button|menuitem)$/.test(role(element)) ||
    /-(button|link|anchor|hyperlink)$/.test(name)
  );
}

export const LETTER = /[\p{L}\p{N}]/u;
const isName = ({ text, control }: Line): boolean => !control && LETTER.test(text);

const isSubscriptionLine = ({ path }: Line): boolean =>
  path.some((element) => isSubscriptionLink(attribute(element, 'href') ?? ''));

/**
 * The line of a cell that is the shown name: the link to the subscription, a heading, the line that names products in most
 * rows, else the first. A known product in the first of two equal choices wins.
 */
export function nameLine(lines: readonly Line[], { words, nameAt }: Pick<RowContext, 'words' | 'nameAt'>): Line | null {
  const texts = lines.filter(isName);
  if (texts.length < 2) return texts[0] ?? null;
  const linked = texts.filter(isSubscriptionLine);
  const pool = linked.length ? linked : texts.filter(({ path }) => path.some(isHeading));
  const [first] = pool.length ? pool : texts;
  if (!first) return null;
  if (pool.length) return pool.find((line) => words.isProduct(line.text)) ?? first;
  if (words.isProduct(first.text)) return first;
  const whole = texts.map((line) => line.text).join(' ');
  if (texts.length > 1 && words.isProduct(whole)) return { ...first, text: whole };
  return texts[nameAt] ?? first;
}

export function otherNames(lines: readonly Line[], name: Line | null): string[] {
  if (lines.length < 2) return [];
  const others = lines.filter((line) => !line.control && line.text !== name?.text).map((line) => line.text);
  return [...new Set(others)].slice(0, 8);
}

/** Which line of the sampled name cells names products in most of them. */
export function usualLine(cells: readonly (readonly Line[])[], isProduct: (name: string) => boolean): number {
  const counts: number[] = [];
  for (const lines of cells) {
    const at = lines.filter(isName).findIndex((line) => isProduct(line.text));
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  }
  const best = counts.reduce((most, count, at) => ((count ?? 0) > (counts[most] ?? 0) ? at : most), 0);
  return (counts[best] ?? 0) > cells.length / 2 ? best : 0;
}
