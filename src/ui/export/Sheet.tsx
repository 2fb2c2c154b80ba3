import { t } from '../../i18n';
import { mainTargets, whyTarget } from '../../report/explain';
import type { Report, ReportSubscription } from '../../report/schema';
import { summary } from '../Summary';
import { date, number, say, statusText, word } from '../words';

/** The whole list on paper. */
export function Sheet({ report }: { readonly report: Report }) {
  const { source, generatedAt, rules, reading } = report;
  const columns = ['subscription', 'status', 'quantity', 'verdict', 'target', 'why'];
  return (
    <>
      <h1>{t('extension_name')}</h1>
      <p>{summary(report)}</p>
      {!reading.complete && <p>{t('read_in_part')}</p>}
      <p>{[source.customerId, source.url, date(generatedAt)].filter(Boolean).join(t('separator'))}</p>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {word('export_column', column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.subscriptions.map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </tbody>
      </table>
      <h2>{t('export_not_checked')}</h2>
      <p>{say.list(report.notChecked.map((code) => word('not_checked', code)))}</p>
      <p>
        {rules.packs.map(({ id, version }) => t('pack_version', word('pack', id), date(version))).join(t('separator'))}
      </p>
      <p>{t('export_disclaimer')}</p>
    </>
  );
}

function Row({ row }: { readonly row: ReportSubscription }) {
  const targets = mainTargets(row);
  const lines = (text: (target: (typeof targets)[number]) => string) =>
    targets.map((target) => <div key={`${target.product} ${target.edition}`}>{text(target)}</div>);
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td>{statusText(row)}</td>
      <td>{row.quantity === null ? '' : number(row.quantity)}</td>
      <td>{word('verdict', row.verdict)}</td>
      <td>{lines((target) => target.name)}</td>
      <td>{lines((target) => `${word('verdict', target.verdict)}: ${whyTarget(target, say)}`)}</td>
    </tr>
  );
}
