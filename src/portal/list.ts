import { linesOf } from './cells';
import { type ColumnMap, cellIn, mapColumns, type Seen, seenColumns } from './columns';
import { attribute, flatElements, tag } from './dom';
import { type Evidence, evidenceOf, isSubscriptionHeader, isSubscriptionList } from './evidence';
import { guidsOf, LINK, OWN, sharedIds } from './key';
import { usualLine } from './name';
import { type RowContext, type RowText, rowText } from './row';
import { type Grid, type RawRow, rawRow } from './rows';
import { shapeOf, taughtColumns } from './taught';
import { isSpace } from './total';
import type { TaughtShape } from './types';

const SAMPLE = 40;

export type Base = Pick<RowContext, 'words' | 'customerId' | 'classes'>;

/** A list and how to read it. */
export interface Recognised {
  readonly grid: Grid;
  readonly context: RowContext;
  readonly seen: readonly Seen[];
  readonly evidence: Evidence;
  readonly accepted: boolean;
}

/** Finds out what a list is and which column is which. */
export function recognise(found: Grid, base: Base, taught: TaughtShape | null): Recognised {
  const plain: RowContext = { ...base, columns: null, cards: false, nameAt: 0, shared: new Set() };
  const grid = liftHeader(found, plain);
  const known = taught && taught.shape === shapeOf(grid) ? taught : null;
  const table = inColumns(grid, plain, known);
  if (table.context.columns?.by.name === 'taught') return { ...table, accepted: true };
  if (!grid.loose) return table;
  const cards = judge(grid, [], null, { ...plain, cards: true });
  return facts(table) >= facts(cards) ? table : cards;
}

const facts = ({ accepted, evidence: { products, statuses, quantities, named } }: Recognised): number =>
  accepted ? 1 + products + statuses + quantities + named : 0;

function inColumns(grid: Grid, plain: RowContext, taught: TaughtShape | null): Recognised {
  const seen = seenColumns(grid, plain);
  const found = mapColumns(seen);
  const columns = (taught && taughtColumns(found, taught)) || found;
  const names = grid.rows.slice(0, SAMPLE).flatMap((row) => {
    const cell = cellIn(row, columns.name);
    return cell ? [linesOf(cell.element, plain)] : [];
  });
  return judge(grid, seen, columns, { ...plain, columns, nameAt: usualLine(names, plain.words.isProduct) });
}

function judge(grid: Grid, seen: readonly Seen[], columns: ColumnMap | null, context: RowContext): Recognised {
  const sample = grid.rows.slice(0, SAMPLE).flatMap((raw) => {
    const text = rowText(raw, context);
    return kindOf(raw, text, seen.length, context) === null ? [text] : [];
  });
  const evidence = evidenceOf(grid, seen, columns, sample, context);
  const accepted =
    sample.length > 0 ? isSubscriptionList(evidence) && isPlausible(grid, evidence) : isSubscriptionHeader(evidence);
  return { grid, context, seen, evidence, accepted };
}

/** A single item without a role may be anything; it must show more than one fact of a subscription. */
function isPlausible(grid: Grid, { links, products, statuses, quantities }: Evidence): boolean {
  if (!grid.loose) return true;
  return [links, products, statuses, quantities].filter((count) => count > 0).length > 1 && products + statuses > 0;
}

/** A first row of plain cells that say what the columns are. */
function liftHeader(grid: Grid, context: RowContext): Grid {
  const [first, ...rows] = grid.rows;
  if (grid.headers.some(({ cells }) => cells.length > 1) || !first || !rows.length) return grid;
  const { words } = context;
  const texts = first.cells.map(({ element }) =>
    linesOf(element, context)
      .map((line) => line.text)
      .join(' '),
  );
  const kinds = new Set(texts.map((text) => words.header(text)).filter(Boolean));
  return kinds.size > 1 && !texts.some(words.isProduct) ? { ...grid, headers: [first], rows } : grid;
}

/** The rows of a list that are subscriptions, and what else was among its rows. */
export interface ListRows {
  readonly raw: RawRow[];
  readonly texts: RowText[];
  readonly context: RowContext;
  readonly skeletons: number;
  /** Rows with an id and without a name. */
  readonly nameless: number;
  readonly spacers: number;
  /** Whether rows that are not shown are of subscriptions that no shown row is of: the page filters. */
  readonly filtered: boolean;
  readonly left: number;
}

export function rowsOf({ grid, context, seen }: Recognised): ListRows {
  const kept: { raw: RawRow; text: RowText }[] = [];
  const counts = { skeletons: 0, nameless: 0, spacers: 0, left: 0 };
  const columns = seen.length;
  for (const raw of grid.rows) {
    const text = rowText(raw, context);
    const kind = kindOf(raw, text, columns, context);
    if (kind === null) kept.push({ raw, text });
    else counts[kind]++;
  }
  if (
    isSum(
      kept.map(({ text }) => text),
      context,
    )
  ) {
    kept.pop();
    counts.left++;
  }
  const texts = kept.map(({ text }) => text);
  return {
    raw: kept.map(({ raw }) => raw),
    texts,
    context: { ...context, shared: sharedIds(texts.map(({ ids }) => ids)) },
    ...counts,
    filtered: grid.hidden.some((row) => isAnother(row, texts, context)),
  };
}

function isAnother(row: Element, shown: readonly RowText[], context: RowContext): boolean {
  const { ids } = rowText(rawRow([row]), context);
  const own = guidsOf(ids, LINK | OWN, (id) => id === context.customerId);
  return own.length > 0 && !shown.some((text) => own.some((id) => text.ids.places.has(id)));
}

type NoRow = 'skeletons' | 'nameless' | 'spacers' | 'left';

/** What a row is that is no subscription, or null. */
function kindOf(raw: RawRow, text: RowText, columns: number, context: RowContext): NoRow | null {
  const { ids, name, filled } = text;
  const identified = guidsOf(ids, LINK | OWN, (id) => id === context.customerId).length > 0;
  const [row] = raw.elements;
  if (row && (attribute(row, 'aria-busy') === 'true' || (!text.text && !identified))) {
    if (isSpace(row)) return 'spacers';
    // Filters stand in rows of fields; they are not waiting for anything.
    return raw.cells.some(({ element }) => hasField(element)) ? 'left' : 'skeletons';
  }
  if (!name) return identified ? 'nameless' : 'left';
  if (context.cards)
    return identified || text.statusText || text.quantityText || context.words.isProduct(name.text) ? null : 'left';
  // A message, a group or the details of the row above: one cell across the columns.
  const across =
    columns > 1 && filled === 1 && (raw.cells.length === 1 || (row && attribute(row, 'aria-expanded') !== null));
  return across && !identified ? 'left' : null;
}

const hasField = (cell: Element): boolean =>
  flatElements(cell).some((child) => /^(input|select|textarea)$/.test(tag(child)) || hasField(child));

/** Whether the last row only adds up the others. */
function isSum(texts: readonly RowText[], { words }: RowContext): boolean {
  const last = texts.at(-1);
  if (
    !last ||
    texts.length < 3 ||
    last.statusText ||
    guidsOf(last.ids, LINK | OWN, () => false).length ||
    words.isProduct(last.name?.text ?? '')
  )
    return false;
  const quantity = (row: RowText): number => words.quantity(row.quantityText ?? '') ?? 0;
  return quantity(last) > 0 && quantity(last) === texts.slice(0, -1).reduce((sum, row) => sum + quantity(row), 0);
}
