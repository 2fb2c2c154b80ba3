/** Whether a page is dark: by the first background in `path` that shows, for the portal has its own switch. */
export function isDark(path: readonly Element[]): boolean {
  for (const at of path) {
    const { backgroundColor } = getComputedStyle(at);
    const [r = 0, g = 0, b = 0, alpha = 1] = (backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
    // Perceived lightness; `color(srgb …)` counts from 0 to 1.
    const lightness = (0.2126 * r + 0.7152 * g + 0.0722 * b) / (backgroundColor.startsWith('color') ? 1 : 255);
    if (alpha > 0.5 && /\d/.test(backgroundColor)) return lightness < 0.35;
  }
  return false;
}
