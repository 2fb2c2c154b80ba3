import { t } from '../i18n';

const PAGE = '/src/check/index.html';

/** Opens the page that checks files; not on that page itself. */
export function CheckFiles() {
  if (location.pathname === PAGE) return null;
  return (
    <button type="button" onClick={() => window.open(PAGE, '_blank', 'noopener')}>
      {t('check_files')}
    </button>
  );
}
