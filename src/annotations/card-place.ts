/** Where a card goes, in CSS px of the window. */
export interface Place {
  readonly left: number;
  readonly top: number;
}

const GAP = 4;
const EDGE = 8;

/** Under the marker where there is room, else above it; never over the window's edge. */
export function placeCard(
  marker: { left: number; right: number; top: number; bottom: number },
  card: { width: number; height: number },
  view: { width: number; height: number },
  rightToLeft: boolean,
): Place {
  const wanted = rightToLeft ? marker.right - card.width : marker.left;
  const below = marker.bottom + GAP;
  const above = marker.top - GAP - card.height;
  const fits = below + card.height <= view.height - EDGE;
  const top = fits || above < EDGE ? Math.min(below, view.height - EDGE - card.height) : above;
  return { left: clamp(wanted, EDGE, view.width - EDGE - card.width), top: Math.max(EDGE, top) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
