type Child = Node | string | null;
type Attributes = Readonly<Record<string, string | null>>;

/** An element with attributes and children; text is only ever text. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes?: Attributes,
  ...children: Child[]
): HTMLElementTagNameMap[K];
export function h(tag: string, attributes?: Attributes, ...children: Child[]): HTMLElement;
export function h(tag: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

export function on<E extends EventTarget>(target: E, type: string, listener: (event: Event) => void): E {
  target.addEventListener(type, listener);
  return target;
}
