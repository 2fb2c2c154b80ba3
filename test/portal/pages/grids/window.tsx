/** react-window's idiom: absolutely placed rows with `aria-rowindex`, `aria-rowcount` without the header. */
import type { CSSProperties, ReactElement } from 'react';
import { FixedSizeList, type ListChildComponentProps } from 'react-window';
import type { ListProps } from '../list';
import { cellOf, reactGrid } from './react';

const ROW = 44;
/** Roles as the library's users write them, on plain elements. */
const role = (name: string, more: object = {}) => ({ role: name, ...more });

function layout(props: ListProps): CSSProperties {
  const gridTemplateColumns = `2fr repeat(${props.columns.length - 1}, 1fr)`;
  return { display: 'grid', gridTemplateColumns, alignItems: 'center', borderBottom: '1px solid var(--line)' };
}

function Row({ index, style, data }: ListChildComponentProps<ListProps>): ReactElement | null {
  const row = data.rows[index];
  if (!row) return null;
  return (
    <div {...role('row', { 'aria-rowindex': index + 1 })} style={{ ...style, ...layout(data) }}>
      {data.columns.map(({ key }) => (
        <div key={key} {...role('gridcell')} style={{ padding: '0 12px', overflow: 'hidden', whiteSpace: 'nowrap' }}>
          {cellOf(row, key, data)}
        </div>
      ))}
    </div>
  );
}

export const grid = reactGrid((props) => (
  <div {...role('grid', { 'aria-rowcount': props.rows.length })}>
    <div {...role('row')} style={{ ...layout(props), fontWeight: 600 }}>
      {props.columns.map(({ key, title }) => (
        <div key={key} {...role('columnheader')} style={{ padding: 12 }}>
          {title}
        </div>
      ))}
    </div>
    <FixedSizeList height={520} width="100%" itemCount={props.rows.length} itemSize={ROW} itemData={props}>
      {Row}
    </FixedSizeList>
  </div>
));
