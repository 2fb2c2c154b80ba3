/** Random use of the portal, the same for the same seed, held against what is known of each customer at every moment. */
import type { Office } from '../e2e/faults/office';
import type { Harness, Tab } from '../e2e/harness';
import { markersOf } from '../e2e/markers';
import { customer } from '../portal/customers';
import { customerUrl } from '../portal/paths';
import { random } from '../portal/random';
import type { PortalCustomer } from '../portal/types';
import { truthOf, wrongMarks, wrongReport } from './oracle';

const CUSTOMERS = [
  'contoso',
  'statuses',
  'hungarian',
  'exchange-2',
  'all-blocked',
  'target-owned',
  'rows-83',
  'rows-1000',
];
const GRIDS = ['harmony', 'table', 'recycled', 'fluent8', 'window', 'more', 'closed'];
const STATUSES = ['Active', 'Suspended', 'Expired', 'Blorped'];

export interface Soaked {
  readonly steps: number;
  readonly checks: number;
  readonly findings: readonly string[];
  readonly done: Readonly<Record<string, number>>;
}

interface World {
  readonly harness: Harness;
  readonly office: Office;
  readonly truths: ReadonlyMap<string, PortalCustomer>;
  /** A number in [0, 1), the next of the seed's. */
  readonly next: () => number;
  tab: Tab;
  /** A status was changed in place: until the page is drawn anew only names can be held against the truth. */
  changed: boolean;
}

const pick = <T>(from: readonly T[], at: number): T => {
  const one = from[Math.floor(at * from.length)];
  if (one === undefined) throw new Error('Nothing to pick from');
  return one;
};

/** Reads every customer's whole list once, from a plain table with nothing else going on. */
async function truths(harness: Harness): Promise<ReadonlyMap<string, PortalCustomer>> {
  const known = new Map<string, PortalCustomer>();
  for (const key of CUSTOMERS) {
    const one = customer(key);
    const tab = await harness.openCustomer(key, { grid: 'table', size: 2000 });
    const report = await harness.reportWhere(
      tab,
      ({ subscriptions }) => subscriptions.length === one.rows.length,
      60_000,
    );
    known.set(one.id, truthOf(one, report));
    await tab.page.close();
  }
  return known;
}

async function press({ tab, next }: World, names: RegExp): Promise<void> {
  const buttons = await tab.page.getByRole('button', { name: names }).all();
  if (buttons.length)
    await pick(buttons, next())
      .click({ timeout: 500, force: true })
      .catch(() => null);
}

/** A change of customer as the portal's own links make it. */
async function goTo({ tab, next }: World): Promise<void> {
  const one = customer(pick(CUSTOMERS, next()));
  await tab.page.evaluate(
    (path) => {
      history.pushState(null, '', path + location.search);
      dispatchEvent(new PopStateEvent('popstate'));
    },
    new URL(customerUrl(one.key)).pathname,
  );
}

async function load({ tab, next }: World): Promise<void> {
  const grid = pick(GRIDS, next());
  await tab.page.goto(customerUrl(pick(CUSTOMERS, next()), { grid, skeleton: Math.floor(next() * 400) }));
}

/** Writes another text into a cell whose text `wanted` accepts, of a random row. */
async function write({ tab, next }: World, wanted: string, text: string): Promise<boolean> {
  return tab.page.evaluate(
    ([pattern, to, at]) => {
      const all: Element[] = [];
      const walk = (root: Document | ShadowRoot) => {
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot) walk(element.shadowRoot);
          else if (!element.childElementCount && new RegExp(pattern).test(element.textContent?.trim() ?? ''))
            all.push(element);
        }
      };
      walk(document);
      const cell = all.filter((one) => one.matches('td, [role=gridcell], [role=gridcell] *'))[
        Math.floor(at * all.length)
      ];
      if (cell) cell.textContent = to;
      return !!cell;
    },
    [wanted, text, next()] as const,
  );
}

const ACTIONS: readonly (readonly [string, number, (world: World) => Promise<unknown>])[] = [
  ['turn a page', 8, (w) => press(w, /^(Next|Previous|Következő|Előző|Load more|\d+)$/)],
  ['sort', 4, (w) => press(w, /^(Subscription|Quantity|Status|Előfizetés|Állapot)$/)],
  [
    'search',
    3,
    ({ tab, next }) =>
      tab.page
        .locator('#subscription-search-box')
        .fill(pick(['', 'Visio', 'Microsoft 365', 'e'], next()), { timeout: 300 })
        .catch(() => null),
  ],
  ['scroll', 8, ({ tab, next }) => tab.page.mouse.wheel(0, Math.floor(next() * 3000) - 900)],
  ['another customer', 6, goTo],
  ['load a page', 3, load],
  ['reload', 2, ({ tab }) => tab.page.reload()],
  ['back', 3, ({ tab }) => tab.page.evaluate(() => history.back())],
  ['forward', 2, ({ tab }) => tab.page.evaluate(() => history.forward())],
  ['draw anew', 2, ({ tab }) => tab.page.evaluate(() => void dispatchEvent(new PopStateEvent('popstate')))],
  [
    'remove marks',
    2,
    ({ tab }) =>
      tab.page.evaluate(() => {
        for (const one of document.querySelectorAll('upgrade-lens-marker')) one.remove();
      }),
  ],
  ['change a quantity', 3, (w) => write(w, '^\\d{1,3}$', String(1 + Math.floor(w.next() * 300)))],
  [
    'change a status',
    2,
    async (w) => {
      w.changed = true;
      await write(w, '^(Active|Suspended|Expired|Canceled)$', pick(STATUSES, w.next()));
    },
  ],
  [
    'open the popup',
    1,
    async ({ harness, tab }) => {
      const popup = await harness.openPopup(tab);
      await popup.getByRole('heading', { level: 1 }).first().waitFor();
      await popup.close();
      await tab.page.bringToFront();
    },
  ],
  [
    'open a card',
    2,
    ({ tab, next }) =>
      tab.page
        .locator('upgrade-lens-marker button.mark')
        .nth(Math.floor(next() * 4))
        .click({ timeout: 300 })
        .catch(() => null),
  ],
  [
    'confirm',
    2,
    async ({ harness, truths: known, next }) => {
      const customerId = pick([...known.keys()], next());
      const confirmations = { delegatedAdmin: 'yes', otherChannels: 'none', heldElsewhere: [] };
      const message =
        next() < 0.5 ? { type: 'forget', customerId } : { type: 'set-confirmations', customerId, confirmations };
      await harness.browser.seat.evaluate((body) => chrome.runtime.sendMessage(body), message);
    },
  ],
  ['end the worker', 2, ({ office }) => office.killWorker()],
];

/** The customer whose list the page shows now, or null. */
const shown = ({ tab }: World): Promise<string | null> =>
  tab.page
    .evaluate(() => (window.__portal?.page === 'subscriptions' ? (window.__portal.customer?.id ?? null) : null))
    .catch(() => null);

async function check(world: World): Promise<string[]> {
  const before = await shown(world);
  const truth = before && world.truths.get(before);
  const markers = await markersOf(world.tab.page).catch(() => []);
  const report = await world.harness.reportOf(world.tab);
  if (!truth || before !== (await shown(world))) return [];
  const misplaced = markers.filter(({ stale, label, beside }) => !stale && !label.endsWith(beside));
  const wrong = misplaced.map(({ label, beside }) => `${beside}: ${label}`);
  const foreign = (report?.subscriptions ?? []).filter(({ id }) => id && !truth.rows.some((row) => row.id === id));
  wrong.push(...foreign.map(({ name }) => `${name}: of another customer`));
  if (!world.changed) wrong.push(...wrongMarks(markers, truth), ...(report ? wrongReport(report, truth) : []));
  return wrong;
}

/** Uses the portal for `ms` milliseconds. */
export async function soak(harness: Harness, office: Office, seed: number, ms: number): Promise<Soaked> {
  const next = random(seed);
  const known = await truths(harness);
  const world: World = {
    harness,
    office,
    next,
    truths: known,
    tab: await harness.openCustomer('contoso'),
    changed: false,
  };
  const bag = ACTIONS.flatMap((action) => Array.from({ length: action[1] }, () => action));
  const findings: string[] = [];
  const done: Record<string, number> = {};
  let [steps, checks] = [0, 0];
  for (const end = Date.now() + ms; Date.now() < end; steps++) {
    const [name, , act] = pick(bag, next());
    if (/customer|load|back|forward/.test(name)) world.changed = false;
    await act(world);
    done[name] = (done[name] ?? 0) + 1;
    await world.tab.page.waitForTimeout(next() < 0.4 ? 0 : Math.floor(next() * 500));
    checks++;
    for (const finding of await check(world))
      findings.push(`step ${steps} (${name}) ${world.tab.page.url()}: ${finding}`);
  }
  return { steps, checks, findings, done };
}
