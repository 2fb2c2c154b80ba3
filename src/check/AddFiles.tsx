import { useEffect, useId, useState } from 'preact/hooks';
import { t } from '../i18n';
import { dropped, type Incoming, incoming, pasted } from './incoming';

interface AddFilesProps {
  /** Whether files are there already: then less is said. */
  readonly short?: boolean;
  readonly onFiles: (files: readonly Incoming[]) => void;
}

/** Where files come in: choose, drop anywhere on the page, or paste. */
export function AddFiles({ onFiles, short = false }: AddFilesProps) {
  const id = useId();
  const isOver = useDrop(onFiles);
  usePaste(onFiles);
  return (
    <section class={isOver ? 'add over' : 'add'} aria-labelledby={id}>
      <h2 id={id}>{t('check_add')}</h2>
      {!short && <p>{t('check_what')}</p>}
      <label class="choose">
        <input
          type="file"
          multiple
          class="said"
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])].map(incoming));
            // The same file may be chosen again.
            event.currentTarget.value = '';
          }}
        />
        {t('check_choose')}
      </label>
      <p class="quiet">{t('check_drop')}</p>
      <Paste onFiles={onFiles} />
    </section>
  );
}

function Paste({ onFiles }: Pick<AddFilesProps, 'onFiles'>) {
  const [text, setText] = useState('');
  const add = () => {
    onFiles([pasted(t('check_pasted'), text)]);
    setText('');
  };
  return (
    <details class="advice">
      <summary>{t('check_paste')}</summary>
      <textarea
        aria-label={t('check_paste_text')}
        rows={5}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="button" disabled={!text.trim()} onClick={add}>
        {t('check_paste_add')}
      </button>
    </details>
  );
}

/** Takes what is dropped anywhere: beside the field, the browser would leave the page for the file. */
function useDrop(onFiles: AddFilesProps['onFiles']): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => setOver(event.relatedTarget !== null);
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) void dropped(event.dataTransfer).then(onFiles);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onFiles]);
  return isOver;
}

/** Takes what is pasted anywhere but into a field. */
function usePaste(onFiles: AddFilesProps['onFiles']): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest('input, textarea')) return;
      const { files } = event.clipboardData ?? {};
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files?.length) onFiles([...files].map(incoming));
      else if (text.trim()) onFiles([pasted(t('check_pasted'), text)]);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [onFiles]);
}
