/** The ways to draw a list. Each is loaded only where a page asks for it. */
import type { Grid } from './list';

export const grids: Readonly<Record<string, () => Promise<{ grid: Grid }>>> = {
  harmony: () => import('./grids/harmony'),
  table: () => import('./grids/table'),
  fluent8: () => import('./grids/fluent8'),
};
