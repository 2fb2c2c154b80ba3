/** A new element with attributes and children; strings become text, never markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
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

const SVG = 'http://www.w3.org/2000/svg';

/** A shape of 16 × 16 CSS px in the text's colour, hidden from assistive technology: the words beside it say the same. */
export function icon(shape: { readonly viewBox: string; readonly d: string }): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  const set = (element: Element, values: Record<string, string>): void => {
    for (const [name, value] of Object.entries(values)) element.setAttribute(name, value);
  };
  set(svg, { viewBox: shape.viewBox, width: '16', height: '16', 'aria-hidden': 'true', focusable: 'false' });
  set(path, { d: shape.d, 'fill-rule': 'evenodd' });
  svg.append(path);
  return svg;
}

/** A host element with a closed shadow root (open in the test build) that shares `sheets`. */
export function host(tag: string, sheets: readonly CSSStyleSheet[]): { element: HTMLElement; root: ShadowRoot } {
  const element = document.createElement(tag);
  const root = element.attachShadow({ mode: __OPEN_ROOTS__ ? 'open' : 'closed' });
  root.adoptedStyleSheets = [...sheets];
  return { element, root };
}

/** A style sheet made from text; the page's content security policy does not apply to it. */
export function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
