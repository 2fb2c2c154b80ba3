import { plural, t } from '../i18n';
import type { Report } from '../report/schema';
import { ReadAll } from './ReadAll';
import { useShown } from './useSession';
import { counts, number, remarkText, STATES, say, word } from './words';

/** What the list comes to, in one sentence, and how much of it was read. */
export function Summary() {
  const { report, session } = useShown();
  return (
    <header class="summary">
      <div class="head">
        <h1>{t('extension_name')}</h1>
        <OpenBeside />
      </div>
      <p class="lead" role="status">
        {summary(report)}
      </p>
      <div class="completeness">
        <p class="quiet">{completeness(report.reading)}</p>
        {!report.reading.complete && session.tab !== null && <ReadAll />}
      </div>
      {report.reading.reason && <p class="note">{remarkText('reading', report.reading.reason)}</p>}
    </header>
  );
}

/** Moves what the popup shows, the list or the row `of` it, beside the page, where it stays. */
export function OpenBeside({ of = null }: { readonly of?: string | null }) {
  const { client, tab } = useShown().session;
  if (!client.openBeside || tab === null) return null;
  return (
    <button type="button" class="link" onClick={() => client.openBeside?.(tab, of)}>
      {t('open_beside')}
    </button>
  );
}

/** "12 subscriptions: 3 with a possible upgrade, 5 blocked and 4 cannot be told". */
export function summary(report: Report): string {
  const all = counts(report.subscriptions);
  const parts = STATES.filter((state) => all[state] > 0).map((state) => countOf(state, all[state]));
  return t('summary', plural('subscriptions', report.subscriptions.length), say.list(parts));
}

function countOf(state: (typeof STATES)[number], count: number): string {
  if (state === 'possible') return plural('count_possible', count);
  if (state === 'blocked') return plural('count_blocked', count);
  if (state === 'undetermined') return plural('count_undetermined', count);
  if (state === 'no-path') return plural('count_no_path', count);
  return plural('count_unrecognised', count);
}

function completeness({ state, complete, rowsRead, rowsTotal }: Report['reading']): string {
  if (state === 'searching') return word('notice', 'searching');
  if (complete) return t('read_whole');
  if (rowsTotal === null) return plural('rows_read_more', rowsRead);
  return t('rows_read_of', number(rowsRead), number(rowsTotal));
}
