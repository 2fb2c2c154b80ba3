import { plural, t } from '../i18n';
import type { ReportSubscription } from '../report/schema';
import { useProducts } from './products';
import { ShowRow } from './ShowRow';
import { bare } from './select';
import { number, statusText, word } from './words';

/** What the page says of the subscription, and how the program understood it. */
export function Facts({ subscription }: { readonly subscription: ReportSubscription }) {
  const { key, quantity, commerce, id, offerId, status, statusText: said } = subscription;
  const rows: [string, string][] = [
    [t('fact_status'), statusText(subscription)],
    [t('fact_status_word'), said && status !== 'unknown' && bare(said) !== bare(statusText(subscription)) ? said : ''],
    [t('fact_quantity'), quantity === null ? t('not_known') : number(quantity)],
    [t('fact_product'), useRecognition(subscription)],
    [t('fact_commerce'), word('commerce', commerce)],
    [t('fact_subscription_id'), id ?? ''],
    [t('fact_offer_id'), offerId ?? ''],
  ];
  return (
    <>
      <dl class="facts">{rows.map(([term, value]) => value && <Fact key={term} term={term} value={value} />)}</dl>
      <ShowRow rowKey={key} name={subscription.name} />
    </>
  );
}

function Fact({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </div>
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
