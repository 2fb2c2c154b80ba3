import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n';
import { CopyButton } from './CopyButton';
import { diagnosisText } from './diagnosis';
import { useShown } from './useSession';

/** What was read, in shapes and counts, to be copied for somebody who is to help. */
export function Diagnosis() {
  const { report, session } = useShown();
  const { client, tab } = session;
  const [text, setText] = useState('');
  useEffect(() => {
    let left = false;
    if (tab !== null)
      void client.diagnosis?.(tab).then((seen) => left || setText(seen ? diagnosisText(report, seen) : ''));
    return () => {
      left = true;
    };
  }, [client, tab, report]);
  if (!text) return null;
  return (
    <section>
      <h2>{t('diagnosis')}</h2>
      <p class="quiet">{t('diagnosis_hint')}</p>
      <CopyButton label={t('diagnosis_copy')} text={text} />
      <details>
        <summary>{t('diagnosis_preview')}</summary>
        <div class="preview">
          <pre>{text}</pre>
        </div>
      </details>
    </section>
  );
}

/** Leads to the page, where the user points at the list; or forgets what was pointed at. */
export function Teach({ title }: { readonly title: string }) {
  const { report, session } = useShown();
  const { client, tab, tell } = session;
  if (!client.teach || tab === null) return null;
  const taught = Object.values(report.reading.columns).includes('taught');
  return (
    <section>
      <h2>{title}</h2>
      <p class="quiet">{t('teach_hint')}</p>
      <p class="links">
        <button type="button" onClick={() => void client.teach?.(tab)}>
          {t('teach_start')}
        </button>
        {taught && (
          <button type="button" onClick={() => void tell({ type: 'forget-shape' })}>
            {t('teach_forget')}
          </button>
        )}
      </p>
      {session.failed && <p role="alert">{t('not_kept')}</p>}
    </section>
  );
}
