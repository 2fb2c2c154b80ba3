/** The ways to draw a list. Each is loaded only where a page asks for it. */
import type { Grid } from './list';

export const grids: Readonly<Record<string, () => Promise<{ grid: Grid }>>> = {
  harmony: () => import('./grids/harmony'),
  table: () => import('./grids/table'),
  fluent8: () => import('./grids/fluent8'),
  fluent9: () => import('./grids/fluent9'),
  fast: () => import('./grids/fast'),
  ag: () => import('./grids/ag'),
  'ag-pinned': () => import('./grids/ag-pinned'),
  'ag-pages': () => import('./grids/ag-pages'),
  closed: () => import('./grids/closed'),
  cards: () => import('./grids/cards'),
  'two-lists': () => import('./grids/two-lists'),
  tabs: () => import('./grids/tabs'),
  virtual: () => import('./grids/virtual'),
  window: () => import('./grids/window'),
  more: () => import('./grids/more'),
  endless: () => import('./grids/endless'),
  foreign: () => import('./grids/foreign'),
  recycled: () => import('./grids/recycled'),
};
