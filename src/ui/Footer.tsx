import { t } from '../i18n';
import { CheckFiles } from './CheckFiles';

export function Footer() {
  return (
    <footer class="footer">
      <p class="links">
        <CheckFiles />
        <a href="/src/options/index.html" target="_blank" rel="noreferrer">
          {t('options')}
          <span class="said"> {t('new_tab')}</span>
        </a>
      </p>
      <p>{t('footer_not_microsoft')}</p>
      <p>{t('footer_nothing_leaves')}</p>
    </footer>
  );
}
