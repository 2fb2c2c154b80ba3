/** What a browser asks the network for and writes to its consoles, told by the browser itself: pages, frames, workers. */
import type { BrowserContext, CDPSession } from 'playwright-core';

export interface Traffic {
  /** `page https://…`: kind of target and address, refused requests too. */
  readonly requests: string[];
  /** `worker log: text`: whatever went to a console or is listed as a fault. */
  readonly spoken: string[];
  /** Kinds of target that were listened to. */
  readonly kinds: Set<string>;
}

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}
interface Told {
  readonly method?: string;
  readonly params?: {
    readonly request?: { readonly url: string };
    readonly url?: string;
    readonly type?: string;
    readonly args?: readonly { readonly value?: unknown; readonly description?: string }[];
    readonly entry?: { readonly text: string };
    readonly exceptionDetails?: unknown;
  };
}

/** Listens to every target there is and will be. A browser's session cannot flatten its children, so they speak through it. */
export async function listen(context: BrowserContext): Promise<Traffic> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser is gone');
  const session: CDPSession = await browser.newBrowserCDPSession();
  const traffic: Traffic = { requests: [], spoken: [], kinds: new Set() };
  const kindOf = new Map<string, string>();
  const attach = async ({ targetId, type, url }: Target): Promise<void> => {
    const attached = await session.send('Target.attachToTarget', { targetId, flatten: false }).catch(() => null);
    if (!attached) return;
    const kind = url.startsWith('chrome-extension:') && type === 'page' ? 'surface' : type;
    kindOf.set(attached.sessionId, kind);
    traffic.kinds.add(kind);
    for (const [id, method] of ['Network.enable', 'Runtime.enable', 'Log.enable'].entries()) {
      const message = JSON.stringify({ id, method });
      await session.send('Target.sendMessageToTarget', { sessionId: attached.sessionId, message }).catch(() => null);
    }
  };
  session.on('Target.targetCreated', ({ targetInfo }) => {
    if (/^(page|iframe|worker|service_worker|background_page|shared_worker|other)$/.test(targetInfo.type))
      void attach(targetInfo);
  });
  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) =>
    note(traffic, kindOf.get(sessionId) ?? '?', JSON.parse(message)),
  );
  await session.send('Target.setDiscoverTargets', { discover: true });
  return traffic;
}

function note({ requests, spoken }: Traffic, kind: string, { method, params }: Told): void {
  if (method === 'Network.requestWillBeSent') requests.push(`${kind} ${params?.request?.url}`);
  if (method === 'Network.webSocketCreated' || method === 'Network.webTransportCreated')
    requests.push(`${kind} ${params?.url}`);
  if (method === 'Runtime.consoleAPICalled')
    spoken.push(`${kind} ${params?.type}: ${params?.args?.map(({ value, description }) => value ?? description)}`);
  if (method === 'Log.entryAdded') spoken.push(`${kind} log: ${params?.entry?.text}`);
  if (method === 'Runtime.exceptionThrown')
    spoken.push(`${kind} exception: ${JSON.stringify(params?.exceptionDetails)}`);
}
