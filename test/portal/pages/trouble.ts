/** What a page may do that an extension does not expect; asked for with `?trouble=`. */

const MARKER = 'upgrade-lens-marker';

function removeIn(root: Document | ShadowRoot): number {
  let removed = 0;
  for (const element of root.querySelectorAll('*')) {
    if (element.localName === MARKER) {
      element.remove();
      removed++;
    } else if (element.shadowRoot) removed += removeIn(element.shadowRoot);
  }
  return removed;
}

/** Removes whatever an extension has put beside the names, a hundred times in a second, and counts it. */
export function removeMarkers(): void {
  setInterval(() => {
    window.__portal.removed += removeIn(document);
  }, 10);
}
