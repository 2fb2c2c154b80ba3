/** What stands on the page beside each name, seen through closed roots too, as only a debugger can. */
import type { Page } from 'playwright-core';

export interface SeenMarker {
  /** Accessible name of the button. */
  readonly label: string;
  /** Its classes: the state. */
  readonly state: string;
  /** The text that stands before it in the same element. */
  readonly beside: string;
  /** Hidden while the row beside it is being changed. */
  readonly stale: boolean;
}

interface DomNode {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  readonly shadowRootType?: 'open' | 'closed' | 'user-agent';
}

const MARKER = 'UPGRADE-LENS-MARKER';

async function documentOf(page: Page): Promise<DomNode> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    return root as DomNode;
  } finally {
    await session.detach();
  }
}

function inside(node: DomNode): readonly DomNode[] {
  return [...(node.shadowRoots ?? []), ...(node.children ?? [])];
}

function textOf(node: DomNode): string {
  if (node.nodeName === '#text') return node.nodeValue;
  return (node.children ?? [])
    .filter((child) => child.nodeName !== MARKER)
    .map(textOf)
    .join('');
}

function attribute(node: DomNode, name: string): string {
  const { attributes = [] } = node;
  const index = attributes.findIndex((text, position) => position % 2 === 0 && text === name);
  return index < 0 ? '' : (attributes[index + 1] ?? '');
}

function find(node: DomNode, wanted: (node: DomNode) => boolean): DomNode | null {
  if (wanted(node)) return node;
  for (const child of inside(node)) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return null;
}

function read(marker: DomNode, parent: DomNode): SeenMarker {
  const siblings = parent.children ?? [];
  const button = find(marker, (node) => node.nodeName === 'BUTTON');
  const before = siblings.slice(0, siblings.indexOf(marker)).map(textOf).join('');
  return {
    label: button ? attribute(button, 'aria-label') : '',
    state: button ? attribute(button, 'class').replace('mark ', '') : '',
    beside: before.trim(),
    stale: find(marker, (node) => attribute(node, 'class').split(' ').includes('stale')) !== null,
  };
}

function collect(node: DomNode, found: SeenMarker[]): SeenMarker[] {
  for (const child of inside(node)) {
    if (child.nodeName === MARKER) found.push(read(child, node));
    else collect(child, found);
  }
  return found;
}

/** All markers of the page, in the order of the document. */
export async function markersOf(page: Page): Promise<SeenMarker[]> {
  return collect(await documentOf(page), []);
}

/** How the roots of our elements are: `closed` in a release. */
export async function rootTypesOf(page: Page): Promise<string[]> {
  const types = new Set<string>();
  const walk = (node: DomNode) => {
    if (node.nodeName.startsWith('UPGRADE-LENS'))
      for (const root of node.shadowRoots ?? []) types.add(root.shadowRootType ?? '');
    inside(node).forEach(walk);
  };
  walk(await documentOf(page));
  return [...types];
}

/** Every text of our elements, accessible names included: what nobody but the user may read. */
export async function ownTextsOf(page: Page): Promise<string[]> {
  const texts = new Set<string>();
  const take = (node: DomNode): void => {
    const said = node.nodeName === '#text' ? node.nodeValue : attribute(node, 'aria-label');
    if (/[\p{L}\d]/u.test(said)) texts.add(said.trim());
    inside(node).forEach(take);
  };
  const walk = (node: DomNode): void =>
    node.nodeName.startsWith('UPGRADE-LENS') ? take(node) : inside(node).forEach(walk);
  walk(await documentOf(page));
  return [...texts];
}
