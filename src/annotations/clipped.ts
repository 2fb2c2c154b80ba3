import type { Marker } from './marker';

/**
 * Finds markers that a name cut off with "…" hides, without reading layout: only where the list cuts its names off, and only
 * while a marker has not been in view yet.
 */
export class Clipped {
  private readonly markers = new Map<Element, Marker>();
  private readonly observer: IntersectionObserver | null;

  constructor(signal: AbortSignal, hidden: (marker: Marker) => void) {
    // jsdom has none.
    this.observer = 'IntersectionObserver' in globalThis ? new IntersectionObserver((seen) => look(seen)) : null;
    const look = (seen: IntersectionObserverEntry[]): void => {
      for (const entry of seen) {
        const marker = this.markers.get(entry.target);
        if (!marker || !isInWindow(entry)) continue;
        this.forget(marker);
        if (entry.intersectionRatio < 0.5) hidden(marker);
      }
    };
    signal.addEventListener('abort', () => this.observer?.disconnect());
  }

  watch(marker: Marker): void {
    this.markers.set(marker.element, marker);
    this.observer?.observe(marker.element);
  }

  forget(marker: Marker): void {
    if (this.markers.delete(marker.element)) this.observer?.unobserve(marker.element);
  }
}

/** Whether the list around `node` cuts its texts off with "…". */
export function cutsOff(node: Element): boolean {
  const parent = node.parentElement;
  return (
    !!parent && [parent, parent.parentElement].some((at) => at && getComputedStyle(at).textOverflow === 'ellipsis')
  );
}

/** Whether a marker's row is in the window: what does not show of the marker then is hidden by its cell. */
function isInWindow({ boundingClientRect: box, rootBounds: view }: IntersectionObserverEntry): boolean {
  if (!view || box.width === 0) return false;
  return box.top >= view.top && box.bottom <= view.bottom && box.left < view.right;
}
