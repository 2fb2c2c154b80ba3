import { useCallback, useEffect, useState } from 'preact/hooks';
import { plural, t } from '../i18n';
import type { ReadAllProgress } from '../messages';
import { useShown } from './useSession';
import { number, word } from './words';

const EVERY_MS = 300;

/** Reads the rows that the page does not show yet, with progress and a way to stop. */
export function ReadAll() {
  const { session } = useShown();
  const { client, tab, refresh } = session;
  const [progress, setProgress] = useState<ReadAllProgress | null>(null);
  const [asked, setAsked] = useState(false);
  const running = progress?.running ?? false;

  const send = useCallback(
    async (action: 'start' | 'stop' | 'status') => {
      const next = tab === null ? null : await client.readAll(tab, action);
      setProgress(next);
      if (action !== 'status') await refresh();
    },
    [client, tab, refresh],
  );
  useEffect(() => void send('status'), [send]);
  useEffect(() => {
    if (!progress?.running) return;
    const timer = setTimeout(() => void send('status'), EVERY_MS);
    return () => clearTimeout(timer);
  }, [progress, send]);
  // The report has the rows at last: show them now, not at the next round.
  useEffect(() => void (running || refresh()), [running, refresh]);

  const act = () => {
    setAsked(true);
    void send(running ? 'stop' : 'start');
  };
  // One button for both, so that the focus stays.
  return (
    <div class="read-all">
      {running && progress && <Running progress={progress} />}
      <button type="button" class={running ? '' : 'primary'} onClick={act}>
        {t(running ? 'stop' : 'read_all')}
      </button>
      {!running && asked && progress?.ended && <p role="status">{word('read_all', progress.ended)}</p>}
    </div>
  );
}

function Running({ progress: { rowsRead, rowsTotal } }: { readonly progress: ReadAllProgress }) {
  const words =
    rowsTotal === null ? plural('rows_read_more', rowsRead) : t('rows_read_of', number(rowsRead), number(rowsTotal));
  return (
    <>
      <progress
        aria-label={t('read_all')}
        aria-valuetext={words}
        {...(rowsTotal ? { value: rowsRead, max: rowsTotal } : {})}
      />
      <span class="quiet">{words}</span>
    </>
  );
}
