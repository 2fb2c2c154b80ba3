import type { Customer } from '../files/combine';
import { checkDestination } from '../files/destination';
import { codeText } from '../files/words';
import { t } from '../i18n';
import { mainTargets } from '../report/explain';
import type { Report, ReportSubscription } from '../report/schema';
import { say, word } from '../ui/words';

interface DestinationsProps {
  readonly customer: Customer;
  readonly subscription: ReportSubscription;
  readonly report: Report;
}

/** Which existing subscriptions of a target can take the licences: new commerce lets the user choose one as destination. */
export function Destinations({ customer, subscription, report }: DestinationsProps) {
  if (subscription.commerce !== 'new') return null;
  const today = report.generatedAt.slice(0, 10);
  const source = customer.details.get(subscription.key) ?? null;
  const targets = mainTargets(subscription);
  const existing = report.subscriptions.filter(
    (row) =>
      row.key !== subscription.key &&
      targets.some(({ product, edition }) => row.product === product && row.edition === edition),
  );
  if (existing.length === 0) return null;
  return (
    <section class="destinations">
      <h2>{t('destinations')}</h2>
      <p class="quiet">{t('destinations_why')}</p>
      <ul>
        {existing.map((row) => {
          const check = checkDestination(source, row.status, customer.details.get(row.key) ?? null, today);
          return (
            <li key={row.key}>
              <b>
                <bdi>{row.name}</bdi>
              </b>{' '}
              {row.id && <code>{row.id}</code>}
              <ul>
                {check.against.map((code) => (
                  <li key={code}>
                    {codeText({ code }, say)} <code>{code}</code>
                  </li>
                ))}
                {check.unknown.length > 0 && (
                  <li>{t('destination_unknown', say.list(check.unknown.map((one) => word('destination', one))))}</li>
                )}
                {check.against.length + check.unknown.length === 0 && <li>{t('destination_fits')}</li>}
              </ul>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
