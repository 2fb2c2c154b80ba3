/** Whether the page is dark where `element` stands: by the first background that shows, for the portal has its own switch. */
export function isDark(element: Element): boolean {
  for (let at: Element | null = element; at; at = parent(at)) {
    const [r, g, b, alpha = 1] = numbers(getComputedStyle(at).backgroundColor);
    if (r !== undefined && g !== undefined && b !== undefined && alpha > 0.5) return luminance(r, g, b) < 0.35;
  }
  return false;
}

function parent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const node = element.parentNode;
  return node instanceof ShadowRoot ? node.host : element.parentElement;
}

/** The numbers of `rgb(…)` or `rgba(…)`; `color(srgb …)` counts from 0 to 1. */
function numbers(color: string): number[] {
  const found = (color.match(/[\d.]+/g) ?? []).map(Number);
  return color.startsWith('color(') ? found.map((n, i) => (i < 3 ? n * 255 : n)) : found;
}

/** Perceived lightness between 0 and 1. */
function luminance(r: number, g: number, b: number): number {
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
}
