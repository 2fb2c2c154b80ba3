import type { FileResult } from '../files';
import type { Assertion, OfferMatrix, Options } from '../messages';
import type { Report } from '../report/schema';

/** A file of the list, read or waiting. */
export interface CheckFile {
  readonly id: number;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly load: () => Promise<ArrayBuffer>;
  /** Null while it was not read. */
  readonly result: FileResult | null;
}

/** One customer: the files that belong together, or a report that came as a file. */
export interface Entry {
  /** Made of the first file's id: it stays while files come and go. */
  readonly id: string;
  /** The customer's id where the files tell it, else the name of the file. */
  readonly name: string;
  readonly files: readonly CheckFile[];
  /** Shown as it was made, and judged by nothing of today. */
  readonly fixed: Report | null;
}

/** What the user said about one customer: in memory only, gone with the page. */
export interface Said {
  readonly confirmations: Report['confirmations'];
  readonly assertions: readonly Assertion[];
  /** Key of the subscription by the name of the file with Microsoft's answers on it. */
  readonly attached: Readonly<Record<string, string>>;
}

/** What all customers are judged by. */
export interface Rules extends Pick<Options, 'unknownCommerceIs' | 'packs'> {
  /** The partner's own Offer Matrix. */
  readonly matrix: OfferMatrix | null;
}

/** What is being done: files read, or customers judged. */
export interface Work {
  readonly kind: 'reading' | 'judging';
  readonly done: number;
  readonly total: number;
  /** Name of the file, or of the customer. */
  readonly name: string;
  /** Part of the current file that is done, from 0 to 1. */
  readonly share: number;
}
