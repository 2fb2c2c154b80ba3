import { plural, t } from '../i18n';
import { number, word } from '../ui/words';
import type { Bench } from './bench';

/** What is being done, how far it is, and the way to stop it; said once at the start and once at the end. */
export function Progress({ bench }: { readonly bench: Bench }) {
  const { work, files, waiting, unjudged } = bench;
  const stopped = !work && (waiting > 0 || unjudged > 0);
  return (
    <div class="progress">
      <p role="status">{work ? word('check', work.kind) : stopped ? '' : filesRead(files.length)}</p>
      {work && (
        <div class="read-all">
          <progress
            aria-label={word('check', work.kind)}
            aria-valuetext={t('check_done_of', number(work.done), number(work.total))}
            max={work.total}
            value={work.done + work.share}
          />
          <span class="quiet">
            {t('check_done_of', number(work.done), number(work.total))} <bdi>{work.name}</bdi>
          </span>
          <button type="button" onClick={() => bench.stop()}>
            {t('stop')}
          </button>
        </div>
      )}
      {stopped && (
        <div class="read-all">
          <span role="status">
            {waiting > 0 ? plural('check_waiting', waiting) : plural('check_unjudged', unjudged)}
          </span>
          <button type="button" onClick={() => bench.goOn()}>
            {t('check_go_on')}
          </button>
        </div>
      )}
    </div>
  );
}

function filesRead(count: number): string {
  return count === 0 ? '' : plural('check_files_read', count);
}
