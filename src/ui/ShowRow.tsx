import { useState } from 'preact/hooks';
import { t } from '../i18n';
import { useShown } from './useSession';

/** Scrolls the page to a row of the list. */
export function ShowRow({ rowKey, name }: { readonly rowKey: string; readonly name: string }) {
  const { session } = useShown();
  const [away, setAway] = useState(false);
  const show = async () => {
    setAway(session.tab === null || !(await session.client.show(session.tab, rowKey)));
  };
  if (session.tab === null) return null;
  return (
    <span class="show-row">
      <button type="button" aria-label={t('show_row_named', name)} onClick={() => void show()}>
        {t('show_row')}
      </button>
      {away && (
        <span class="quiet" role="status">
          {t('show_row_away')}
        </span>
      )}
    </span>
  );
}
