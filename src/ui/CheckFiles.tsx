import { useContext } from 'preact/hooks';
import { t } from '../i18n';
import { ShownContext } from './useSession';

const PAGE = '/src/check/index.html';

/** Opens the page that checks files; not on that page itself, which speaks of no tab. */
export function CheckFiles() {
  const shown = useContext(ShownContext);
  if (shown && shown.session.tab === null) return null;
  return (
    <button type="button" onClick={() => window.open(PAGE, '_blank')}>
      {t('check_files')}
    </button>
  );
}
