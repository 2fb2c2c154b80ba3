import type { Marker } from './marker';

/** What finds markers that a name cut off with "…" hides. */
export interface Clipped {
  watch(marker: Marker): void;
  forget(marker: Marker): void;
}

/**
 * Reads no layout: only markers of lists that cut their names off are watched, and only until they have been in view.
 * `hidden` is told of those of which less than half shows.
 */
export function watchClipped(signal: AbortSignal, hidden: (marker: Marker) => void): Clipped {
  const markers = new Map<Element, Marker>();
  const forget = (marker: Marker): void => {
    if (markers.delete(marker.element)) observer.unobserve(marker.element);
  };
  const look = (seen: readonly IntersectionObserverEntry[]): void => {
    for (const entry of seen) {
      const marker = markers.get(entry.target);
      if (!marker || !isInWindow(entry)) continue;
      forget(marker);
      if (entry.intersectionRatio < 0.5) hidden(marker);
    }
  };
  const observer = new IntersectionObserver(look);
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    watch(marker) {
      markers.set(marker.element, marker);
      observer.observe(marker.element);
    },
    forget,
  };
}

/** Whether the list around `node` cuts its texts off with "…". */
export const cutsOff = ({ parentElement }: Element): boolean =>
  [parentElement, parentElement?.parentElement].some((at) => at && getComputedStyle(at).textOverflow === 'ellipsis');

/** Whether a marker's row is in the window: what does not show of the marker then is hidden by its cell. */
function isInWindow({ boundingClientRect: box, rootBounds: view }: IntersectionObserverEntry): boolean {
  if (!view || box.width === 0) return false;
  return box.top >= view.top && box.bottom <= view.bottom && box.left < view.right;
}
