import type { Page } from '../guidance';
import { t } from '../i18n';
import { date } from './words';

/** A page of Microsoft's with its date. Opens only when clicked, and tells the page nothing of where from. */
export function PageLink({ page }: { readonly page: Page }) {
  return (
    <span class="page-link">
      <a href={page.url} target="_blank" rel="noreferrer">
        {page.title}
        <span class="said"> {t('new_tab')}</span>
      </a>{' '}
      <span class="quiet">({page.date === null ? t('page_undated') : date(page.date)})</span>
    </span>
  );
}
