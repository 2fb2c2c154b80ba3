import { identify } from '../catalog';
import type { Customer } from '../files/combine';
import { sideBySide } from '../files/side-by-side';
import type { ApiAnswer, SubscriptionDetails } from '../files/types';
import { t } from '../i18n';
import type { Report, ReportSubscription } from '../report/schema';
import { date, say, word } from '../ui/words';
import { Compared } from './Compared';
import { Destinations } from './Destinations';
import { Said } from './MicrosoftSays';
import type { Said as SaidType } from './types';

interface BesideProps {
  readonly customer: Customer;
  readonly said: SaidType;
  readonly subscription: ReportSubscription;
  readonly report: Report;
}

/** What the files tell of a subscription besides its list: Microsoft's own answers, terms, possible destinations. */
export function Beside({ customer, said, subscription, report }: BesideProps) {
  const details = customer.details.get(subscription.key);
  const answers = answersOf(customer, said, subscription.key);
  return (
    <>
      {details && <Terms details={details} />}
      <Destinations customer={customer} subscription={subscription} report={report} />
      {answers.length > 0 && <Answers answers={answers} subscription={subscription} />}
    </>
  );
}

function answersOf({ answers, unattached }: Customer, { attached }: SaidType, key: string): ApiAnswer[] {
  const said = unattached.filter(({ file }) => attached[file] === key).flatMap((one) => one.answers);
  return [...(answers.get(key) ?? []), ...said];
}

function Answers(props: { readonly answers: readonly ApiAnswer[]; readonly subscription: ReportSubscription }) {
  const { pairs, onlyMicrosoft, onlyOurs } = sideBySide(props.subscription.targets, props.answers, identify);
  return (
    <section class="beside">
      <h2>{t('beside_title')}</h2>
      {pairs.map((pair) => (
        <Compared key={`${pair.target.product} ${pair.target.edition} ${pair.answer.ids.join()}`} pair={pair} />
      ))}
      {onlyMicrosoft.length > 0 && (
        <>
          <h3>{t('beside_only_microsoft')}</h3>
          <ul>
            {onlyMicrosoft.map((answer) => (
              <li key={answer.ids.join()}>
                <Said answer={answer} />
              </li>
            ))}
          </ul>
        </>
      )}
      {onlyOurs.length > 0 && <p>{t('beside_only_ours', say.list(onlyOurs.map(({ name }) => name)))}</p>}
    </section>
  );
}

/** Term and dates, where an API answer tells them. */
function Terms({ details }: { readonly details: SubscriptionDetails }) {
  const { nickname, term, billingCycle, commitmentEnd, cancellableUntil, autoRenew, trial } = details;
  const facts: readonly [string, string | null][] = [
    [t('fact_nickname'), nickname],
    [t('fact_term'), term && word('term', term)],
    [t('fact_billing_cycle'), billingCycle],
    [t('fact_commitment_end'), commitmentEnd && date(commitmentEnd)],
    [t('fact_cancellable_until'), cancellableUntil && date(cancellableUntil)],
    [t('fact_auto_renew'), autoRenew === null ? null : t(autoRenew ? 'yes' : 'no')],
    [t('fact_trial'), trial ? t('yes') : null],
  ];
  const told = facts.filter(([, value]) => value);
  if (told.length === 0) return null;
  return (
    <dl class="facts">
      {told.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
