/** Fluent UI v9 DataGrid, the library itself: no ids, no keys, only order and text. */
import {
  createTableColumn,
  DataGrid,
  DataGridBody,
  DataGridCell,
  DataGridHeader,
  DataGridHeaderCell,
  DataGridRow,
  FluentProvider,
  TableCellLayout,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import type { PortalRow } from '../../types';
import { cellText } from '../list';
import { isDark } from '../theme';
import { cellOf, reactGrid } from './react';

export const grid = reactGrid((props) => {
  const columns = props.columns.map(({ key, title }) =>
    createTableColumn<PortalRow>({
      columnId: key,
      compare: (a, b) => cellText(a, key, props.texts).localeCompare(cellText(b, key, props.texts)),
      renderHeaderCell: () => title,
      renderCell: (row) => <TableCellLayout>{cellOf(row, key, props)}</TableCellLayout>,
    }),
  );
  return (
    <FluentProvider theme={isDark(props.options.theme) ? webDarkTheme : webLightTheme}>
      <DataGrid
        items={[...props.rows]}
        columns={columns}
        sortable
        selectionMode="multiselect"
        getRowId={(row: PortalRow) => row.id}
        aria-label={props.texts.subscriptions}
      >
        <DataGridHeader>
          <DataGridRow selectionCell={{ 'aria-label': props.texts.selectRow }}>
            {({ renderHeaderCell }) => <DataGridHeaderCell>{renderHeaderCell()}</DataGridHeaderCell>}
          </DataGridRow>
        </DataGridHeader>
        <DataGridBody<PortalRow>>
          {({ item, rowId }) => (
            <DataGridRow<PortalRow> key={rowId} selectionCell={{ 'aria-label': props.texts.selectRow }}>
              {({ renderCell }) => <DataGridCell>{renderCell(item)}</DataGridCell>}
            </DataGridRow>
          )}
        </DataGridBody>
      </DataGrid>
    </FluentProvider>
  );
});
