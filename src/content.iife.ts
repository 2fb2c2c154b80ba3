/** The content script: wires the portal's page to the rules and the markers. */

import { answer } from './content/answer';
import { ListSession } from './content/list-session';
import { isAlive } from './content/worker';
import { Freshness } from './portal/fresh';
import { customerOf, watchUrl } from './portal/route';

const life = takeOver();
let left: AbortController | null = null;
let session: ListSession | null = null;
let fresh: Freshness | null = null;

watchUrl(life.signal, (url) => {
  if (!isAlive()) return life.abort();
  const customerId = customerOf(url);
  // Another view of the same list, or the page is back from the back and forward cache without its badge.
  if (customerId && customerId === session?.customerId) return session.rejudge();
  leave();
  if (customerId) enter(customerId);
});
// The extension was reloaded, updated or disabled: nothing of ours may stay on the page.
const pulse = setInterval(() => isAlive() || life.abort(), 2000);
life.signal.addEventListener('abort', () => {
  clearInterval(pulse);
  leave();
});
answer(life.signal, () => session, anew);

function enter(customerId: string): void {
  const room = new AbortController();
  left = room;
  session = new ListSession(room.signal, customerId, fresh?.customerId === customerId ? null : fresh);
}

/** What the user has pointed at is another than before: nothing that was read holds. */
function anew(): void {
  const customerId = session?.customerId;
  leave();
  if (customerId) enter(customerId);
}

function leave(): void {
  const { lastReading = null, customerId = '' } = session ?? {};
  if (lastReading) fresh = new Freshness(lastReading, customerId);
  left?.abort();
  session = left = null;
}

/** Ends an older copy of this script in the same page, if there is one, and takes its place. */
function takeOver(): AbortController {
  const world = globalThis as { upgradeLens?: AbortController };
  world.upgradeLens?.abort();
  world.upgradeLens = new AbortController();
  return world.upgradeLens;
}
