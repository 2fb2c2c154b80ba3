import browser from 'webextension-polyfill';
import { askForRow, forgetAskedRow, watchAskedRows } from '../asked-row';
import {
  type OfferMatrix,
  type PageDiagnosis,
  type ReadAllProgress,
  readAllProgressSchema,
  type ToContent,
} from '../messages';
import { type Report, reportSchema } from '../report/schema';
import { HAS_SIDE_PANEL, openSidePanel } from '../side-panel';
import { z } from '../zod';
import type { Answer, Client, Known, TabEvents, Wanted } from './session';

const DEADLINE_MS = 3000;
/** A whole report of thousands of rows. */
const WHOLE_MS = 60_000;
const LATE = Symbol('late');
const FAILED = Symbol('failed');

/** The browser as a surface sees it: the one module of the surfaces that speaks to it. */
export function browserClient(search: string, surface: 'popup' | 'side-panel' = 'popup'): Client {
  const query = new URLSearchParams(search);
  const inPopup = browser.extension.getViews({ type: 'popup' }).includes(window);
  return {
    ...(surface === 'side-panel' && { follow: followTabs }),
    ...(inPopup && HAS_SIDE_PANEL && { openBeside }),
    inPopup,
    firstKey: query.get('row'),
    known: judged(query.get('tab'), query.get('row')),
    findTab: () => findTab(query.get('tab')),
    report: askReport,
    show: async (tab, key) => (await ask(tab, { type: 'show', key })) === true,
    readAll: async (tab, action) => progress(await ask(tab, { type: 'read-all', action })),
    diagnosis: async (tab) => {
      const page = await ask(tab, { type: 'diagnosis' });
      if (page === LATE || page === FAILED) return null;
      const { version } = browser.runtime.getManifest();
      return { version, browserLanguage: navigator.language, page: pageDiagnosis(page) };
    },
    teach: async (tab) => {
      if ((await ask(tab, { type: 'teach', action: 'start' })) === true && inPopup) window.close();
    },
    offerMatrix: async () => matrix(await inTime(() => browser.runtime.sendMessage({ type: 'offer-matrix' }))),
    ticks: () => import('../kept-ticks'),
    tell: async (message) => {
      const answer = await inTime(() => browser.runtime.sendMessage(message));
      return typeof answer === 'object' && answer !== null && !('error' in answer);
    },
  };
}

/** The tab that the address names, else the window's active one, else (a surface in a tab of its own) the last used one that answers. */
async function findTab(named: string | null): Promise<number | null> {
  if (named && /^\d+$/.test(named)) return Number(named);
  const own = await browser.tabs.getCurrent();
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  if (active?.id !== undefined && active.id !== own?.id) return active.id;
  const others = (await browser.tabs.query({})).filter((tab) => tab.id !== own?.id);
  others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  const ids = others.flatMap((tab) => tab.id ?? []);
  const answers = await Promise.all(ids.map((id) => askReport(id, null)));
  return ids.find((_, i) => answers[i]?.kind === 'report') ?? null;
}

/** Tells of tabs that come to the front and of pages that load; which tab that is, `findTab` says. */
function followTabs({ moved, asked }: TabEvents): () => void {
  const { onActivated, onUpdated } = browser.tabs;
  const updated = (_: number, { status }: { status?: string }) => status && moved();
  onActivated.addListener(moved);
  onUpdated.addListener(updated);
  const leave = watchAskedRows(asked);
  return () => {
    onActivated.removeListener(moved);
    onUpdated.removeListener(updated);
    leave();
  };
}

/** The panel opens only while the click counts: it comes first. The popup closes by itself only in some browsers. */
function openBeside(tab: number, key: string | null): void {
  Promise.all([openSidePanel(tab), key !== null && askForRow({ tab, key })]).then(
    () => window.close(),
    () => forgetAskedRow(),
  );
}

/** The worker's own memory, not a page's word. */
async function judged(named: string | null, only: string | null): Promise<Known | null> {
  const tab = await findTab(named).catch(() => null);
  const report = tab && (await inTime(() => browser.runtime.sendMessage({ type: 'judged', tab, only })));
  return tab && report instanceof Object && 'reading' in report ? { tab, report: report as Report } : null;
}

async function askReport(tab: number, only?: Wanted): Promise<Answer> {
  if (!browser.runtime?.id) return { kind: 'outdated' };
  const whole = only === undefined;
  const answer = await ask(tab, whole ? { type: 'report' } : { type: 'report', only }, whole ? WHOLE_MS : DEADLINE_MS);
  // The page answers null where the worker, which makes the report, gives it none.
  if (answer === LATE || answer === null) return { kind: 'late' };
  if (answer === FAILED || answer === undefined) return { kind: 'silent' };
  const parsed = reportSchema.safeParse(answer);
  return parsed.success ? { kind: 'report', report: parsed.data } : { kind: 'garbled' };
}

/** The worker has checked it when it was stored. */
function matrix(answer: unknown): OfferMatrix | null {
  return typeof answer === 'object' && answer !== null && 'paths' in answer ? (answer as OfferMatrix) : null;
}

function pageDiagnosis(answer: unknown): PageDiagnosis | null {
  const parsed = z.record(z.string(), z.nullable(z.union([z.string(), z.number(), z.boolean()]))).safeParse(answer);
  return parsed.success ? parsed.data : null;
}

function progress(answer: unknown): ReadAllProgress | null {
  const parsed = readAllProgressSchema.safeParse(answer);
  return parsed.success ? parsed.data : null;
}

function ask(tab: number, message: ToContent, deadline = DEADLINE_MS): Promise<unknown> {
  return inTime(() => browser.tabs.sendMessage(tab, message, { frameId: 0 }), deadline);
}

/** The answer, or a symbol that says why there is none: a dead content script must give a state, not a wait. */
async function inTime(send: () => Promise<unknown>, deadline = DEADLINE_MS): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, deadline, LATE);
  });
  try {
    return await Promise.race([send(), late]);
  } catch {
    return FAILED;
  } finally {
    clearTimeout(timer);
  }
}
