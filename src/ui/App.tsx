import { Footer } from './Footer';
import { Notice } from './Notice';
import { ReportView } from './ReportView';
import type { Client } from './session';
import { ShownContext, useSession } from './useSession';

/** A whole surface: the report of a tab, or in words why there is none. */
export function App({ client }: { readonly client: Client }) {
  const session = useSession(client);
  const { answer } = session;
  const report = answer?.kind === 'report' ? answer.report : null;
  const shown = report ? { report, session } : null;

  if (!answer) return <Notice kind="connecting" />;
  if (!shown || answer.kind !== 'report') return <Aside kind={answer.kind === 'report' ? 'silent' : answer.kind} />;
  const { state, reason } = shown.report.reading;
  const nothing = shown.report.subscriptions.length === 0;
  if (state === 'read' || (state === 'searching' && !nothing)) {
    return (
      <ShownContext.Provider value={shown}>
        <ReportView key={shown.report.source.customerId} />
      </ShownContext.Provider>
    );
  }
  return <Aside kind={state} reason={reason} />;
}

function Aside(props: Parameters<typeof Notice>[0]) {
  return (
    <>
      <Notice {...props} />
      <Footer />
    </>
  );
}
