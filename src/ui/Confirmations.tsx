import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n';
import type { Report } from '../report/schema';
import { HeldElsewhere } from './HeldElsewhere';
import { Radios } from './Radios';
import { useShown } from './useSession';
import { word } from './words';

type Said = Report['confirmations'];

/** How long the form shows what was just said while the report does not say so yet, in ms. */
const PATIENCE_MS = 3000;

/** The two confirmations, and the way to take them back. */
export function Confirmations() {
  const { report, session } = useShown();
  const [draft, setDraft] = useDraft(report.confirmations, session.failed);
  const customerId = session.customer;
  if (!customerId) return <p class="note">{t(session.tab === null ? 'no_answers_in_report' : 'no_customer')}</p>;
  const said = draft ?? report.confirmations;
  const change = (part: Partial<Said>) => {
    const confirmations = { ...said, ...part };
    setDraft(confirmations);
    void session.tell({ type: 'set-confirmations', customerId, confirmations });
  };
  return (
    <div>
      <Radios
        legend={t('ask_delegated_admin')}
        hint={t('ask_delegated_admin_hint')}
        value={said.delegatedAdmin}
        options={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: word('delegated_admin', value) }))}
        onChange={(delegatedAdmin) => change({ delegatedAdmin })}
      />
      <Radios
        legend={t('ask_other_channels')}
        hint={t('ask_other_channels_hint')}
        value={said.otherChannels}
        options={(['none', 'some', 'unknown'] as const).map((value) => ({
          value,
          label: word('other_channels', value),
        }))}
        onChange={(otherChannels) => change({ otherChannels })}
      />
      {said.otherChannels === 'some' && (
        <HeldElsewhere held={said.heldElsewhere} onChange={(heldElsewhere) => change({ heldElsewhere })} />
      )}
      {session.failed && <p role="alert">{t('not_kept')}</p>}
      <p class="quiet">{t(session.tab === null ? 'answers_kept_files' : 'answers_kept')}</p>
      <button type="button" onClick={() => void session.tell({ type: 'forget', customerId })}>
        {t('forget')}
      </button>
    </div>
  );
}

/** What was just said, until the report says the same or patience ends. */
function useDraft(reported: Said, failed: boolean) {
  const [draft, setDraft] = useState<Said | null>(null);
  const settled = failed || JSON.stringify(draft) === JSON.stringify(reported);
  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(() => setDraft(null), settled ? 0 : PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [draft, settled]);
  return [draft, setDraft] as const;
}
