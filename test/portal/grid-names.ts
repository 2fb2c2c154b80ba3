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
];
