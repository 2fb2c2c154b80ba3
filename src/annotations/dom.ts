import type { JudgedRow } from '../messages';

type Children = readonly (Node | string)[];

/** A new element with attributes and children; strings become text, never markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Children
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
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
let worn = '';

/** Takes the look that the worker sends, for all that is drawn and will be. */
export function wear(css: string): void {
  if (css !== worn) ownSheet().replaceSync(css);
  worn = css;
}

function ownSheet(): CSSStyleSheet {
  sheet ??= new CSSStyleSheet();
  return sheet;
}

/** The shape of a state, of 16 × 16 CSS px in its colour. Empty, so that it says nothing: the words beside it do. */
export const icon = (state: JudgedRow['state'] | ''): HTMLElement => h('i', { class: state });

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
