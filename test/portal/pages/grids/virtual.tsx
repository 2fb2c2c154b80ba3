/** TanStack Table and Virtual: a plain table in a scroller that holds only the rows in view. No roles, no counts. */
import { createColumnHelper, flexRender, getCoreRowModel, useReactTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactElement, useMemo, useRef } from 'react';
import type { PortalRow } from '../../types';
import type { ListProps } from '../list';
import { cellOf, reactGrid } from './react';

const ROW = 41;
const helper = createColumnHelper<PortalRow>();

function VirtualTable({ props }: { props: ListProps }): ReactElement {
  const scroller = useRef<HTMLDivElement>(null);
  const data = useMemo(() => [...props.rows], [props]);
  const columns = useMemo(
    () =>
      props.columns.map(({ key, title }) =>
        helper.display({ id: key, header: title, cell: ({ row }) => cellOf(row.original, key, props) }),
      ),
    [props],
  );
  const table = useReactTable({ data, columns, getCoreRowModel: getCoreRowModel() });
  const { rows } = table.getRowModel();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 5,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} style={{ height: 560, overflow: 'auto' }}>
      <table>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <th key={header.id}>{flexRender(header.column.columnDef.header, header.getContext())}</th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {before > 0 && (
            <tr>
              <td style={{ height: before, padding: 0, border: 0 }} />
            </tr>
          )}
          {items.map((item) => (
            <tr key={rows[item.index]?.id} data-index={item.index} style={{ height: ROW }}>
              {rows[item.index]?.getVisibleCells().map((cell) => (
                <td key={cell.id} style={{ whiteSpace: 'nowrap' }}>
                  {flexRender(cell.column.columnDef.cell, cell.getContext())}
                </td>
              ))}
            </tr>
          ))}
          {after > 0 && (
            <tr>
              <td style={{ height: after, padding: 0, border: 0 }} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

export const grid = reactGrid((props) => <VirtualTable props={props} />);
