/** The worker: keeps what the user said for the browser session, and writes the toolbar icon's badge. */
import browser from 'webextension-polyfill';
import { receive } from './worker/receive';

browser.runtime.onMessage.addListener(receive as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
