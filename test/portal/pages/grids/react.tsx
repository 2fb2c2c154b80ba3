import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { PortalRow } from '../../types';
import { type ColumnKey, cellText, type Grid, type ListProps } from '../list';

/** A grid that React draws. */
export function reactGrid(view: (props: ListProps) => ReactElement): Grid {
  return (host, props) => {
    const root = createRoot(host);
    const View = () => view(props);
    root.render(<View />);
    return () => root.unmount();
  };
}

/** The content of a cell: a link for the name, where there may be one, else text. */
export function cellOf(row: PortalRow, key: ColumnKey, props: ListProps): ReactElement | string {
  const text = cellText(row, key, props.texts);
  const href = key === 'name' ? props.href(row) : null;
  return href ? <a href={href}>{text}</a> : text;
}
