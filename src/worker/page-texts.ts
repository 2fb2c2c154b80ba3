import { TEACH_CSS } from '../annotations/teach-styles';
import { direction, language, plural, t } from '../i18n';
import type { ReadAllProgress, RunTexts, TeachTexts } from '../messages';

/** What the page says of a run through the list: how far it is, or how it ended. */
export function runTexts({ running, rowsRead, rowsTotal, ended }: ReadAllProgress): RunTexts {
  const number = new Intl.NumberFormat(language());
  const done =
    rowsTotal === null
      ? plural('rows_read_more', rowsRead)
      : t('rows_read_of', number.format(rowsRead), number.format(rowsTotal));
  const text = running || !ended ? done : t(`read_all_${ended}`);
  return { text, stop: t('stop'), lang: language(), dir: direction() };
}

/** What the page says while the user shows it the list. `#` stands for a number. */
export function teachTexts(): TeachTexts {
  return {
    choose: t('teach_choose'),
    none: t('teach_none'),
    list: t('teach_list', '#'),
    columns: t('teach_columns'),
    column: t('teach_column', '#'),
    name: t('column_name'),
    status: t('column_status'),
    quantity: t('column_quantity'),
    id: t('export_subscription_id'),
    unused: t('teach_unused'),
    needsName: t('teach_needs_name'),
    save: t('teach_save'),
    cancel: t('cancel'),
    css: TEACH_CSS,
    lang: language(),
    dir: direction(),
  };
}
