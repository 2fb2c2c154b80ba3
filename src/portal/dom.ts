/**
 * Access to the page's nodes that the page cannot clobber: a form's inputs named `attributes` or `parentNode` shadow the
 * properties of the same name, so everything that a form or the document may be asked goes through the prototypes.
 */
function safely<T extends object, Result>(
  prototype: T,
  name: keyof T & string,
): (node: T, argument?: unknown) => Result {
  const { get, value } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
  const call: (this: T, argument?: unknown) => Result = get ?? value;
  return (node, argument) => call.call(node, argument);
}

export type Root = Document | ShadowRoot;

const { prototype: nodes } = Node;
const { prototype: elements } = Element;
const nodeType = safely<Node, number>(nodes, 'nodeType');
export const parentNode = safely<Node, Node | null>(nodes, 'parentNode');
export const firstChild = safely<Node, Node | null>(nodes, 'firstChild');
export const nextSibling = safely<Node, Node | null>(nodes, 'nextSibling');
export const rootOf = safely<Node, Root>(nodes, 'getRootNode');
export const textOfNode = safely<Node, string>(nodes, 'nodeValue');
/** All text below a node, whether it shows or not; what stands in slots and shadow roots is left out. */
export const rawText = safely<Node, string>(nodes, 'textContent');
export const tag = safely<Element, string>(elements, 'localName');
export const attribute = safely<Element, string | null>(elements, 'getAttribute');
export const has = safely<Element, boolean>(elements, 'hasAttribute');
export const isVisible = safely<Element, boolean>(elements, 'checkVisibility');
export const attributeNames = safely<Element, string[]>(elements, 'getAttributeNames');
const openRoot = safely<Element, ShadowRoot | null>(elements, 'shadowRoot');
const assignedSlot = safely<Element, Element | null>(elements, 'assignedSlot');

export const isElement = (node: Node): node is Element => nodeType(node) === 1;
export const isText = (node: Node): boolean => nodeType(node) === 3;

/** The first role an element claims, or an empty string. */
export function role(element: Element): string {
  const roles = attribute(element, 'role');
  return roles ? (/\S+/.exec(roles.toLowerCase())?.[0] ?? '') : '';
}

/** Whether a role is that of a list with columns. */
export const isList = (kind: string): boolean => /^(grid|treegrid|table)$/.test(kind);

/** All matches of `selector` within one root or element, in document order, shadow roots not entered. */
export function queryAll(within: Root | Element, selector: string): Element[] {
  const kind = isElement(within) ? Element : within instanceof Document ? Document : DocumentFragment;
  return Array.from(kind.prototype.querySelectorAll.call(within, selector));
}

type Opener = (element: Element) => ShadowRoot | null;
/** Closed roots that the browser has opened to us. */
const closedRoots = new WeakMap<Element, ShadowRoot>();

function openClosed(element: Element): ShadowRoot | null {
  const { dom } = (globalThis as unknown as { chrome?: { dom?: { openOrClosedShadowRoot?: Opener } } }).chrome ?? {};
  // It throws where it is asked about a part of a picture.
  const root = (element instanceof HTMLElement && dom?.openOrClosedShadowRoot?.(element)) || null;
  if (root) closedRoots.set(element, root);
  return root;
}

/** The shadow root of an element of the page; our own elements are no part of it. */
export function shadowOf(element: Element): ShadowRoot | null {
  const root = openRoot(element) ?? closedRoots.get(element);
  return root && !tag(element).startsWith('upgrade-lens') ? root : null;
}

const MOST_ROOTS = 5000;
/** What can carry a shadow root, without going through the cells of tables. */
const HOSTS = ':not(td,a,tr,i,input,button,svg *,img,li,table,tbody)';

/**
 * The document and all shadow roots in it, outer before inner, at most 5,000. Closed roots are asked for, which is slow, where
 * they are likely: on custom elements, where nothing else would be shown, and where children wait for a slot; with `everywhere`
 * on all elements.
 */
export function allRoots(document: Document, everywhere = false): Root[] {
  const roots: Root[] = [document];
  for (const root of roots) {
    const slotted = new Set(queryAll(root, '[slot]').map(parentNode));
    for (const element of queryAll(root, HOSTS)) {
      const asked = everywhere || tag(element).includes('-') || !firstChild(element) || slotted.has(element);
      const inner = shadowOf(element) ?? (asked ? openClosed(element) : null);
      if (inner && roots.length < MOST_ROOTS) roots.push(inner);
    }
  }
  return roots;
}

/** The children as rendered: those of the shadow root, or the nodes assigned to the slot, where there are such. */
export function flatChildren(node: Node): Node[] {
  const children = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [];
  if (children.length) return children;
  const from = (isElement(node) && shadowOf(node)) || node;
  for (let child = firstChild(from); child; child = nextSibling(child)) children.push(child);
  return children;
}

export const flatElements = (node: Node): Element[] => flatChildren(node).filter(isElement);

/** The parent as rendered, as far as it can be told from below: an element in a closed root's slot answers with the host. */
export function flatParent(node: Node): Element | null {
  if (node instanceof ShadowRoot) return node.host;
  const parent = (isElement(node) && assignedSlot(node)) || parentNode(node);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent && isElement(parent) ? parent : null;
}

/** An element and what it stands in as rendered, nearest first; of another node only what it stands in. */
export function ancestors(node: Node, most = 200): Element[] {
  const path: Element[] = [];
  for (let at = isElement(node) ? node : flatParent(node); at && path.length < most; at = flatParent(at)) path.push(at);
  return path;
}

export const isWithin = (element: Element, ancestor: Element): boolean => ancestors(element).includes(ancestor);

const SPACES = /[\s\ue000-\uf8ff]+/g;
const UNCLEAN = /^\s|\s$|\s\s|[^\S ]|[\ue000-\uf8ff]/;

/** One line: white space collapsed, icon font letters dropped, at most 500 characters. */
export function clean(text: string): string {
  if (text.length < 500 && !UNCLEAN.test(text)) return text;
  return text.slice(0, 5000).replace(SPACES, ' ').trim().slice(0, 500);
}
