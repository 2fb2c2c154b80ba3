/** The worker: judges lists, keeps what the user said for the browser session, and writes the toolbar icon's badge. */
import browser, { type Runtime } from 'webextension-polyfill';
import { watchPolicy } from './policy';
import { policyChanged, receive } from './worker/receive';
import { welcome } from './worker/welcome';

type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0];

/** Chrome waits for the answer only where a listener returns true. */
const answer = (message: unknown, sender: Runtime.MessageSender, reply: (answer: unknown) => void) => {
  const answered = receive(message, sender)?.then(reply);
  return answered ? true : undefined;
};

browser.runtime.onMessage.addListener(answer as Listener);
browser.runtime.onInstalled.addListener((details) => void welcome(details));
watchPolicy(policyChanged);
