/** Events of the browser's own tracing, with the CPU time that each took. */
import type { CDPSession } from 'playwright-core';
import type { Stage } from './stage';

export interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  /** µs of the wall's clock, and of the thread's. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly url?: string }; readonly fileName?: string };
}

export async function trace(stage: Stage, categories: string[], act: () => Promise<unknown>): Promise<TraceEvent[]> {
  const browser = stage.browser.context.browser();
  if (!browser) throw new Error('The browser is gone');
  const cdp: CDPSession = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories, excludedCategories: ['*'] },
  });
  await act();
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  await cdp.detach();
  return events;
}
