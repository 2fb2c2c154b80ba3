/** The worker: judges lists, keeps what the user said for the browser session, and writes the toolbar icon's badge. */
import browser from 'webextension-polyfill';
import { receive } from './worker/receive';
import { welcome } from './worker/welcome';

browser.runtime.onMessage.addListener(receive as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
browser.runtime.onInstalled.addListener((details) => void welcome(details));
