import { useState } from 'preact/hooks';
import type { FileProblem, FileResult } from '../files';
import { countsText, kindText, moreText, placeText, problemText } from '../files/words';
import { plural, t } from '../i18n';
import { say } from '../ui/words';
import type { Bench } from './bench';
import type { CheckFile } from './types';

/** So many files are listed at once; more of them are folded. */
const LISTED = 8;
/** So many problems of a file are listed at once. */
const PROBLEMS = 5;

/** The files with what each is, how much of it is used, and what is wrong where. */
export function FileList({ bench }: { readonly bench: Bench }) {
  const { files } = bench;
  const [open, setOpen] = useState(false);
  const faulty = files.filter(({ result }) => result && (result.problems.length > 0 || result.moreProblems > 0));
  const list = (some: readonly CheckFile[]) => (
    <ul class="files">
      {some.map((file) => (
        <Item key={file.id} file={file} onRemove={() => bench.remove(file.id)} />
      ))}
    </ul>
  );
  if (files.length === 0) return null;
  return (
    <section class="file-list" aria-label={t('check_files_heading')}>
      <h2>{t('check_files_heading')}</h2>
      {files.length <= LISTED ? (
        list(files)
      ) : (
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            {plural('check_files_count', files.length)}
            {faulty.length > 0 && ` ${plural('check_files_faulty', faulty.length)}`}
          </summary>
          {open && list([...faulty, ...files.filter((file) => !faulty.includes(file))])}
        </details>
      )}
    </section>
  );
}

function Item({ file, onRemove }: { readonly file: CheckFile; readonly onRemove: () => void }) {
  const { name, result } = file;
  return (
    <li>
      <p>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        <span>{result ? `${kindText(result.kind, say)}. ${countsText(result.counts, say)}` : t('check_not_read')}</span>
      </p>
      <button type="button" aria-label={t('remove_named', name)} onClick={onRemove}>
        {t('remove')}
      </button>
      {result && result.problems.length > 0 && <Problems problems={result.problems} more={moreText(result, say)} />}
    </li>
  );
}

interface ProblemsProps {
  readonly problems: FileResult['problems'];
  readonly more?: string;
}

/** What is wrong, with its place; beyond the first few on request. */
export function Problems({ problems, more = '' }: ProblemsProps) {
  const [all, setAll] = useState(false);
  const shown = all ? problems : problems.slice(0, PROBLEMS);
  const folded = problems.length - shown.length;
  return (
    <>
      <ul class="problems">
        {shown.map((problem, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <Problem key={i} problem={problem} />
        ))}
      </ul>
      {folded > 0 && (
        <button type="button" onClick={() => setAll(true)}>
          {plural('check_more_problems', folded)}
        </button>
      )}
      {more && folded === 0 && <p class="quiet">{more}</p>}
    </>
  );
}

function Problem({ problem }: { readonly problem: FileProblem }) {
  const place = placeText(problem, say);
  return (
    <li class={`problem-${problem.severity}`}>
      {place && <span class="place">{place}: </span>}
      {problemText(problem, say)}
    </li>
  );
}
