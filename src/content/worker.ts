import type { ToWorker } from '../messages';

/** Whether the extension that this script belongs to is still there; false after it was reloaded, updated or disabled. */
export function isAlive(): boolean {
  return !!chrome.runtime?.id;
}

/** Asks the worker; null where it cannot be reached. The browser may end a worker at any time, so a failure is tried once more. */
export async function ask<T extends object>(message: ToWorker, tries = 2): Promise<T | null> {
  try {
    const answer: unknown = isAlive() ? await chrome.runtime.sendMessage(message) : null;
    return typeof answer === 'object' && answer !== null && !('error' in answer) ? (answer as T) : null;
  } catch {
    return tries > 1 ? ask(message, tries - 1) : null;
  }
}
