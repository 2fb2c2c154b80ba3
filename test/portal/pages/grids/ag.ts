/** ag-Grid community: rows and columns off screen are not in the document; pinned columns split the rows. */
import {
  AllCommunityModule,
  type ColDef,
  colorSchemeDark,
  createGrid,
  type ICellRendererParams,
  ModuleRegistry,
  themeQuartz,
} from 'ag-grid-community';
import type { PortalRow } from '../../types';
import { h } from '../dom';
import { type Column, cellText, type Grid, type ListProps } from '../list';
import { isDark } from '../theme';

ModuleRegistry.registerModules([AllCommunityModule]);

export interface AgLook {
  readonly pinned?: boolean;
  readonly pages?: boolean;
}

function columnOf({ key, title }: Column, props: ListProps, look: AgLook): ColDef<PortalRow> {
  const value = (row: PortalRow | undefined) => (row ? cellText(row, key, props.texts) : '');
  const column: ColDef<PortalRow> = { colId: key, headerName: title, valueGetter: ({ data }) => value(data) };
  if (key !== 'name') return { ...column, width: 180 };
  const cellRenderer = ({ data }: ICellRendererParams<PortalRow>) => {
    const href = data ? props.href(data) : null;
    return href ? h('a', { href }, value(data)) : h('span', {}, value(data));
  };
  return { ...column, width: 340, cellRenderer, ...(look.pinned ? { pinned: 'left' } : {}) };
}

export function agGrid(look: AgLook): Grid {
  return (host, props) => {
    const place = h('div', { style: 'height: 560px' });
    host.append(place);
    const api = createGrid<PortalRow>(place, {
      theme: isDark(props.options.theme) ? themeQuartz.withPart(colorSchemeDark) : themeQuartz,
      rowData: [...props.rows],
      columnDefs: props.columns.map((column) => columnOf(column, props, look)),
      getRowId: ({ data }) => (props.options.ids === 'none' ? String(props.rows.indexOf(data)) : data.id),
      ...(look.pages ? { pagination: true, paginationPageSize: 20 } : {}),
    });
    return () => {
      api.destroy();
      place.remove();
    };
  };
}

export const grid = agGrid({});
