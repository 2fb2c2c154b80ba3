/** A grid of ARIA roles inside a closed shadow root. */
import { h } from '../dom';
import type { Grid } from '../list';
import { roleGrid } from '../role-grid';
import { sheetOf, TABLE_CSS } from '../sheets';

export const grid: Grid = (host, props) => {
  const element = h('partner-sealed-list');
  const root = element.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheetOf(TABLE_CSS)];
  root.append(roleGrid(props));
  host.append(element);
  return () => element.remove();
};
