import { plural, t } from '../i18n';
import type { Report } from '../report/schema';
import { Diagnosis, Teach } from './Health';
import { KeptOfferMatrix } from './OfferMatrixFacts';
import { useShown } from './useSession';
import { date, number, word } from './words';

/** What was read from the page and how, what was not checked, and by which rules the program judged. */
export function ReadingPanel() {
  const { report } = useShown();
  return (
    <div class="reading">
      <Read reading={report.reading} />
      <section>
        <h2>{t('not_checked')}</h2>
        <p class="quiet">{t('not_checked_why')}</p>
        <ul>
          {report.notChecked.map((code) => (
            <li key={code}>
              {word('not_checked', code)} <code>{code}</code>
            </li>
          ))}
        </ul>
      </section>
      <Rules rules={report.rules} />
      <Teach title={t('teach_wrong')} />
      <Diagnosis />
    </div>
  );
}

function Read({ reading }: { readonly reading: Report['reading'] }) {
  const { rowsRead, rowsTotal, complete, columns, unknownStatuses, unrecognisedNames } = reading;
  return (
    <section>
      <h2>{t('tab_reading')}</h2>
      <p>{plural('rows_read', rowsRead)}</p>
      <p>{rowsTotal === null ? t('rows_total_unknown') : t('rows_total', number(rowsTotal))}</p>
      <p>{t(complete ? 'read_whole' : 'read_in_part')}</p>
      <h3>{t('columns')}</h3>
      <ul>
        {Object.entries(columns).map(([column, how]) => (
          <li key={column}>{t('column_by', word('column', column), word('column_by', how))}</li>
        ))}
      </ul>
      <Names title={t('unknown_statuses')} names={unknownStatuses} />
      <Names title={t('unrecognised_names')} names={unrecognisedNames} />
    </section>
  );
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

function Rules({ rules }: { readonly rules: Report['rules'] }) {
  return (
    <section>
      <h2>{t('rules_used')}</h2>
      <ul>
        {rules.packs.map(({ id, version }) => (
          <li key={id}>{t('pack_version', word('pack', id), date(version))}</li>
        ))}
        <li>{t('catalog_version', date(rules.catalog))}</li>
      </ul>
      <h3>{t('file_kind_offer_matrix')}</h3>
      <KeptOfferMatrix />
    </section>
  );
}
