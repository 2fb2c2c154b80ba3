/** Fluent UI v8 DetailsList, the library itself. */
import './no-web-fonts';
import {
  createTheme,
  DetailsList,
  DetailsListLayoutMode,
  type IColumn,
  SelectionMode,
  setIconOptions,
  ThemeProvider,
} from '@fluentui/react';
import type { PortalRow } from '../../types';
import type { ColumnKey } from '../list';
import { isDark } from '../theme';
import { cellOf, reactGrid } from './react';

setIconOptions({ disableWarnings: true });

const dark = createTheme({
  isInverted: true,
  palette: {
    white: '#1f1f1f',
    neutralLighter: '#2e2e2e',
    neutralLight: '#424242',
    neutralPrimary: '#ffffff',
    neutralDark: '#ffffff',
    neutralSecondary: '#adadad',
    neutralTertiary: '#adadad',
    black: '#ffffff',
    themePrimary: '#62abf5',
    themeDark: '#62abf5',
  },
});

export const grid = reactGrid((props) => {
  const columns = props.columns.map(
    ({ key, title }): IColumn => ({
      key,
      name: title,
      fieldName: key,
      minWidth: { name: 260, status: 180 }[key as string] ?? 90,
      maxWidth: key === 'name' ? 460 : 200,
      isResizable: true,
      isRowHeader: key === 'name',
      isMultiline: key === 'name',
    }),
  );
  return (
    <ThemeProvider theme={isDark(props.options.theme) ? dark : createTheme({})}>
      <DetailsList
        items={[...props.rows]}
        columns={columns}
        getKey={(row: PortalRow) => row.id}
        layoutMode={DetailsListLayoutMode.justified}
        selectionMode={SelectionMode.single}
        onRenderItemColumn={(row: PortalRow, _index, column) => cellOf(row, column?.key as ColumnKey, props)}
      />
    </ThemeProvider>
  );
});
