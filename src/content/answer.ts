import { type ToContent, toContentSchema } from '../messages';
import type { ListSession } from './list-session';
import { noListReport } from './no-list';

/** Answers the messages of the extension's own pages and worker; everything else is left alone. */
export function answer(signal: AbortSignal, session: () => ListSession | null): void {
  const listener = (message: unknown, sender: chrome.runtime.MessageSender, reply: (answer: unknown) => void): void => {
    // Content scripts have a tab, the extension's pages and worker are trusted by their id.
    if (sender.id !== chrome.runtime.id) return;
    const parsed = toContentSchema.safeParse(message);
    if (parsed.success) reply(respond(parsed.data, session()));
  };
  chrome.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => chrome.runtime?.onMessage?.removeListener(listener));
}

function respond(message: ToContent, session: ListSession | null): unknown {
  switch (message.type) {
    case 'report':
      return session?.report() ?? noListReport(location.href, document.documentElement.lang);
    case 'context':
      if (session?.customerId === message.customerId) session.hear(message.context);
      return null;
    case 'show':
      return session?.show(message.key) ?? false;
    case 'read-all':
      return readAll(message.action, session);
  }
}

function readAll(action: 'start' | 'stop' | 'status', session: ListSession | null): unknown {
  if (action === 'start') session?.readAll.start();
  if (action === 'stop') session?.readAll.stop();
  return session?.readAll.progress ?? { running: false, rowsRead: 0, rowsTotal: null, ended: 'unavailable' };
}
