import browser, { type Runtime } from 'webextension-polyfill';
import { forgetAskedRow } from '../asked-row';
import { direction, language, t } from '../i18n';
import { forgetTour } from '../kept-tour';
import { type Context, type PageList, type ToContent, type ToWorker, toWorkerSchema } from '../messages';
import { NOTHING_SAID } from '../nothing-said';
import { cardText, type ShownCard } from '../report/card';
import type { Report } from '../report/schema';
import { sayer } from '../say';
import { type Meaning, meaningOf } from '../subscriptions/meaning';
import { showBadge } from './badge';
import { openDetails } from './details';
import { badgeOf, judgedOf, reportOf, withTargetsOf } from './judge';
import { forgetOfferMatrix, loadOfferMatrix, rereadOfferMatrix, saveOfferMatrix } from './offer-matrix';
import { forgetOptions, options, rereadOptions, setOptions } from './options';
import { runTexts, teachTexts } from './page-texts';
import { forgetPolicy, policy } from './policy';
import { forget, loadContext, saveContext } from './store';
import { forgetTaught, loadTaught, saveTaught } from './taught';

/** What a content script may ask for; everything else only the extension's own pages may. */
const FROM_CONTENT: readonly ToWorker['type'][] = [
  'words',
  'judge',
  'report',
  'card',
  'left',
  'open-details',
  'run-texts',
  'teach-texts',
  'taught',
];
const PAGE = 'https://partner.microsoft.com/';

/** The last report of each tab, for its cards and for who opens the popup. Gone with the worker: the content script then asks anew. */
const reports = new Map<number, { readonly report: Report; readonly documentId: string | undefined }>();

/** An administrator's policy has changed: every tab is judged by the new one. */
export function policyChanged(): void {
  forgetPolicy();
  rereadOptions();
  rereadOfferMatrix();
  void tellTabs(null);
}

/** Decides at once whether a message is ours; answers with a promise. Undefined leaves it to others. */
export function receive(message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const parsed = toWorkerSchema.safeParse(message);
  if (!parsed.success) return undefined;
  const tabId = pageTab(sender);
  if (isOurPage(sender)) return act(parsed.data).catch(failed);
  if (tabId === null || !FROM_CONTENT.includes(parsed.data.type)) return undefined;
  return actFor(parsed.data, tabId, sender.documentId).catch(failed);
}

function isOurPage(sender: Runtime.MessageSender): boolean {
  return !!sender.url?.startsWith(browser.runtime.getURL(''));
}

/** The tab whose top frame shows Partner Center, or null. */
function pageTab({ frameId, url, tab }: Runtime.MessageSender): number | null {
  return frameId === 0 && url?.startsWith(PAGE) && tab?.id !== undefined ? tab.id : null;
}

function failed(error: unknown): { error: string } {
  return { error: String(error) };
}

async function actFor(message: ToWorker, tabId: number, documentId?: string): Promise<unknown> {
  // At once: a side panel opens only while the click that sent the message counts.
  if (message.type === 'open-details') return openDetails(tabId, message.key);
  await options();
  switch (message.type) {
    case 'words':
      return {
        meanings: message.texts.map((text) => briefly(meaningOf(text, message.language))),
        taught: await loadTaught(),
      };
    case 'judge': {
      const report = await judge(message.list);
      reports.set(tabId, { report, documentId });
      await showBadge(tabId, badgeOf(report));
      return judgedOf(report);
    }
    case 'report':
      return withTargetsOf(message.only, await judge(message.list));
    case 'card':
      return card(reports.get(tabId)?.report, message.key);
    case 'left':
      reports.delete(tabId);
      return showBadge(tabId, { text: '', title: t('extension_name') });
    case 'run-texts':
      return runTexts(message.progress);
    case 'teach-texts':
      return teachTexts();
    case 'taught':
      await saveTaught(message.taught);
      await sendToTabs({ type: 'taught' });
      return { kept: 1 };
    default:
      return undefined;
  }
}

/** Only what a text does stand for: most texts of a page stand for nothing. */
function briefly(meaning: Partial<Meaning>): Partial<Meaning> | 0 {
  const said = Object.entries(meaning).filter(([, value]) => value != null && value !== false);
  return said.length ? Object.fromEntries(said) : 0;
}

async function judge(list: PageList): Promise<Report> {
  const [context, matrix, { unknownCommerceIs, packs }, { nicknames }] = await Promise.all([
    list.customerId === null ? NOTHING_SAID : loadContext(list.customerId),
    loadOfferMatrix(),
    options(),
    policy(),
  ]);
  return reportOf(list, { ...context, unknownCommerceIs, packs }, matrix, Date.now(), nicknames);
}

/** The tab's last report, while the page that it was made of is open and shows the list. The page is asked: it may have moved on. */
async function judgedLast(tabId: number, only: string | null): Promise<Report | null> {
  const { documentId } = reports.get(tabId) ?? {};
  if (!documentId) return null;
  const question: ToContent = { type: 'read-all', action: 'status' };
  const isOpen = await browser.tabs.sendMessage(tabId, question, { documentId }).then(Boolean, () => false);
  const report = isOpen && reports.get(tabId)?.report;
  return report && report.reading.state === 'read' ? withTargetsOf(only, report) : null;
}

function card(report: Report | undefined, key: string): ShownCard | null {
  const subscription = report?.subscriptions.find((one) => one.key === key);
  if (!report || !subscription) return null;
  return { ...cardText(subscription, report.reading, sayer()), lang: language(), dir: direction() };
}

async function act(message: ToWorker): Promise<unknown> {
  switch (message.type) {
    case 'judged':
      return judgedLast(message.tab, message.only);
    case 'set-confirmations':
      return change(message.customerId, (context) => ({ ...context, confirmations: message.confirmations }));
    case 'set-assertion':
      return change(message.customerId, (context) => ({ ...context, assertions: assertions(context, message) }));
    case 'forget':
      return { forgotten: (await Promise.all((await forget(message.customerId)).map(tellTabs))).length };
    case 'offer-matrix':
      return loadOfferMatrix();
    case 'set-offer-matrix':
      await saveOfferMatrix(message.matrix);
      await tellTabs(null);
      return { kept: message.matrix.paths.length };
    case 'forget-offer-matrix':
      await forgetOfferMatrix();
      await tellTabs(null);
      return { kept: 0 };
    case 'policy': {
      const { locked, problems } = await policy();
      return { locked, problems };
    }
    case 'set-options':
      await setOptions(message.options);
      await tellTabs(null);
      return { kept: 1 };
    case 'forget-shape':
      await forgetTaught();
      await sendToTabs({ type: 'taught' });
      return { kept: 0 };
    case 'forget-everything':
      await Promise.all([
        forget(null),
        forgetOfferMatrix(),
        forgetOptions(),
        forgetTaught(),
        forgetTour(),
        forgetAskedRow(),
      ]);
      await sendToTabs({ type: 'taught' });
      return { kept: 0 };
    default:
      return undefined;
  }
}

function assertions({ assertions }: Context, { key, says }: Extract<ToWorker, { type: 'set-assertion' }>) {
  const others = assertions.filter((assertion) => assertion.key !== key);
  return says === undefined ? others : [...others, { key, says }];
}

/** One change after the other: two surfaces that speak at once must not undo each other. */
let queue: Promise<unknown> = Promise.resolve();

function change(customerId: string, how: (context: Context) => Context): Promise<Context> {
  const changed = queue.then(async () => {
    const context = how(await loadContext(customerId));
    await saveContext(customerId, context);
    await tellTabs(customerId);
    return context;
  });
  queue = changed.catch(() => null);
  return changed;
}

/** Tells every tab; those that show another customer, or have no content script, do not listen. */
function tellTabs(customerId: string | null): Promise<void> {
  return sendToTabs({ type: 'changed', customerId });
}

async function sendToTabs(message: ToContent): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.map(({ id }) => id !== undefined && browser.tabs.sendMessage(id, message)));
}
