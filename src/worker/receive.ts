import browser, { type Runtime } from 'webextension-polyfill';
import { type Context, type ToWorker, toWorkerSchema } from '../messages';
import { showSummary } from './badge';
import { openDetails } from './details';
import { forget, loadContext, saveContext } from './store';

/** What a content script may ask for; everything else only the extension's own pages may. */
const FROM_CONTENT: readonly ToWorker['type'][] = ['get-context', 'summary', 'open-details'];
const PAGE = 'https://partner.microsoft.com/';

/** Decides at once whether a message is ours; answers with a promise. Undefined leaves it to others. */
export function receive(message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined {
  const parsed = toWorkerSchema.safeParse(message);
  if (!parsed.success || !isAllowed(parsed.data.type, sender)) return undefined;
  return act(parsed.data, sender.tab?.id).catch((error: unknown) => ({ error: String(error) }));
}

function isAllowed(type: ToWorker['type'], sender: Runtime.MessageSender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  if (sender.url?.startsWith(browser.runtime.getURL(''))) return true;
  return sender.frameId === 0 && !!sender.url?.startsWith(PAGE) && FROM_CONTENT.includes(type);
}

async function act(message: ToWorker, tabId: number | undefined): Promise<unknown> {
  switch (message.type) {
    case 'get-context':
      return loadContext(message.customerId);
    case 'summary':
      return tabId === undefined ? null : showSummary(tabId, message);
    case 'open-details':
      return tabId === undefined ? null : openDetails(tabId, message.key);
    case 'set-confirmations':
      return change(message.customerId, (context) => ({ ...context, confirmations: message.confirmations }));
    case 'set-assertion':
      return change(message.customerId, (context) => ({ ...context, assertions: assertions(context, message) }));
    case 'forget':
      return Promise.all((await forget(message.customerId)).map(async (id) => spread(id, await loadContext(id))));
  }
}

function assertions(
  context: Context,
  { key, says }: Extract<ToWorker, { type: 'set-assertion' }>,
): Context['assertions'] {
  const others = context.assertions.filter((assertion) => assertion.key !== key);
  return says === undefined ? others : [...others, { key, says }];
}

/** One change after the other: two surfaces that speak at once must not undo each other. */
let queue: Promise<unknown> = Promise.resolve();

function change(customerId: string, how: (context: Context) => Context): Promise<Context> {
  const changed = queue.then(async () => {
    const context = how(await loadContext(customerId));
    await saveContext(customerId, context);
    await spread(customerId, context);
    return context;
  });
  queue = changed.catch(() => null);
  return changed;
}

/** Tells every tab; those that show another customer, or have no content script, do not listen. */
async function spread(customerId: string, context: Context): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(({ id }) => id !== undefined && browser.tabs.sendMessage(id, { type: 'context', customerId, context })),
  );
}
