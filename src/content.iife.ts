/** The content script: wires the portal's page to the rules and the markers. */

import { answer } from './content/answer';
import { ListSession } from './content/list-session';
import { isAlive } from './content/worker';
import { Freshness } from './portal/fresh';
import { customerOf, watchUrl } from './portal/route';

/** A symbol: an id on the page would be found by any other name. */
const NAME = Symbol.for('upgrade-lens');
const life = takeOver();
let left: AbortController | null = null;
let session: ListSession | null = null;
let fresh: Freshness | null = null;

// The extension was reloaded, updated or disabled: nothing of ours may stay on the page.
const goesOn = (): unknown => isAlive() || life.abort();
watchUrl(life.signal, goesOn, (url) => {
  const customerId = customerOf(url);
  // Another view of the same list, or the page is back from the back and forward cache without its badge.
  if (customerId && customerId === session?.customerId) return session.rejudge();
  leave();
  if (customerId) enter(customerId);
});
life.signal.addEventListener('abort', leave);
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
  const world = globalThis as { [NAME]?: AbortController };
  world[NAME]?.abort();
  const own = new AbortController();
  world[NAME] = own;
  return own;
}
