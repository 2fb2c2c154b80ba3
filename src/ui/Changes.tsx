import { t } from '../i18n';
import { word } from './words';

interface ChangesProps {
  readonly added: readonly string[];
  readonly lost: readonly string[];
}

/** What users gain and lose with the target, in words. */
export function Changes({ added, lost }: ChangesProps) {
  return (
    <section class="changes">
      <h3>{t('what_changes')}</h3>
      {added.length === 0 && lost.length === 0 && <p>{t('changes_none')}</p>}
      <Services label={t('changes_added')} families={added} />
      <Services label={t('changes_lost')} families={lost} />
    </section>
  );
}

function Services({ label, families }: { readonly label: string; readonly families: readonly string[] }) {
  if (families.length === 0) return null;
  return (
    <>
      <h4>{label}</h4>
      <ul>
        {families.map((family) => (
          <li key={family}>{word('service', family)}</li>
        ))}
      </ul>
    </>
  );
}
