import type { PageList, ReadAllProgress, ToContent } from '../messages';
import type { ListSession } from './list-session';
import { ask } from './worker';

type Reply = (answer: unknown) => void;

/** Answers the messages of the extension's own pages and worker; everything else is left alone. */
export function answer(signal: AbortSignal, session: () => ListSession | null, anew: () => void): void {
  const listener = (message: unknown, sender: chrome.runtime.MessageSender, reply: Reply): boolean => {
    if (!isOurPage(sender) || !isOurs(message)) return false;
    void Promise.resolve(respond(message, session(), anew)).then(reply);
    return true;
  };
  chrome.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => chrome.runtime?.onMessage?.removeListener(listener));
}

/** The extension's pages and worker; neither web pages nor other content scripts. */
function isOurPage({ id, url = '' }: chrome.runtime.MessageSender): boolean {
  return id === chrome.runtime.id && url.startsWith(chrome.runtime.getURL(''));
}

/** The shape of `ToContent`, checked by hand: a schema library would weigh more than the rest of this folder. */
function isOurs(message: unknown): message is ToContent {
  const { type, key, customerId, action } = Object(message) as Record<string, unknown>;
  if (['report', 'diagnosis', 'teach', 'taught'].includes(String(type))) return true;
  if (type === 'changed') return customerId === null || isText(customerId);
  if (type === 'show') return isText(key);
  return type === 'read-all' && ['start', 'stop', 'status'].includes(String(action));
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 1200;
}

function respond(message: ToContent, session: ListSession | null, anew: () => void): unknown {
  switch (message.type) {
    case 'report':
      return session ? session.report() : ask({ type: 'report', list: noList() });
    case 'changed':
      if (session && (message.customerId ?? session.customerId) === session.customerId) session.rejudge();
      return null;
    case 'show':
      return session?.show(message.key) ?? false;
    case 'read-all':
      return readAll(message.action, session);
    case 'diagnosis':
      return session?.diagnosis() ?? null;
    case 'teach':
      void session?.teach();
      return !!session;
    case 'taught':
      anew();
      return null;
  }
}

function readAll(action: 'start' | 'stop' | 'status', session: ListSession | null): ReadAllProgress {
  if (action === 'start') session?.readAll.start();
  if (action === 'stop') session?.readAll.stop();
  return session?.readAll.progress ?? { running: false, rowsRead: 0, rowsTotal: null, ended: 'unavailable' };
}

/** A Partner Center page that is not a customer's subscription list. */
function noList(): PageList {
  return {
    url: location.href,
    customerId: null,
    language: document.documentElement.lang || null,
    state: 'not-a-list',
    reason: null,
    columns: {},
    rowsTotal: null,
    complete: false,
    rows: [],
  };
}
