/** Where the single page is: the tail `/customers/{id}/{page}` counts, whatever stands before it. */
export interface Route {
  readonly head: string;
  readonly customerId: string | null;
  readonly page: string;
}

const TAIL = /^(.*?)\/customers\/([0-9a-f-]{36})(?:\/([a-z]+))?/i;

export function routeOf(pathname: string): Route {
  const match = TAIL.exec(pathname);
  if (match)
    return { head: match[1] ?? '', customerId: (match[2] ?? '').toLowerCase(), page: match[3] ?? 'subscriptions' };
  const list = /^(.*?)\/customers(?:\/list)?\/?$/.exec(pathname);
  return { head: list?.[1] ?? '/dashboard/v2', customerId: null, page: list ? 'list' : 'overview' };
}
