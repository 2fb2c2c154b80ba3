import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n';
import type { MarkerState } from '../report/explain';
import { Footer } from './Footer';
import { ListPanel } from './ListPanel';
import { Later, prepare } from './later';
import { Summary } from './Summary';
import { Tabs } from './Tabs';
import { useShown } from './useSession';

export type View = 'list' | 'answers' | 'reading' | 'export';

export interface ListState {
  readonly filter: MarkerState | null;
  readonly query: string;
}

/** The list of subscriptions with its tabs, or the details of one; the list comes back as it was left. */
export function ReportView() {
  const { report, session } = useShown();
  const [open, setOpen] = useState(session.client.firstKey);
  const [view, setView] = useState<View>('list');
  const [list, setList] = useState<ListState>({ filter: null, query: '' });
  const left = useRef<string | null>(null);
  const subscription = report.subscriptions.find((s) => s.key === open);
  const go = (key: string | null) => {
    left.current = key ?? open;
    setOpen(key);
  };
  const answer = () => {
    go(null);
    left.current = null;
    setView('answers');
  };
  useEffect(() => {
    if (!session.asked) return;
    go(session.asked.key);
    session.asked.take();
  });
  useEffect(() => session.look?.(open), [session.look, open]);
  useEffect(() => void prepare().catch(() => null), []);
  if (subscription) {
    return (
      <Later>
        {({ Details }) => <Details key={subscription.key} subscription={subscription} onOpen={go} onAnswer={answer} />}
      </Later>
    );
  }
  return (
    <>
      <Summary />
      <Tabs
        view={view}
        onView={setView}
        labels={{ list: t('tab_list'), answers: t('tab_answers'), reading: t('tab_reading'), export: t('tab_export') }}
      >
        {view === 'list' && <Later>{({ MatrixReminder }) => <MatrixReminder />}</Later>}
        {view === 'list' && (
          <ListPanel
            state={list}
            onState={setList}
            onOpen={go}
            returnTo={left.current}
            onAnswer={() => setView('answers')}
          />
        )}
        {view === 'answers' && <Later>{({ Answers }) => <Answers />}</Later>}
        {view === 'reading' && <Later>{({ ReadingPanel }) => <ReadingPanel />}</Later>}
        {view === 'export' && <Later>{({ ExportPanel }) => <ExportPanel subscriptionKey={null} />}</Later>}
        <Footer />
      </Tabs>
    </>
  );
}
