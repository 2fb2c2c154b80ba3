import { type Context, contextSchema, type ToWorker } from '../messages';
import { NOTHING_SAID } from '../nothing-said';

/** Whether the extension that this script belongs to is still there; false after it was reloaded, updated or disabled. */
export function isAlive(): boolean {
  return !!chrome.runtime?.id;
}

/** Sends a message to the worker. Null where it cannot be reached: it is a lamp, never a wall. */
export async function tellWorker(message: ToWorker): Promise<unknown> {
  try {
    return isAlive() ? await chrome.runtime.sendMessage(message) : null;
  } catch {
    return null;
  }
}

/** What the user has said about a customer. */
export async function contextOf(customerId: string): Promise<Context> {
  const answer = contextSchema.safeParse(await tellWorker({ type: 'get-context', customerId }));
  return answer.success ? answer.data : NOTHING_SAID;
}
