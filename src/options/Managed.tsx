import { t, tMaybe } from '../i18n';
import { key } from '../report/explain';
import type { PolicyFacts } from '../ui/policy';

/** What an administrator decided, and what of it could not be used. Nothing where there is no policy. */
export function Managed({ locked, problems }: PolicyFacts) {
  return (
    <>
      {locked && <p class="managed">{t('options_locked')}</p>}
      {problems.length > 0 && (
        <section class="managed">
          <p>{t('options_policy_problems')}</p>
          <ul>
            {problems.map(({ field, code, value }) => (
              <li key={`${field} ${code} ${value}`}>{tMaybe(`policy_${key(code)}`, code, field, value ?? '')}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
