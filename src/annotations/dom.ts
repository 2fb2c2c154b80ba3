import type { Look } from '../messages';

type Children = readonly (Node | string)[];

/** A new element with attributes and children; strings become text, never markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Children
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), attributes, children);
}

function fill<E extends Element>(element: E, attributes: Readonly<Record<string, string>>, children: Children): E {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A button that does something for the user, and for nobody who only imitates one. */
export function button(label: string, className: string, act: () => void): HTMLButtonElement {
  const made = h('button', { type: 'button', class: className }, label);
  made.addEventListener('click', (event) => event.isTrusted && act());
  return made;
}

let sheet: CSSStyleSheet | undefined;
let look: Look | undefined;

/** Takes the look that the worker sends, for all that is drawn and will be. */
export function wear(next: Look): void {
  if (next.css !== look?.css) ownSheet().replaceSync(next.css);
  look = next;
  icons.clear();
}

function ownSheet(): CSSStyleSheet {
  sheet ??= new CSSStyleSheet();
  return sheet;
}

const icons = new Map<string, SVGElement>();

/** The shape of a state, of 16 × 16 CSS px in its colour, hidden from assistive technology: the words beside it say the same. */
export function icon(state: keyof Look['shapes']): Node {
  const svg = (tag: 'svg' | 'path', attributes: Readonly<Record<string, string>>, ...children: Children) =>
    fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
  // Copied, for there is one in each row.
  let made = icons.get(state);
  if (!made) {
    const path = svg('path', { d: look?.shapes[state] ?? '', 'fill-rule': 'evenodd' });
    made = svg('svg', { viewBox: '0 0 16 16', width: '16', height: '16', 'aria-hidden': 'true', class: state }, path);
    icons.set(state, made);
  }
  return made.cloneNode(true);
}

/**
 * A host element with a closed shadow root (open in the test build) and our look; the page's content security policy does not
 * apply to such sheets.
 */
export function host(tag: string): { element: HTMLElement; root: ShadowRoot } {
  const element = document.createElement(tag);
  const root = element.attachShadow({ mode: __OPEN_ROOTS__ ? 'open' : 'closed' });
  root.adoptedStyleSheets = [ownSheet()];
  return { element, root };
}
