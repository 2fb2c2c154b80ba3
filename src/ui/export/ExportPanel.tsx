import { useMemo, useState } from 'preact/hooks';
import { t } from '../../i18n';
import { redacted } from '../../report/export';
import { CopyButton } from '../CopyButton';
import { useProducts } from '../products';
import { Radios } from '../Radios';
import { number, word } from '../words';
import { download } from './download';
import { FILE_TYPES, type Format, fileName, written } from './formats';
import { print } from './print';
import { Sheet } from './Sheet';
import { useWhole } from './useWhole';

/** Characters of the preview; copying and saving take the whole text. */
const SHOWN = 20_000;

interface ExportPanelProps {
  /** The subscription that notes are about; null: the whole list, as CSV or JSON. */
  readonly subscriptionKey: string | null;
}

/** Everything that can leave: shown before it does, to copy, save or print, with names and ids or without. */
export function ExportPanel({ subscriptionKey }: ExportPanelProps) {
  const report = useWhole();
  const { published } = useProducts();
  const formats: readonly Format[] = subscriptionKey === null ? ['csv', 'json'] : ['text', 'markdown', 'csv', 'json'];
  const [format, setFormat] = useState<Format>(formats[0] ?? 'csv');
  const [bare, setBare] = useState(false);
  const leaving = useMemo(
    () => (bare ? report && published && redacted(report, published) : report),
    [report, bare, published],
  );
  const index = report?.subscriptions.findIndex(({ key }) => key === subscriptionKey) ?? -1;
  const about = index < 0 ? null : index;
  const text = useMemo(() => (leaving ? written(leaving, about, format) : ''), [leaving, about, format]);
  return (
    <div class="export">
      <Radios
        legend={t('export_format')}
        value={format}
        options={formats.map((value) => ({ value, label: word('export_format', value) }))}
        onChange={setFormat}
      />
      <label class="switch">
        <input type="checkbox" checked={bare} onChange={(event) => setBare(event.currentTarget.checked)} />
        {t('export_redact')}
      </label>
      <CopyButton label={t('copy')} text={text}>
        <button
          type="button"
          disabled={!text}
          onClick={() => leaving && download(fileName(leaving, format), text, FILE_TYPES[format].type)}
        >
          {t('export_download')}
        </button>
        <button
          type="button"
          disabled={!leaving}
          onClick={() =>
            leaving &&
            print(about === null ? <Sheet report={leaving} /> : <Note text={written(leaving, about, 'text')} />)
          }
        >
          {t('export_print')}
        </button>
      </CopyButton>
      {!report && <progress aria-label={t('notice_connecting')} />}
      <h2 id="export-preview">{t('export_preview')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it */}
      <section class="preview" tabIndex={0} aria-labelledby="export-preview">
        <pre>{text.slice(0, SHOWN)}</pre>
      </section>
      {text.length > SHOWN && <p class="quiet">{t('export_preview_more', number(text.length - SHOWN))}</p>}
    </div>
  );
}

function Note({ text }: { readonly text: string }) {
  return <pre>{text}</pre>;
}
