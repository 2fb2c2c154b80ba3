import { Fragment } from 'preact';
import { t } from '../i18n';
import type { ReportSubscription } from '../report/schema';
import { ProductPicker } from './ProductPicker';
import { useProducts } from './products';
import { useKeptFocus } from './useKeptFocus';
import { useShown } from './useSession';

/** Lets the user say which product a row is, where the program could not tell, and take it back. */
export function SayWhat({ subscription }: { readonly subscription: ReportSubscription }) {
  const { session } = useShown();
  const products = useProducts();
  const { key, candidates, otherKind, product, productMatch } = subscription;
  const customerId = session.customer;
  const box = useKeptFocus<HTMLDivElement>();
  if (!customerId) return null;
  const tell = (says?: { product: string; edition: string | null } | null) =>
    void session.tell({ type: 'set-assertion', customerId, key, ...(says === undefined ? {} : { says }) });

  const said = productMatch === 'user' || otherKind === 'user-said';
  if (!said && (otherKind || (product && candidates.length === 0))) return null;
  // Keys: the button to undo must not become another with the focus on it.
  return (
    <div class="say-what" ref={box}>
      {said ? (
        <Fragment key="said">
          <p role="status">{t('said_by_you')}</p>
          <button type="button" onClick={() => tell()}>
            {t('undo')}
          </button>
        </Fragment>
      ) : (
        <Fragment key="ask">
          <h2>{t('say_what')}</h2>
          <p>{t(candidates.length > 0 ? 'say_what_ambiguous' : 'say_what_unrecognised')}</p>
          {candidates.map((candidate) => (
            <button
              key={`${candidate.product} ${candidate.edition}`}
              type="button"
              onClick={() => tell({ product: candidate.product, edition: candidate.edition })}
            >
              {products.name(candidate.product, candidate.edition)}
            </button>
          ))}
          <ProductPicker
            label={t('say_what_other')}
            without={candidates}
            onPick={(choice) => tell({ product: choice.product, edition: choice.edition })}
          />
          <button type="button" onClick={() => tell(null)}>
            {t('say_what_none')}
          </button>
          {session.failed && <p role="alert">{t('not_kept')}</p>}
          <p class="quiet">{t(session.tab === null ? 'answers_kept_files' : 'answers_kept')}</p>
        </Fragment>
      )}
    </div>
  );
}
