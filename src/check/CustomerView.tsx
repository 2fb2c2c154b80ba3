import type { Customer } from '../files/combine';
import { t } from '../i18n';
import { toJson } from '../report/export';
import type { Report } from '../report/schema';
import { download } from '../ui/export/download';
import { FILE_TYPES, fileName } from '../ui/export/formats';
import { ReportView } from '../ui/ReportView';
import { type Shown, ShownContext } from '../ui/useSession';
import { date } from '../ui/words';
import { Attach } from './Attach';
import { Beside } from './Beside';
import type { Bench } from './bench';
import { Problems } from './FileList';
import { Said } from './MicrosoftSays';
import { fileSession } from './session';
import type { Entry } from './types';

interface CustomerViewProps {
  readonly bench: Bench;
  readonly entry: Entry;
  readonly firstKey: string | null;
}

/** One customer: its report, to be seen as on the portal and to be saved, and what the files tell besides. */
export function CustomerView({ bench, entry, firstKey }: CustomerViewProps) {
  const opened = bench.open(entry);
  const { report, customer } = opened;
  const said = bench.saidOf(entry.id);
  const shown: Shown = {
    report,
    session: fileSession(bench, entry, opened, firstKey),
    beside: (subscription) =>
      customer && <Beside customer={customer} said={said} subscription={subscription} report={report} />,
  };
  return (
    <div class="customer">
      <section aria-label={entry.name}>
        <div class="bar-files">
          <h2>
            <bdi>{entry.name}</bdi>
          </h2>
          <button type="button" class="primary" onClick={() => save(bench.open(entry).report)}>
            {t('report_as_json')}
          </button>
        </div>
        {entry.fixed && <p class="note">{t('check_report_of', date(report.generatedAt))}</p>}
        {customer && <Remarks customer={customer} />}
        {customer && customer.unattached.length > 0 && (
          <Attach bench={bench} entry={entry} customer={customer} report={report} />
        )}
      </section>
      {report.subscriptions.length > 0 ? (
        <div class="app">
          <ShownContext.Provider value={shown}>
            <ReportView key={`${entry.id} ${firstKey}`} />
          </ShownContext.Provider>
        </div>
      ) : (
        <NoList customer={customer} />
      )}
    </div>
  );
}

/** Names and ids stand in it: it is the document that this page reads back. */
function save(report: Report): void {
  download(fileName(report, 'json'), toJson(report), FILE_TYPES.json.type);
}

/** What was found when the files were put together. */
function Remarks({ customer }: { readonly customer: Customer }) {
  const problems = customer.problems.filter(({ code }) => code !== 'answer_unattached');
  return problems.length > 0 ? <Problems problems={problems} /> : null;
}

/** Files without a list: what they do tell. */
function NoList({ customer }: { readonly customer: Customer | null }) {
  const owned = customer?.list.subscriptions ?? [];
  return (
    <main aria-label={t('check_no_list_title')}>
      <p class="note">{t('check_no_list')}</p>
      {owned.length > 0 && (
        <>
          <h3>{t('check_owned')}</h3>
          <ul>
            {owned.map(({ key, name, quantity }) => (
              <li key={key}>
                <bdi>{name}</bdi> {quantity}
              </li>
            ))}
          </ul>
        </>
      )}
      {customer?.unattached.map(({ file, answers }) => (
        <section key={file}>
          <h3>{t('check_answers_in', file)}</h3>
          <ul>
            {answers.map((answer) => (
              <li key={answer.ids.join()}>
                <Said answer={answer} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
