import type { ToContent } from '../messages';
import type { ListSession } from './list-session';
import { noList } from './no-list';
import { ask } from './worker';

type Reply = (answer: unknown) => void;

/** Answers the messages of the extension's own pages and worker; everything else is left alone. */
export function answer(signal: AbortSignal, session: () => ListSession | null, anew: () => void): void {
  const listener = (message: unknown, sender: chrome.runtime.MessageSender, reply: Reply): boolean => {
    // Nobody else gets past the door, so that what is behind it need not be looked at again.
    if (!isOurPage(sender)) return false;
    void Promise.resolve(respond(message as ToContent, session(), anew)).then(reply);
    return true;
  };
  chrome.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => chrome.runtime?.onMessage?.removeListener(listener));
}

/** The extension's pages and worker; neither web pages nor other content scripts. */
function isOurPage({ id, url = '' }: chrome.runtime.MessageSender): boolean {
  return id === chrome.runtime.id && url.startsWith(chrome.runtime.getURL(''));
}

function respond(message: ToContent, session: ListSession | null, anew: () => void): unknown {
  switch (message.type) {
    case 'report':
      return session ? session.report(message.only) : ask({ type: 'report', list: noList() });
    case 'changed':
      if (session && (message.customerId ?? session.customerId) === session.customerId) session.rejudge();
      return;
    case 'show':
      return session?.show(message.key) ?? false;
    case 'read-all':
      if (message.action !== 'status') session?.readAll[message.action]();
      return session?.readAll.progress;
    case 'diagnosis':
      return session?.diagnosis();
    case 'teach':
      void session?.teach();
      return !!session;
    case 'taught':
      return anew();
  }
}
