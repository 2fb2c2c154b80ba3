import { microsoftSays } from '../files/compare';
import type { ApiAnswer, ApiError } from '../files/types';
import { codeText } from '../files/words';
import { t } from '../i18n';
import { say, word } from '../ui/words';

/** Microsoft's answer on one target, as it stands. */
export function Said({ answer }: { readonly answer: ApiAnswer }) {
  return (
    <>
      <b>
        <bdi>{answer.name}</bdi>
      </b>{' '}
      {word('microsoft_says', microsoftSays(answer.options))}
      <Errors errors={answer.options.flatMap((option) => option.errors)} />
      <Destinations answer={answer} />
    </>
  );
}

/** Each error once: what its code means, and Microsoft's own sentence. */
export function Errors({ errors }: { readonly errors: readonly ApiError[] }) {
  const distinct = [...new Map(errors.map((error) => [`${error.code} ${error.description}`, error])).values()];
  if (distinct.length === 0) return null;
  return (
    <ul>
      {distinct.map(({ code, written, description }) => (
        <li key={`${code} ${description}`}>
          {code ? codeText({ code }, say) : t('api_code_unknown')} <code>{code ?? written}</code>
          {description && <q>{description}</q>}
        </li>
      ))}
    </ul>
  );
}

/** Existing subscriptions of the target that Microsoft offers, or refuses, as destination. */
export function Destinations({ answer }: { readonly answer: ApiAnswer }) {
  if (answer.destinations.length === 0) return null;
  return (
    <div>
      <p>{t('destinations_by_microsoft')}</p>
      <ul>
        {answer.destinations.map(({ subscriptionId, name, term, eligible, errors }) => (
          <li key={subscriptionId ?? name}>
            <bdi>{name ?? subscriptionId}</bdi> {term && word('term', term)}{' '}
            {word('microsoft_says', eligible === null ? 'unknown' : eligible ? 'eligible' : 'not-eligible')}
            <Errors errors={errors} />
          </li>
        ))}
      </ul>
    </div>
  );
}
