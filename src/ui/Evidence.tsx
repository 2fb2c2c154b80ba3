import { t } from '../i18n';
import { services } from '../report/explain';
import type { ReportEvidence } from '../report/schema';
import { ShowRow } from './ShowRow';
import { say, word } from './words';

/** The very subscription that a finding rests on, its services in words, and the ids for those who must match them. */
export function Evidence({ evidence }: { readonly evidence: ReportEvidence }) {
  const { subscription, name, plans, status, channel } = evidence;
  const here = channel === 'this-partner';
  return (
    <li>
      <p>
        <bdi>
          <b>{name}</b>
        </bdi>{' '}
        <span class="quiet">({word(here ? 'status' : 'channel', here ? status : channel)})</span>
      </p>
      {evidence.services.length > 0 && <p>{t('evidence_services', services(evidence.services, say))}</p>}
      {subscription && <ShowRow rowKey={subscription} name={name} />}
      {(plans.length > 0 || subscription) && (
        <details class="trace">
          <summary>{t('trace')}</summary>
          {subscription && <p>{t('trace_row', subscription)}</p>}
          {plans.length > 0 && <p>{t('trace_plans', plans.join(', '))}</p>}
        </details>
      )}
    </li>
  );
}
