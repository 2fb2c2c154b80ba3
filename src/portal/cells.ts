import {
  attribute,
  attributeNames,
  checked,
  clean,
  firstChild,
  flatChildren,
  has,
  hasAny,
  hostKind,
  inputType,
  inputValue,
  isText,
  nextSibling,
  nodeType,
  queryAll,
  role,
  shadowOf,
  tag,
  textOfNode,
} from './dom';
import { addPart, type RowIds } from './key';
import { type HidingClasses, isUnseen } from './visible';

/** A line of a cell as it is seen, and the nodes that lead to it: the cell first, the element that holds the text last. */
export interface Line {
  readonly text: string;
  readonly path: readonly Element[];
  /** From a check box, a switch or a field that the user fills in. */
  readonly control: boolean;
}

export interface CellReader {
  readonly classes: HidingClasses;
}

const MOST_NODES = 1500;
const DEEPEST = 60;
const MOST_LINES = 60;
const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'canvas',
  'upgrade-lens-marker',
  'datalist',
  'title',
]);
/** Tags that never break a word. Between two other inline elements without a space there is a new line. */
const GLUE = new Set([
  'b',
  'bdi',
  'bdo',
  'code',
  'em',
  'font',
  'i',
  'mark',
  'slot',
  'strong',
  'sub',
  'sup',
  'u',
  'wbr',
]);
const INLINE = new Set([
  'a',
  'abbr',
  'label',
  'small',
  'span',
  'time',
  'data',
  'cite',
  'q',
  's',
  'input',
  'select',
  ...GLUE,
]);
const CHECKS = new Set(['checkbox', 'switch', 'radio', 'menuitemcheckbox']);

interface Walk {
  readonly classes: HidingClasses;
  readonly ids: RowIds | null;
  readonly lines: Line[];
  readonly path: Element[];
  text: string;
  at: readonly Element[];
  /** An inline element has just ended and nothing, not even a space, has followed it. */
  ended: boolean;
  nodes: number;
}

/**
 * The lines of text in a cell or card as rendered, through slots and nested roots; states of check boxes as `[x]`, `[ ]`.
 * The ids and links of its parts are added to `ids`.
 */
export function linesOf(cell: Element, { classes }: CellReader, ids: RowIds | null = null): Line[] {
  const only = firstChild(cell);
  if (!only && hostKind(tag(cell)) === null) return [];
  if (only && isText(only) && !nextSibling(only) && !shadowOf(cell)) {
    const text = clean(textOfNode(only));
    return text ? [{ text, path: [cell], control: false }] : [];
  }
  const walk: Walk = { classes, ids, lines: [], path: [], text: '', at: [], ended: false, nodes: 0 };
  visitChildren(cell, walk);
  breakLine(walk);
  return walk.lines;
}

/** The whole text of a cell in one line. */
export function textOf(cell: Element, reader: CellReader): string {
  const lines = linesOf(cell, reader);
  return lines.length === 1 ? (lines[0]?.text ?? '') : clean(lines.map((line) => line.text).join(' '));
}

/** What a cell without text says to those who cannot see it: a status that is only an icon. */
export function labelOf(cell: Element): string {
  for (const element of [cell, ...queryAll(cell, '[aria-label],[title],img[alt]').slice(0, 3)]) {
    const label = attribute(element, 'aria-label') || attribute(element, 'title') || attribute(element, 'alt');
    if (label) return clean(label);
  }
  return '';
}

function visitChildren(element: Element, walk: Walk): void {
  if (walk.path.length >= DEEPEST) return;
  walk.path.push(element);
  for (const child of flatChildren(element)) {
    if (++walk.nodes > MOST_NODES || walk.lines.length >= MOST_LINES) break;
    const type = nodeType(child);
    if (type === 3) append(textOfNode(child), walk);
    else if (type === 1) visit(child as Element, walk);
  }
  walk.path.pop();
}

function append(text: string, walk: Walk): void {
  if (!text) return;
  if (walk.text === '' || !/\S/.test(walk.text)) walk.at = walk.path.slice();
  if (walk.text.length < 5000) walk.text += text.slice(0, 5000);
  walk.ended = false;
}

function breakLine(walk: Walk, control = false): void {
  const text = clean(walk.text);
  if (text) walk.lines.push({ text, path: walk.at, control });
  walk.text = '';
  walk.ended = false;
}

function visit(element: Element, walk: Walk): void {
  const name = tag(element);
  if (SKIPPED.has(name)) return;
  // Most parts have a class or nothing; asking each for all that it might say would cost more than all else.
  const attributes = hasAny(element) ? attributeNames(element) : [];
  const plain = attributes.length === 0 || (attributes.length === 1 && attributes[0] === 'class');
  if (attributes.length && isUnseen(element, walk.path.at(-1), walk.classes, plain)) return;
  if (name === 'br' || (attributes.length && isIcon(element, name))) {
    if (name === 'br') breakLine(walk);
    return;
  }
  if (!plain && walk.ids) addPart(element, walk.ids);
  const state = stateOf(element, name, plain);
  if (state !== null) {
    putState(element, state, walk);
    return;
  }
  if (isInnerList(element, name, plain)) return;
  const glue = GLUE.has(name);
  const inline = INLINE.has(name) || (name.includes('-') && !isBlockRole(element) && !name.endsWith('-button'));
  if (!inline || (!glue && walk.ended)) breakLine(walk);
  visitChildren(element, walk);
  if (!inline) breakLine(walk);
  else if (!glue) walk.ended = walk.text !== '';
}

function putState(element: Element, state: string, walk: Walk): void {
  breakLine(walk);
  walk.path.push(element);
  append(state, walk);
  walk.path.pop();
  breakLine(walk, true);
}

function isIcon(element: Element, name: string): boolean {
  return (
    (name === 'i' || name === 'mat-icon') &&
    /icon|symbol|(^|\s)fa[srlbd]?(\s|$)/i.test(attribute(element, 'class') ?? name)
  );
}

function isBlockRole(element: Element): boolean {
  return /^(button|row|gridcell|cell|heading|listitem|group|columnheader|rowheader)$/.test(role(element));
}

/** What a control shows, or null for anything that is not one. */
function stateOf(element: Element, name: string, plain: boolean): string | null {
  if (name === 'input') {
    const type = inputType(element as HTMLInputElement);
    if (type === 'checkbox' || type === 'radio') return box(checked(element as HTMLInputElement));
    return /^(text|number|search|tel)$/.test(type) ? inputValue(element as HTMLInputElement) : '';
  }
  if (name === 'select')
    return queryAll(element, 'option:checked')
      .map((option) => textOfNode(firstChild(option) ?? option))
      .join(' ');
  if (name === 'textarea') return '';
  if (plain || !CHECKS.has(role(element))) return null;
  return box(
    attribute(element, 'aria-checked') === 'true' || (!has(element, 'aria-checked') && has(element, 'checked')),
  );
}

const box = (on: boolean): string => (on ? '[x]' : '[ ]');

/** A table of its own inside a cell (expanded details); tables of one row only lay out. */
function isInnerList(element: Element, name: string, plain: boolean): boolean {
  if (name !== 'table' && (plain || !/^(grid|treegrid|table)$/.test(role(element)))) return false;
  return queryAll(element, 'tr,[role=row]').length > 1;
}
