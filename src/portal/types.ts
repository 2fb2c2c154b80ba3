/** One row of the list as the page shows it: text and nodes, nothing judged. */
export interface ReadRow {
  /** Identity within the customer's list; see `Subscription.key`. */
  readonly key: string;
  readonly id: string | null;
  /** Every GUID (lower case) and `CFQ7…` id of the row but the customer's and the subscription's own. */
  readonly ids: readonly string[];
  readonly name: string;
  readonly statusText: string | null;
  readonly quantityText: string | null;
  /** Where the marker goes: it is inserted right after `node`, inside `node`'s parent (or as `node`'s last child where `inside`). */
  readonly anchor: { readonly node: Element; readonly inside: boolean };
}

export type ColumnName = 'name' | 'status' | 'quantity' | 'id';
export type ColumnRecognition = 'key' | 'header-text' | 'position' | 'content' | 'taught';
export type Columns = Partial<Record<ColumnName, ColumnRecognition>>;

export type ReadingState = 'searching' | 'read' | 'empty' | 'unreadable' | 'not-a-list';

/** The page at one moment. */
export interface Reading {
  readonly state: ReadingState;
  /** A code (`no-list-found`, `no-name-column`, `rows-without-text` …) where the state is unreadable; the texts are messages `reading_{code}`. */
  readonly reason: string | null;
  readonly columns: Columns;
  /** Rows in the document now, in the page's order. */
  readonly rows: readonly ReadRow[];
  /** What the page says the whole list has, or null. */
  readonly rowsTotal: number | null;
  /** True where a pager, a spacer or a count shows that there are more rows than those in the document. */
  readonly more: boolean;
  /** Shapes and counts only: nothing of the customer. */
  readonly diagnosis: Readonly<Record<string, string | number | boolean | null>>;
}
