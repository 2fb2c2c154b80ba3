/** FAST / Fluent web components v2: rows and cells are light DOM, each with a root of its own that holds only a slot. */
import {
  baseLayerLuminance,
  type DataGrid,
  fluentDataGrid,
  fluentDataGridCell,
  fluentDataGridRow,
  provideFluentDesignSystem,
  StandardLuminance,
} from '@fluentui/web-components';
import { html, when } from '@microsoft/fast-element';
import type { PortalRow } from '../../types';
import { cellText, type Grid } from '../list';
import { isDark } from '../theme';

provideFluentDesignSystem().register(fluentDataGrid(), fluentDataGridRow(), fluentDataGridCell());

interface Line {
  readonly name: string;
  readonly href: string | null;
}

export const grid: Grid = (host, props) => {
  const element = document.createElement('fluent-data-grid') as DataGrid;
  const luminance = isDark(props.options.theme) ? StandardLuminance.DarkMode : StandardLuminance.LightMode;
  baseLayerLuminance.setValueFor(element, luminance);
  const name = html<{ rowData: Line }>`
    ${when(({ rowData }) => rowData.href, html`<a href="${({ rowData }) => rowData.href}">${({ rowData }) => rowData.name}</a>`)}
    ${when(({ rowData }) => !rowData.href, html`<span>${({ rowData }) => rowData.name}</span>`)}
  `;
  element.columnDefinitions = props.columns.map(({ key, title }) => ({
    columnDataKey: key,
    title,
    ...(key === 'name' ? { cellTemplate: name } : {}),
  }));
  const lineOf = (row: PortalRow): Line => ({
    ...Object.fromEntries(props.columns.map(({ key }) => [key, cellText(row, key, props.texts)])),
    name: row.name,
    href: props.href(row),
  });
  element.rowsData = props.rows.map(lineOf);
  host.append(element);
  return () => element.remove();
};
