import { recognitionOf } from './columns';
import { ancestors, attribute, clean, flatElements, flatParent, queryAll, type Root, rawText, role, tag } from './dom';
import { COLUMN, guidsOf, LINK, OWN, type RowIds } from './key';
import { isHeading } from './name';
import type { RowContext, RowText } from './row';
import type { Grid } from './rows';

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
  /** Which of name, status and quantity a key, header or label names. */
  readonly named: number;
  /** Keys, headers or the list's label say "subscription". */
  readonly subscription: boolean;
  /** They speak of orders, invoices or users. */
  readonly foreign: boolean;
  /** The list's own label does, and does not say "subscription". */
  readonly misnamed: boolean;
  /** Prices stand in it, as in offers to buy. */
  readonly priced: boolean;
  /** Most rows are about persons, or link to things of another kind. */
  readonly others: boolean;
}

/** Persons, not products: what lists of users have. */
const EMAIL = /^\S+@\S+\.\S+$/;

export function evidenceOf(grid: Grid, rows: readonly RowText[], context: RowContext): Evidence {
  const { words, customerId, columns } = context;
  const count = (test: (row: RowText) => boolean): number => rows.filter(test).length;
  const isMost = (test: (row: RowText) => boolean): boolean => rows.length > 0 && count(test) >= rows.length / 2;
  const names = labelsOf(grid.list).map((label) => words(clean(label)));
  const labels = [...names, ...(columns ?? []).map(({ header, key }) => words(`${header} ${key}`.trim()))];
  const by = recognitionOf(columns ?? []);
  return {
    rows: rows.length,
    links: count(({ ids }) => isLinked(ids)),
    products: count(({ name, productText, others }) =>
      [name?.text, productText, ...others].some((text) => text && words(text).isProduct),
    ),
    statuses: count(({ statusText }) => !!words(statusText ?? '').isStatus),
    quantities: count(({ quantityText }) => (words(quantityText ?? '').quantity ?? null) !== null),
    ids: count(({ ids }) => guidsOf(ids, LINK | OWN | COLUMN, (id) => id === customerId).length > 0),
    named: (['name', 'status', 'quantity'] as const).filter((kind) =>
      columns ? /key|header/.test(by[kind] ?? '') : isMost((row) => row.labels.includes(kind)),
    ).length,
    subscription: labels.some(({ subscription }) => subscription),
    foreign: labels.some(({ foreign }) => foreign),
    misnamed: !(names.find(({ foreign, subscription }) => foreign || subscription) ?? { subscription: true })
      .subscription,
    priced: labels.some(({ price }) => price) || isMost(({ lines }) => lines.some(({ text }) => words(text).price)),
    others:
      isMost(({ lines }) => lines.some(({ text }) => EMAIL.test(text))) ||
      isMost(({ ids }) => ids.otherLinks > 0 && !isLinked(ids)),
  };
}

const isLinked = (ids: RowIds): boolean => guidsOf(ids, LINK).length > 0;

/** What a list is called: its label, its caption, the tab it is in, the heading before it. */
function labelsOf(list: Element): string[] {
  const labels = queryAll(list, 'caption').map(rawText);
  for (const at of ancestors(list, 4)) {
    labels.push(attribute(at, 'aria-label') ?? '', ...labelledBy(at));
    const siblings = flatElements(flatParent(at) ?? at);
    const before = siblings.slice(0, Math.max(0, siblings.indexOf(at)));
    const heading = before.findLast((sibling) => isHeading(sibling) || tag(sibling) === 'legend');
    if (heading) return [...labels, rawText(heading)];
  }
  return labels;
}

/** The texts that an element is labelled by; of a tab's panel the tab in the same place, where none is named. */
function labelledBy(element: Element): string[] {
  const ids = attribute(element, 'aria-labelledby')?.split(/\s+/) ?? [];
  const within = element.getRootNode() as Root;
  const named = ids.flatMap((id) => queryAll(within, `[id=${JSON.stringify(id)}]`));
  const around = role(element) === 'tabpanel' ? flatParent(element) : null;
  if (named.length || !around) return named.map(rawText);
  const panels = flatElements(around).filter((at) => role(at) === 'tabpanel');
  const tabs = queryAll(around, '[role=tab]');
  const tab = tabs.length === panels.length ? tabs[panels.indexOf(element)] : undefined;
  return tab ? [rawText(tab)] : [];
}

/** Whether the evidence is enough: a link to the subscription, or two kinds of evidence that do not depend on each other. */
export function isSubscriptionList(evidence: Evidence): boolean {
  const { rows, links, products, statuses, quantities, ids, named, subscription, foreign, priced, others } = evidence;
  const isMost = (count: number): boolean => count > 0 && count >= rows / 2;
  const active = isMost(statuses);
  if (others || (foreign && !active)) return false;
  if (links > 0 && links >= rows / 4) return true;
  if (evidence.misnamed || (priced && !active)) return false;
  if (products > 0 && products >= rows / 20) return active || isMost(quantities) || isMost(ids) || named > 1;
  if (named < 2 || !(active || isMost(quantities))) return false;
  return named > 2 ? active || isMost(ids) : subscription;
}

/** Whether a list without rows is one of subscriptions, going by its header. */
export const isSubscriptionHeader = ({ named, subscription, foreign }: Evidence): boolean =>
  !foreign && (named > 2 || (named > 1 && subscription));
