import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { AskedRow } from '../asked-row';
import type { Report, ReportSubscription } from '../report/schema';
import { type Answer, type Client, pause, sameAnswer } from './session';

type Told = Parameters<Client['tell']>[0];

export interface Session {
  readonly client: Client;
  /** Null where the surface speaks of files. */
  readonly tab: number | null;
  /** Whom the user's answers are about; null where they cannot be kept. */
  readonly customer: string | null;
  /** Null while nothing was heard yet. */
  readonly answer: Answer | null;
  /** Whether what the user said last could not be kept. */
  readonly failed: boolean;
  /** The row that the tab's page wants shown, once: `take` it. */
  readonly asked?: { readonly key: string; readonly take: () => void } | null;
  /** Tells the worker, then asks for the report anew. */
  readonly tell: (message: Told) => Promise<void>;
  readonly refresh: () => Promise<void>;
  /** Says which row's targets are to be in the report; left out where they all are. */
  readonly look?: (key: string | null) => void;
}

/** The tab's report, asked for again and again while the surface is visible. */
export function useSession(client: Client): Session {
  const [tab, setTab] = useState<number | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failed, setFailed] = useState(false);
  const [wanted, setWanted] = useState<AskedRow | null>(null);
  const tabNow = useRef<number | null>(null);
  const lastAsked = useRef(0);
  const looked = useRef(client.firstKey);

  /** Only the newest question's answer counts: an older one may show what the user has just changed. */
  const ask = useCallback(async (): Promise<Answer> => {
    const turn = ++lastAsked.current;
    tabNow.current ??= await client.findTab().catch(() => null);
    const next: Answer =
      tabNow.current === null ? { kind: 'silent' } : await client.report(tabNow.current, looked.current);
    if (turn === lastAsked.current) {
      setTab(tabNow.current);
      setAnswer((before) => (sameAnswer(before, next) ? before : next));
    }
    return next;
  }, [client]);

  /** What was heard of another tab must not stand beside this one. */
  const moved = useCallback(async () => {
    const tab = await client.findTab().catch(() => null);
    if (tab !== tabNow.current) {
      tabNow.current = tab;
      setAnswer(null);
    }
    await ask();
  }, [client, ask]);
  useEffect(() => repeat(ask), [ask]);
  useEffect(() => {
    void client.known?.then((known) => {
      if (!known || (tabNow.current ?? known.tab) !== known.tab) return;
      setTab(known.tab);
      setAnswer((before) => before ?? { kind: 'report', report: known.report });
    });
  }, [client]);
  useEffect(() => client.follow?.({ moved, asked: setWanted }), [client, moved]);

  const look = useCallback(
    (key: string | null) => {
      const before = looked.current;
      looked.current = key;
      if (key !== null && key !== before) void ask();
    },
    [ask],
  );
  const refresh = useCallback(async () => void (await ask()), [ask]);
  const tell = useCallback(
    async (message: Told) => {
      setFailed(!(await client.tell(message).catch(() => false)));
      await ask();
    },
    [client, ask],
  );
  const customer = answer?.kind === 'report' ? answer.report.source.customerId : null;
  const asked = wanted?.tab === tab ? { key: wanted.key, take: () => setWanted(null) } : null;
  return { client, tab, customer, answer, failed, asked, tell, refresh, look };
}

/** Asks until the returned function is called; rests while the surface is hidden. */
function repeat(ask: () => Promise<Answer>): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let over = false;
  const round = async () => {
    const start = Date.now();
    const next = document.hidden ? null : await ask();
    if (!over) timer = setTimeout(round, next ? pause(next, Date.now() - start) : 1000);
  };
  void round();
  return () => {
    over = true;
    clearTimeout(timer);
  };
}

/** What every part of a surface may need: the report and the session that brought it. */
export interface Shown {
  readonly report: Report;
  readonly session: Session;
  /** What a surface shows of a subscription besides the report. */
  readonly beside?: (subscription: ReportSubscription) => ComponentChildren;
}

export const ShownContext = createContext<Shown | null>(null);

/** The report shown; only inside a surface that shows one. */
export function useShown(): Shown {
  const shown = useContext(ShownContext);
  if (!shown) throw new Error('useShown outside of a report');
  return shown;
}
