import { t } from '../i18n';

export function Footer() {
  return (
    <footer class="footer">
      <p>{t('footer_not_microsoft')}</p>
      <p>{t('footer_nothing_leaves')}</p>
    </footer>
  );
}
