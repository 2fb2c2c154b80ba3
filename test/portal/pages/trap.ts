/** What a curious page could see of a visitor's extension, written down for the tests. */

export function watch(): void {
  const before = new Set(Object.getOwnPropertyNames(window));
  const seen: { kind: string; what: string }[] = [];
  const note = (kind: string, what: unknown) => seen.push({ kind, what: String(what) });
  window.__portal = {
    customer: null,
    page: '',
    ready: false,
    removed: 0,
    seen,
    foreignGlobals: () => Object.getOwnPropertyNames(window).filter((name) => !before.has(name) && name !== '__portal'),
  };
  addEventListener('securitypolicyviolation', (event) => note('policy', `${event.violatedDirective} ${event.sample}`));
  addEventListener('error', (event) => note('error', event.message));
  addEventListener('unhandledrejection', (event) => note('rejection', event.reason));
  addEventListener('message', (event) => note('message', JSON.stringify(event.data)));
}
