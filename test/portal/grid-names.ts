/** The pages that draw a customer's list, each in its own way. */
export interface GridName {
  /** As `?grid=` takes it. */
  readonly name: string;
  readonly about: string;
}

export const grids: readonly GridName[] = [
  { name: 'harmony', about: 'custom element with open root, slots, skeleton and paging in place' },
  { name: 'fluent8', about: 'Fluent UI v8 DetailsList' },
  { name: 'table', about: 'plain table' },
  { name: 'fluent9', about: 'Fluent UI v9 DataGrid' },
  { name: 'fast', about: 'Fluent web components v2 (FAST) data grid' },
  { name: 'ag', about: 'ag-Grid' },
  { name: 'ag-pinned', about: 'ag-Grid with a pinned column' },
  { name: 'ag-pages', about: 'ag-Grid with pagination' },
  { name: 'closed', about: 'roles inside a closed shadow root' },
  { name: 'cards', about: 'cards without roles' },
  { name: 'two-lists', about: 'licence-based and usage-based lists' },
  { name: 'tabs', about: 'a tab beside a hidden one with another list' },
  { name: 'virtual', about: 'TanStack virtual table' },
  { name: 'window', about: 'react-window' },
  { name: 'more', about: 'a button makes the list longer' },
  { name: 'endless', about: 'the end of the list brings more rows' },
  { name: 'recycled', about: 'virtual list that reuses its row nodes' },
];
