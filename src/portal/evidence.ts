import { linesOf } from './cells';
import type { ColumnMap, Seen } from './columns';
import { attribute, flatAncestors, flatElements, queryAll, tag } from './dom';
import { COLUMN, guidsOf, LINK, OWN, type RowIds } from './key';
import { isHeading } from './name';
import type { RowContext, RowText } from './row';
import type { Grid } from './rows';
import { FOREIGN, PRICE, SUBSCRIPTION } from './words';

/** What speaks for and against a list being a customer's subscriptions; counts are of the rows that were sampled. */
export interface Evidence {
  readonly rows: number;
  /** Rows that link to a subscription. */
  readonly links: number;
  /** Rows whose name or product is one of Microsoft's. */
  readonly products: number;
  /** Rows with a known status word. */
  readonly statuses: number;
  readonly quantities: number;
  /** Rows with an id of their own. */
  readonly ids: number;
  /** Which of name, status and quantity a key or header names. */
  readonly named: number;
  /** Keys, headers or the list's label say "subscription". */
  readonly subscription: boolean;
  /** They speak of orders, invoices or users. */
  readonly foreign: boolean;
  /** Prices stand in it, as in offers to buy. */
  readonly priced: boolean;
  /** Most rows are about persons, or link to things of another kind. */
  readonly others: boolean;
}

/** Persons, not products: what lists of users have. */
const EMAIL = /^\S+@\S+\.\S+$/;
const CURRENCY = /[€$£¥₹₩]\s?\d|\d\s?[€$£¥₹₩]|\b(USD|EUR|GBP|HUF|CHF|SEK|PLN|CZK|JPY)\b/;

export function evidenceOf(
  grid: Grid,
  seen: readonly Seen[],
  columns: ColumnMap | null,
  texts: readonly RowText[],
  context: RowContext,
): Evidence {
  const { words, customerId } = context;
  const count = (test: (row: RowText) => boolean): number => texts.filter(test).length;
  const half = texts.length / 2;
  const labels = [...seen.map(({ header, key }) => `${header} ${key ?? ''}`), ...labelsOf(grid.list)];
  const dataLabels = labels.filter((label) => label.trim());
  const lines = texts.map(({ elements }) => elements.flatMap((row) => linesOf(row, context).map(({ text }) => text)));
  const most = (test: RegExp): boolean => {
    const found = lines.filter((row) => row.some((text) => test.test(text))).length;
    return found > 0 && found >= half;
  };
  return {
    rows: texts.length,
    links: count(({ ids }) => linked(ids)),
    products: count(({ name, productText, others }) =>
      [name?.text, productText, ...others].some((text) => !!text && words.isProduct(text)),
    ),
    statuses: count(({ statusText }) => statusText !== null && words.isStatus(statusText)),
    quantities: count(({ quantityText }) => quantityText !== null && words.quantity(quantityText) !== null),
    ids: count(({ ids }) => guidsOf(ids, LINK | OWN | COLUMN, (id) => id === customerId).length > 0),
    named: columns
      ? [columns.name, columns.status, columns.quantity].filter((c) => c && (c.by === 'key' || c.by === 'header-text'))
          .length
      : 0,
    subscription: dataLabels.some((label) => SUBSCRIPTION.test(label)),
    foreign: dataLabels.some((label) => FOREIGN.test(label)),
    priced: dataLabels.some((label) => PRICE.test(label)) || most(CURRENCY),
    others: most(EMAIL) || (half > 0 && count(({ ids }) => ids.otherLinks > 0 && !linked(ids)) >= half),
  };
}

const linked = (ids: RowIds): boolean => guidsOf(ids, LINK, () => false).length > 0;

/** What a list is called: its label, its caption, the heading before it. */
function labelsOf(list: Element): string[] {
  const labels = [
    attribute(list, 'aria-label') ?? '',
    ...queryAll(list, 'caption').map((caption) => caption.textContent ?? ''),
  ];
  const path = flatAncestors(list).slice(0, 4);
  for (let level = 1; level < path.length; level++) {
    const [parent, child] = [path[level], path[level - 1]];
    if (!parent || !child) break;
    const siblings = flatElements(parent);
    const heading = siblings
      .slice(0, siblings.indexOf(child))
      .findLast((sibling) => isHeading(sibling) || tag(sibling) === 'legend');
    if (heading) return [...labels, heading.textContent ?? ''];
  }
  return labels;
}

/** Whether the evidence is enough: a link to the subscription, or two kinds of evidence that do not depend on each other. */
export function isSubscriptionList(evidence: Evidence): boolean {
  const { rows, links, products, statuses, quantities, ids, named, subscription, foreign, priced, others } = evidence;
  const half = rows / 2;
  const active = statuses > 0 && statuses >= half;
  if (others || (foreign && !active)) return false;
  if (links > 0 && links >= rows / 4) return true;
  if (priced && !active) return false;
  const counted = quantities > 0 && quantities >= half;
  const identified = ids > 0 && ids >= half;
  if (products > 0 && products >= rows / 20) return active || counted || identified || named >= 2;
  return named >= 2 && (active || counted) && (named === 3 ? active || identified : subscription);
}

/** Whether a list without rows is one of subscriptions, going by its header. */
export function isSubscriptionHeader({ named, subscription, foreign }: Evidence): boolean {
  return !foreign && (named === 3 || (named === 2 && subscription));
}
