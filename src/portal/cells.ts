import {
  attribute,
  attributeNames,
  clean,
  firstChild,
  flatChildren,
  has,
  isElement,
  isList,
  isText,
  nextSibling,
  queryAll,
  rawText,
  role,
  shadowOf,
  tag,
  textOfNode,
} from './dom';
import { addPart, type RowIds } from './key';
import { hiddenParts } from './visible';

/** A line of a cell as it is seen, and the nodes that lead to it: the cell first, the element that holds the text last. */
export interface Line {
  readonly text: string;
  readonly path: readonly Element[];
  /** From a check box, a switch or a field that the user fills in. */
  readonly control: boolean;
}

/** What else is wanted of a walk through an element. */
export interface Walk {
  /** Takes the ids and links of its parts. */
  readonly ids?: RowIds;
  /** Takes everything in it that is clicked or filled in, and what a pager marks as its current page. */
  readonly controls?: Element[];
  /** Parts that are left out. */
  readonly without?: ReadonlySet<Element>;
}

/**
 * Reads the lines of text in a cell or card as rendered, through slots and nested roots; states of check boxes as `[x]`, `[ ]`.
 */
export type LinesOf = (element: Element, walk?: Walk) => Line[];

const MOST_NODES = 1500;
const DEEPEST = 60;
const MOST_LINES = 60;
const MOST_TEXT = 5000;

const among = (names: string): ((name: string) => boolean) => {
  const set = new Set(names.split(' '));
  return (name) => set.has(name);
};
/** Tags whose content is no text of the page. */
export const isSkipped = among('script style template noscript svg canvas upgrade-lens-marker datalist title');
/** Tags that only style words: they never break one, and a marker inside them would look like a part of it. */
export const isStyling = among('b bdi bdo code em font i mark strong sub sup u wbr');
/** Between two of these without a space there is a new line. */
const isInline = among('a abbr label small span time data cite q s input select');

/** Makes what reads lines, for one reading of the page: it remembers what the page's classes hide. */
export function linesReader(): LinesOf {
  const isHidden = hiddenParts();
  const path: Element[] = [];
  let walk: Walk = {};
  let lines: Line[] = [];
  let text = '';
  /** Where the line's text began. */
  let at: readonly Element[] = [];
  /** An inline element has just ended and nothing, not even a space, has followed it. */
  let ended = false;
  let seen = 0;

  const append = (more: string): void => {
    if (!more) return;
    if (!text.trim()) at = [...path];
    if (text.length < MOST_TEXT) text += more.slice(0, MOST_TEXT);
    ended = false;
  };

  const breakLine = (control = false): void => {
    const line = clean(text);
    if (line) lines.push({ text: line, path: at, control });
    text = '';
    ended = false;
  };

  const visitChildren = (element: Element): void => {
    if (path.push(element) <= DEEPEST)
      for (const child of flatChildren(element)) {
        if (++seen > MOST_NODES || lines.length >= MOST_LINES) break;
        if (isElement(child)) visit(child);
        else if (isText(child)) append(textOfNode(child));
      }
    path.pop();
  };

  const visit = (element: Element): void => {
    const name = tag(element);
    if (isSkipped(name) || walk.without?.has(element)) return;
    // Asking for each attribute that a part might have would cost more than all else.
    const names = attributeNames(element);
    if (names.length && isHidden(element, path.at(-1), names)) return;
    if (name === 'br') breakLine();
    if (isIcon(element, name)) return;
    if (walk.ids) addPart(element, names, walk.ids);
    const kind = names.includes('role') ? role(element) : '';
    const state = stateOf(element, name, kind);
    if (walk.controls && (state !== null || isInteractive(element) || names.includes('aria-current')))
      walk.controls.push(element);
    if (state !== null) {
      breakLine();
      path.push(element);
      append(state);
      path.pop();
      breakLine(true);
      return;
    }
    if (isInnerList(element, name, kind)) return;
    const glue = isStyling(name) || name === 'slot';
    const inline = glue || isInline(name) || (name.includes('-') && kind === '' && !name.endsWith('-button'));
    if (!inline || (!glue && ended)) breakLine();
    visitChildren(element);
    if (!inline) breakLine();
    else if (!glue) ended = text !== '';
  };

  return (element, wanted = {}) => {
    lines = [];
    const only = firstChild(element);
    if (only && isText(only) && !nextSibling(only) && !shadowOf(element)) {
      const line = clean(textOfNode(only));
      if (line) lines.push({ text: line, path: [element], control: false });
    } else {
      walk = wanted;
      seen = 0;
      visitChildren(element);
      breakLine();
    }
    return lines;
  };
}

/** Several lines as one text. */
export const joined = (lines: readonly Line[]): string =>
  lines.length === 1 ? (lines[0]?.text ?? '') : clean(lines.map((line) => line.text).join(' '));

/** What a cell without text says to those who cannot see it: a status that is only an icon. */
export function labelOf(cell: Element): string {
  for (const element of [cell, ...queryAll(cell, '[aria-label],[title],[alt],svg>title').slice(0, 3)]) {
    const named = attribute(element, 'aria-label') || attribute(element, 'title') || attribute(element, 'alt');
    const label = named || (element !== cell && rawText(element));
    if (label) return clean(label);
  }
  return '';
}

/** Something that is clicked: a marker must stand after it, never in it. */
export function isInteractive(element: Element): boolean {
  const name = tag(element);
  if (name === 'a') return has(element, 'href') || has(element, 'tabindex') || role(element) !== '';
  return /^(button|summary) |-(button|link|anchor|hyperlink) | (link|button|menuitem)$/.test(
    `${name} ${role(element)}`,
  );
}

const isIcon = (element: Element, name: string): boolean =>
  /^(i|mat-icon)$/.test(name) && /icon|symbol|(^|\s)fa[srlbd]?(\s|$)/i.test(attribute(element, 'class') ?? name);

/** What a control shows, or null for anything that is not one. Inputs cannot be clobbered. */
function stateOf(element: Element, name: string, kind: string): string | null {
  if (name === 'input') {
    const { type } = element as HTMLInputElement;
    if (type === 'checkbox' || type === 'radio') return box((element as HTMLInputElement).checked);
    return /^(text|number|search|tel)$/.test(type) ? (element as HTMLInputElement).value : '';
  }
  if (name === 'select')
    return Array.from((element as HTMLSelectElement).selectedOptions, ({ text }) => text).join(' ');
  if (name === 'textarea') return '';
  if (!/^(checkbox|switch|radio|menuitemcheckbox)$/.test(kind)) return null;
  return box((attribute(element, 'aria-checked') ?? String(has(element, 'checked'))) === 'true');
}

const box = (on: boolean): string => (on ? '[x]' : '[ ]');

/** A table of its own inside a cell (expanded details); tables of one row only lay out. */
const isInnerList = (element: Element, name: string, kind: string): boolean =>
  (name === 'table' || isList(kind)) && queryAll(element, 'tr,[role=row]').length > 1;
