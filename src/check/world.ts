import browser from 'webextension-polyfill';
import { language } from '../i18n';
import { loadOptions, watchOptions } from '../kept-options';
import { type OfferMatrix, offerMatrixSchema, type ToWorker } from '../messages';
import type { World } from './bench';

/** The browser as the page that checks files sees it: the worker keeps the Offer Matrix. */
export function browserWorld(): World {
  return {
    now: () => Date.now(),
    language: language(),
    loadMatrix: async () => {
      const parsed = offerMatrixSchema.safeParse(await tell({ type: 'offer-matrix' }));
      return parsed.success ? parsed.data : null;
    },
    saveMatrix: async (matrix: OfferMatrix) => isKept(await tell({ type: 'set-offer-matrix', matrix })),
    forgetMatrix: () => tell({ type: 'forget-offer-matrix' }),
    watchOptions: (use) => {
      void loadOptions().then(use);
      watchOptions(use);
    },
    pause,
  };
}

function tell(message: ToWorker): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

function isKept(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'kept' in answer;
}

/** A turn for the surface; timers would wait 4 ms each time. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
