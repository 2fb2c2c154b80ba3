import { recognitionOf } from './columns';
import { ancestors, attribute, clean, flatElements, flatParent, queryAll, rawText, role, rootOf, tag } from './dom';
import { COLUMN, guidsOf, LINK, OWN, type RowIds } from './key';
import { isHeading } from './name';
import type { RowContext, RowText } from './row';
import type { Grid } from './rows';

/** What a list seems to be, going by the rows that were sampled. */
export interface Evidence {
  readonly rows: number;
  /** Rows that link to a subscription. */
  readonly links: number;
  /** It is a customer's subscriptions. */
  readonly accepted: boolean;
  /** Something speaks for it and nothing against it. */
  readonly tempting: boolean;
  /** How much is known of it. */
  readonly facts: number;
  /** Counts for the diagnosis. */
  readonly counts: string;
}

/** Persons, not products: what lists of users have. */
const EMAIL = /^\S+@\S+\.\S+$/;

/**
 * A list is one of subscriptions where its rows link to them, or where two kinds of evidence speak for it that do not depend on
 * each other and nothing speaks against it: orders, invoices, quotes, users and prices do.
 */
export function evidenceOf(grid: Grid, sample: readonly RowText[], context: RowContext): Evidence {
  const { words, customerId, columns } = context;
  const rows = sample.length;
  const count = (test: (row: RowText) => boolean): number => sample.filter(test).length;
  const isMost = (found: number): boolean => found > 0 && found >= rows / 2;
  const hasLine = (test: (text: string) => unknown): number =>
    count(({ lines }) => lines.some(({ text }) => test(text)));

  const names = labelsOf(grid.list).map((label) => words(clean(label)));
  const labels = [...names, ...(columns ?? []).map(({ header, key }) => words(`${header} ${key}`.trim()))];
  const by = recognitionOf(columns ?? []);

  const links = count(({ ids }) => isLinked(ids));
  const products = count(({ name, productText, others }) =>
    [name?.text, productText, ...others].some((text) => text && words(text).isProduct),
  );
  const statuses = count(({ statusText }) => !!words(statusText ?? '').isStatus);
  const quantities = count(({ quantityText }) => words(quantityText ?? '').quantity != null);
  const ids = count(({ ids }) => guidsOf(ids, LINK | OWN | COLUMN, (id) => id === customerId).length > 0);
  /** Which of name, status and quantity a key, header or label names. */
  const named = (['name', 'status', 'quantity'] as const).filter((kind) =>
    columns ? /key|header/.test(by[kind] ?? '') : isMost(count((row) => row.labels.includes(kind))),
  ).length;

  const isSubscription = labels.some(({ subscription }) => subscription);
  const isForeign = labels.some(({ foreign }) => foreign);
  /** The list's own label is foreign, and does not say "subscription". */
  const said = names.find(({ foreign, subscription }) => foreign || subscription);
  const isMisnamed = !!said && !said.subscription;
  // Prices, or a number that the user fills in, are an order's.
  const isPriced =
    labels.some(({ price }) => price) ||
    isMost(hasLine((text) => words(text).price)) ||
    isMost(count(({ lines }) => lines.some(({ text, control }) => control && /^\d/.test(text))));
  const isOther =
    isMost(hasLine((text) => EMAIL.test(text))) || isMost(count(({ ids }) => ids.otherLinks > 0 && !isLinked(ids)));
  const isActive = isMost(statuses);
  const isCounted = isActive || isMost(quantities);

  const isList = (): boolean => {
    if (isOther || (isForeign && !(isActive && (isMost(quantities) || isMost(ids))))) return false;
    if (links > 0 && links >= rows / 4) return true;
    if (isMisnamed || (isPriced && !isActive)) return false;
    if (products > 0 && products >= rows / 20) return isCounted || isMost(ids) || named > 1;
    return named > 1 && isCounted && (named > 2 ? isActive || isMost(ids) : isSubscription);
  };
  /** Items without a role may be anything; they must show more than one fact of a subscription, a single one more than its name. */
  const isPlausible =
    !grid.loose ||
    ([links, products, statuses, quantities].filter(Boolean).length > 1 &&
      products + statuses > 0 &&
      (rows > 1 || statuses + quantities > 0));
  const accepted = rows ? isPlausible && isList() : !isForeign && (named > 2 || (named > 1 && isSubscription));
  return {
    rows,
    links,
    accepted,
    tempting: rows > 0 && !isForeign && !isOther && links + products + named > 1,
    facts: accepted ? 1 + products + statuses + quantities + named : 0,
    counts: [rows, links, products, statuses, quantities, ids, named].join('/'),
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
  const within = rootOf(element);
  const named = ids.flatMap((id) => queryAll(within, `[id=${JSON.stringify(id)}]`));
  const around = role(element) === 'tabpanel' ? flatParent(element) : null;
  if (named.length || !around) return named.map(rawText);
  const [tabs, panels] = ['tab', 'tabpanel'].map((kind) => queryAll(around, `[role=${kind}]`)) as [
    Element[],
    Element[],
  ];
  return tabs.filter((_, at) => tabs.length === panels.length && panels[at] === element).map(rawText);
}
