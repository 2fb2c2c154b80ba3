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
  /** The row's own elements; several where a grid splits a row into pinned fragments. */
  readonly elements: readonly Element[];
  /** Text of another column (offer, product) that says what was bought, where `name` may be a nickname; null where there is none. */
  readonly productText?: string | null;
  /** Further lines of the name's cell: publisher, nickname, badges. None of them is the shown name. */
  readonly otherNames?: readonly string[];
}

export type ColumnName = 'name' | 'status' | 'quantity' | 'id';
export type ColumnRecognition = 'key' | 'header-text' | 'position' | 'content' | 'taught';
export type Columns = Partial<Record<ColumnName, ColumnRecognition>>;

export type ReadingState = 'searching' | 'read' | 'empty' | 'unreadable' | 'not-a-list';

/** The page's own controls for going through a list, those that can be used now. */
export type Pager = { -readonly [Does in 'next' | 'previous' | 'more']?: Element };

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
  /** Rows that are there and that no paging or scrolling brings into view: those of another tab, or filtered out. */
  readonly elsewhere?: boolean;
  /** A search box holds text, so that the list may show a selection. */
  readonly filtered?: boolean;
  readonly pager?: Pager;
  /** Shapes and counts only: nothing of the customer. */
  readonly diagnosis: Readonly<Record<string, string | number | boolean | null>>;
  /** The elements that hold the lists, in the page's order. */
  readonly lists?: readonly Element[];
  /** The document and every shadow root that was looked into. */
  readonly roots?: readonly (Document | ShadowRoot)[];
}

/** A list that the user has pointed at: its shape and columns, nothing of the customer. */
export interface TaughtShape {
  /** Tags and roles from the list down to its rows, see `shapeOf`. */
  readonly shape: string;
  /** A column's key where it has one, else its position from 0. */
  readonly columns: Readonly<Partial<Record<ColumnName, string | number>>>;
}
