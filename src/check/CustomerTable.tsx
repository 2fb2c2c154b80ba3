import { useMemo, useState } from 'preact/hooks';
import { sortRows } from '../files/many';
import { plural, t } from '../i18n';
import { Chips } from '../ui/Chips';
import { download } from '../ui/export/download';
import { number, word } from '../ui/words';
import type { Bench, TableRow } from './bench';
import { Pick } from './Pick';
import { Rows } from './Rows';
import { choices, EVERYTHING, filtered, type TableFilter, tableCsv } from './table';

interface CustomerTableProps {
  readonly bench: Bench;
  readonly filter: TableFilter;
  readonly onFilter: (filter: TableFilter) => void;
  readonly onOpen: (row: TableRow) => void;
  /** Row that gets the focus when the table comes back. */
  readonly returnTo: TableRow | null;
}

/** All customers in one table, sorted by what can be done. */
export function CustomerTable({ bench, filter, onFilter, onOpen, returnTo }: CustomerTableProps) {
  const { rows } = bench;
  const sorted = useMemo(() => sortRows(rows), [rows]);
  const shown = useMemo(() => filtered(sorted, filter), [sorted, filter]);
  const change = (part: Partial<TableFilter>) => onFilter({ ...filter, ...part });
  const [saved, setSaved] = useState(false);
  const save = () => {
    download('upgrade-lens-customers.csv', tableCsv(shown), 'text/csv');
    setSaved(true);
  };
  return (
    <main class="customers" aria-label={t('table_title')}>
      <h2>{t('table_title')}</h2>
      <p role="status">
        {plural('table_customers', bench.sorted.entries.length)} {plural('subscriptions', rows.length)}
      </p>
      <div class="tools">
        <Chips subscriptions={rows} filter={filter.state} onFilter={(state) => change({ state })} />
        <input
          type="search"
          aria-label={t('table_search')}
          placeholder={t('table_search')}
          value={filter.query}
          onInput={(event) => change({ query: event.currentTarget.value })}
        />
        <Pick
          none={t('table_any')}
          label={t('export_column_target')}
          value={filter.target}
          options={choices(rows, (row) => row.best?.name).map(([name, count]) => [name, `${name} (${number(count)})`])}
          onPick={(target) => change({ target })}
        />
        <Pick
          none={t('table_any')}
          label={t('table_condition')}
          value={filter.condition}
          options={choices(rows, (row) => row.condition).map(([id, count]) => [
            id,
            `${word('condition_short', id)} (${number(count)})`,
          ])}
          onPick={(condition) => change({ condition })}
        />
        <div class="actions">
          <button type="button" onClick={save}>
            {t('table_as_csv')}
          </button>
          {filter !== EVERYTHING && (
            <button type="button" onClick={() => onFilter(EVERYTHING)}>
              {t('table_show_all')}
            </button>
          )}
          <span role="status">{saved ? t('table_saved') : ''}</span>
        </div>
      </div>
      {shown.length < rows.length && (
        <p class="quiet" role="status">
          {plural('subscriptions_found', shown.length)}
        </p>
      )}
      <Rows rows={shown} onOpen={onOpen} returnTo={returnTo} />
    </main>
  );
}
