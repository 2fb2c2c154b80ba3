import { useCallback, useState } from 'preact/hooks';
import { t } from '../i18n';
import { Footer } from '../ui/Footer';
import { OfferMatrixFacts } from '../ui/OfferMatrixFacts';
import { AddFiles } from './AddFiles';
import { Assign } from './Assign';
import type { Bench, TableRow } from './bench';
import { CustomerTable } from './CustomerTable';
import { CustomerView } from './CustomerView';
import { FileList } from './FileList';
import type { Incoming } from './incoming';
import { Progress } from './Progress';
import { EVERYTHING } from './table';
import { useBench } from './useBench';

/** Files in, reports out: everything stays in the page. */
export function CheckPage({ bench }: { readonly bench: Bench }) {
  useBench(bench);
  const add = useCallback((files: readonly Incoming[]) => bench.add(files), [bench]);
  const { entries } = bench.sorted;
  return (
    <>
      <div class="check-files" role={entries.length === 0 ? 'main' : undefined}>
        <section class="check-head" aria-labelledby="check-title">
          <p class="brand">{t('extension_name')}</p>
          <h1 id="check-title">{t('check_title')}</h1>
          <p>{t('check_intro')}</p>
        </section>
        <AddFiles onFiles={add} short={bench.files.length > 0} />
        <Progress bench={bench} />
        <FileList bench={bench} />
        <StartOver bench={bench} />
        <Matrix bench={bench} />
        {bench.sorted.unassigned.length > 0 && <Assign bench={bench} />}
      </div>
      {entries.length > 0 ? <Customers bench={bench} /> : <Footer />}
    </>
  );
}

function StartOver({ bench }: { readonly bench: Bench }) {
  return (
    <div class="actions">
      {bench.files.length > 0 && (
        <button type="button" onClick={() => bench.startOver()}>
          {t('check_start_over')}
        </button>
      )}
      {bench.removed && (
        <>
          <span role="status">{t('check_removed')}</span>
          <button type="button" onClick={() => bench.undo()}>
            {t('undo')}
          </button>
        </>
      )}
    </div>
  );
}

function Matrix({ bench }: { readonly bench: Bench }) {
  const { matrix, matrixFailed } = bench;
  if (!matrix) return null;
  return (
    <section class="matrix-section" aria-label={t('file_kind_offer_matrix')}>
      <OfferMatrixFacts matrix={matrix} onForget={() => bench.forgetMatrix()} />
      {matrixFailed && <p role="alert">{t('matrix_not_kept')}</p>}
    </section>
  );
}

/** One customer at once; of several, the table, and from there each of them. */
function Customers({ bench }: { readonly bench: Bench }) {
  const { entries } = bench.sorted;
  const [opened, setOpened] = useState<TableRow | null>(null);
  const [left, setLeft] = useState<TableRow | null>(null);
  const [filter, setFilter] = useState(EVERYTHING);
  const [only] = entries.length === 1 ? entries : [];
  const entry = only ?? entries.find(({ id }) => id === opened?.entry);
  if (entry) {
    return (
      <>
        {!only && (
          <nav class="bar" aria-label={t('details_bar')}>
            <button type="button" onClick={() => setOpened(null)}>
              <span class="arrow" aria-hidden="true" />
              {t('table_back')}
            </button>
          </nav>
        )}
        <CustomerView bench={bench} entry={entry} firstKey={only ? null : (opened?.key ?? null)} />
      </>
    );
  }
  const openRow = (row: TableRow) => {
    setLeft(row);
    setOpened(row);
  };
  return <CustomerTable bench={bench} filter={filter} onFilter={setFilter} onOpen={openRow} returnTo={left} />;
}
