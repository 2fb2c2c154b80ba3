/**
 * Access to the page's nodes that the page cannot clobber: a form's inputs named `attributes` or `parentNode` shadow the
 * properties of the same name, so everything goes through the prototypes.
 */
function property<T extends object, K extends keyof T & string>(prototype: T, name: K): (node: T) => T[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return get ? (node) => get.call(node) as T[K] : (node) => node[name];
}

export type Root = Document | ShadowRoot;

export const nodeType = property(Node.prototype, 'nodeType');
export const parentNode = property(Node.prototype, 'parentNode');
export const firstChild = property(Node.prototype, 'firstChild');
export const nextSibling = property(Node.prototype, 'nextSibling');
const nodeValue = property(Node.prototype, 'nodeValue');
const localName = property(Element.prototype, 'localName');
const openRoot = property(Element.prototype, 'shadowRoot');
const assignedSlot = property(Element.prototype, 'assignedSlot');
export const firstElement = property(Element.prototype, 'firstElementChild');
export const nextElement = property(Element.prototype, 'nextElementSibling');
const host = property(ShadowRoot.prototype, 'host');
export const checked = property(HTMLInputElement.prototype, 'checked');
export const inputType = property(HTMLInputElement.prototype, 'type');
export const inputValue = property(HTMLInputElement.prototype, 'value');

const { getAttribute, hasAttribute, hasAttributes, getAttributeNames, querySelectorAll, matches } = Element.prototype;
const { assignedNodes } = HTMLSlotElement.prototype;

export const attribute = (element: Element, name: string): string | null => getAttribute.call(element, name);
export const has = (element: Element, name: string): boolean => hasAttribute.call(element, name);
/** Whether an element has any attribute: most elements of a list have none, and asking for each would cost more. */
export const hasAny = (element: Element): boolean => hasAttributes.call(element);
export const attributeNames = (element: Element): string[] => getAttributeNames.call(element);
export const is = (element: Element, selector: string): boolean => matches.call(element, selector);
export const tag = (element: Element): string => localName(element);

/** The first role an element claims, or an empty string. */
export function role(element: Element): string {
  const roles = getAttribute.call(element, 'role');
  return roles ? (roles.trim().toLowerCase().split(/\s/, 1)[0] ?? '') : '';
}

export const textOfNode = (node: Node): string => nodeValue(node) ?? '';
export const isElement = (node: Node): node is Element => nodeType(node) === 1;
export const isText = (node: Node): boolean => nodeType(node) === 3;

/** All matches of `selector` within one root or element, in document order, shadow roots not entered. */
export function queryAll(within: Root | Element, selector: string): Element[] {
  const type = nodeType(within);
  const query = type === 1 ? querySelectorAll : (type === 9 ? Document : DocumentFragment).prototype.querySelectorAll;
  const found = query.call(within, selector);
  const elements: Element[] = [];
  for (let index = 0, { length } = found; index < length; index++) elements.push(found[index] as Element);
  return elements;
}

interface ExtensionDom {
  readonly dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
}
const extension = (): ExtensionDom['dom'] => (globalThis as { chrome?: ExtensionDom }).chrome?.dom;
/** Closed roots of elements that are not custom elements; asking for each element would cost more than reading it. */
const closedRoots = new WeakMap<Element, ShadowRoot>();

/** Opens a closed root where the browser lets an extension do so. */
export function openClosed(element: Element): ShadowRoot | null {
  try {
    const root = extension()?.openOrClosedShadowRoot?.(element) ?? null;
    if (root) closedRoots.set(element, root);
    return root;
  } catch {
    return null;
  }
}

/** What can carry a shadow root, by tag: custom elements do often, a few of HTML's now and then, the others never. */
const hosts = new Map<string, 'custom' | 'plain' | null>();
const PLAIN = /^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

export function hostKind(name: string): 'custom' | 'plain' | null {
  let kind = hosts.get(name);
  if (kind === undefined) {
    // Our own elements are no part of the page.
    kind = name.startsWith('upgrade-lens') ? null : name.includes('-') ? 'custom' : PLAIN.test(name) ? 'plain' : null;
    hosts.set(name, kind);
  }
  return kind;
}

export function shadowOf(element: Element, kind = hostKind(localName(element))): ShadowRoot | null {
  if (kind === null) return null;
  return openRoot(element) ?? closedRoots.get(element) ?? (kind === 'custom' ? openClosed(element) : null);
}

export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = firstChild(node); child; child = nextSibling(child)) children.push(child);
  return children;
}

/** The children as rendered: those of the shadow root, or the nodes assigned to the slot, where there are such. */
export function flatChildren(node: Node): Node[] {
  if (!isElement(node)) return childrenOf(node);
  const name = localName(node);
  if (name === 'slot') {
    const assigned = assignedNodes.call(node as HTMLSlotElement, { flatten: true });
    return assigned.length ? assigned : childrenOf(node);
  }
  return childrenOf(shadowOf(node, hostKind(name)) ?? node);
}

export function flatElements(node: Node): Element[] {
  return flatChildren(node).filter(isElement);
}

/** The parent as rendered, as far as it can be told from below: an element in a closed root's slot answers with the host. */
export function flatParent(node: Node): Element | null {
  if (isElement(node)) {
    const slot = assignedSlot(node);
    if (slot) return slot;
  }
  const parent = parentNode(node);
  if (!parent) return null;
  if (isElement(parent)) return parent;
  return nodeType(parent) === 11 && parent instanceof ShadowRoot ? host(parent) : null;
}

/** Ancestors as rendered, nearest first, the element itself included. */
export function flatAncestors(node: Node, most = 200): Element[] {
  const ancestors: Element[] = [];
  let at: Element | null = isElement(node) ? node : flatParent(node);
  for (; at && ancestors.length < most; at = flatParent(at)) ancestors.push(at);
  return ancestors;
}

export const isWithin = (node: Node, ancestor: Element): boolean => flatAncestors(node).includes(ancestor);

const SPACES = /[\s\ue000-\uf8ff]+/g;

const UNCLEAN = /^\s|\s$|\s\s|[^\S ]|[\ue000-\uf8ff]/;

/** One line: white space collapsed, icon font letters dropped, at most 500 characters. */
export function clean(text: string): string {
  return text.length < 500 && !UNCLEAN.test(text)
    ? text
    : text.slice(0, 5000).replace(SPACES, ' ').trim().slice(0, 500);
}
