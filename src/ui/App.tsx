import { t } from '../i18n';
import { Later } from './later';
import { Notice } from './Notice';
import { ReportView } from './ReportView';
import type { Client } from './session';
import { ShownContext, useSession } from './useSession';

/** A whole surface: the report of a tab, or in words why there is none. */
export function App({ client }: { readonly client: Client }) {
  const session = useSession(client);
  const { answer } = session;
  if (!answer) return <Notice kind="connecting" />;
  if (answer.kind !== 'report') return <Notice kind={answer.kind} />;
  const { report } = answer;
  const { state, reason } = report.reading;
  const hasList = state === 'read' || (state === 'searching' && report.subscriptions.length > 0);
  return (
    <ShownContext.Provider value={{ report, session }}>
      {hasList ? (
        <ReportView key={report.source.customerId} />
      ) : (
        <Notice kind={state} reason={reason}>
          {state === 'unreadable' && <Later>{({ Teach }) => <Teach title={t('teach_missing')} />}</Later>}
          <Later>{({ Diagnosis }) => <Diagnosis />}</Later>
        </Notice>
      )}
    </ShownContext.Provider>
  );
}
