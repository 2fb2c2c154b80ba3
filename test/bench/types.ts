/** What a part of the bench gives back. */

export interface Figure {
  /** What was measured, in a few words. */
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What `value` must not exceed (`most`) or fall short of (`least`); none where it only explains another figure. */
  readonly goal?: { readonly most: number } | { readonly least: number };
  /** Single runs, in the unit of `value`. */
  readonly runs?: readonly number[];
  /** Says more than a number can. */
  readonly note?: string;
}

/** A line of the table. */
export interface Part {
  readonly name: string;
  measure(bench: import('./stage').Stage): Promise<Figure[]>;
}
