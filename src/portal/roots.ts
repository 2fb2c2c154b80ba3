import { firstChild, hostKind, openClosed, queryAll, type Root, shadowOf, tag } from './dom';

const MOST_ROOTS = 5000;
const DEEPEST = 24;
/**
 * `from` (the document) and all shadow roots in it, nested ones included, outer before inner. Closed roots where the browser opens
 * them to extensions. At most 5,000 roots, 24 deep.
 */
export function allRoots(from: Root): Root[] {
  const roots: Root[] = [from];
  const depths = [0];
  for (let index = 0; index < roots.length; index++) {
    const depth = depths[index] ?? 0;
    const root = roots[index];
    if (!root || depth >= DEEPEST) continue;
    for (const element of queryAll(root, '*')) {
      const inner = rootOf(element);
      if (!inner) continue;
      if (roots.length >= MOST_ROOTS) return roots;
      roots.push(inner);
      depths.push(depth + 1);
    }
  }
  return roots;
}

function rootOf(element: Element): ShadowRoot | null {
  const kind = hostKind(tag(element));
  if (kind === null) return null;
  // A plain element with a closed root is asked for only where nothing else would be shown in it.
  return shadowOf(element, kind) ?? (kind === 'plain' && !firstChild(element) ? openClosed(element) : null);
}
