/** Which customer's subscription list a URL shows, by its tail; the heads have changed four times in ten years. */
const LIST = /\/customers\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/subscriptions\/?$/i;

/** The customer's tenant id (lower case) where `url` is a subscription list on Partner Center's host, else null. */
export function customerOf(url: string): string | null {
  const { protocol, host, pathname } = new URL(url);
  if (protocol !== 'https:' || host !== 'partner.microsoft.com') return null;
  return LIST.exec(pathname)?.[1]?.toLowerCase() ?? null;
}

interface NavigationLike extends EventTarget {
  readonly currentEntry: unknown;
}

/**
 * Calls `changed` with the URL whenever it may have changed: Navigation API, history, back and forward cache, a slow poll. Asks
 * `goesOn` before each look.
 */
export function watchUrl(signal: AbortSignal, goesOn: () => unknown, changed: (url: string) => void): void {
  let last = '';
  const check = (): void => {
    if (!goesOn() || location.href === last) return;
    last = location.href;
    changed(last);
  };
  const { navigation } = globalThis as unknown as { navigation?: NavigationLike };
  navigation?.addEventListener('currententrychange', check, { signal });
  for (const event of ['popstate', 'hashchange']) addEventListener(event, check, { signal });
  addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) last = '';
      check();
    },
    { signal },
  );
  const poll = setInterval(check, 1000);
  signal.addEventListener('abort', () => clearInterval(poll));
  check();
}
