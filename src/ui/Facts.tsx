import { direction, plural, t } from '../i18n';
import type { ReportSubscription } from '../report/schema';
import { useProducts } from './products';
import { ShowRow } from './ShowRow';
import { bare } from './select';
import { number, statusText, word } from './words';

/** What the page says of the subscription, and how the program understood it. */
export function Facts({ subscription }: { readonly subscription: ReportSubscription }) {
  const { key, quantity, commerce, id, offerId, status, statusText: said } = subscription;
  const rows: [term: string, value: string, dir?: 'ltr' | 'rtl'][] = [
    [t('fact_status'), statusText(subscription)],
    [t('fact_status_word'), said && status !== 'unknown' && bare(said) !== bare(statusText(subscription)) ? said : ''],
    [t('fact_quantity'), quantity === null ? t('not_known') : number(quantity)],
    // Begins with a name in Latin letters, and is a sentence of ours.
    [t('fact_product'), useRecognition(subscription), direction()],
    [t('fact_commerce'), word('commerce', commerce)],
    [t('fact_subscription_id'), id ?? ''],
    [t('fact_offer_id'), offerId ?? ''],
  ];
  return (
    <>
      <dl class="facts">
        {rows.map(
          ([term, value, dir]) =>
            value && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>
                  <bdi dir={dir}>{value}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
      <ShowRow rowKey={key} name={subscription.name} />
    </>
  );
}

/** "Microsoft 365 Business Basic, by its exact name", or why there is no product. */
function useRecognition({ product, edition, productMatch, otherKind, candidates }: ReportSubscription): string {
  const products = useProducts();
  if (otherKind) return word('other_kind', otherKind);
  if (candidates.length > 0) return plural('candidates', candidates.length);
  if (!product) return t('not_recognised');
  const name = products.name(product, edition);
  return productMatch ? t('recognised_by', name, word('match', productMatch)) : name;
}
