import { t } from '../i18n';
import { CheckFiles } from './CheckFiles';

export function Footer() {
  return (
    <footer class="footer">
      <CheckFiles />
      <p>{t('footer_not_microsoft')}</p>
      <p>{t('footer_nothing_leaves')}</p>
    </footer>
  );
}
