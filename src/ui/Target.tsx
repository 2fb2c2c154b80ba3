import { conditionsPage } from '../guidance';
import { t } from '../i18n';
import { markerState, whyTarget } from '../report/explain';
import type { ReportSubscription, ReportTarget } from '../report/schema';
import { AfterUpgrade } from './AfterUpgrade';
import { BillEffect } from './BillEffect';
import { Changes } from './Changes';
import { Finding } from './Finding';
import { PageLink } from './PageLink';
import { VerdictIcon } from './VerdictIcon';
import { remarkText, say, word } from './words';

interface TargetProps {
  readonly subscription: ReportSubscription;
  readonly target: ReportTarget;
  readonly open: boolean;
  readonly onAnswer: () => void;
}

/** One target in three depths: verdict and sentence, conditions with evidence, and (inside those) the trace. */
export function Target({ subscription, target, open, onAnswer }: TargetProps) {
  const conditions = conditionsPage(target.pack === 'new-commerce' ? 'new' : 'traditional');
  return (
    <details class="target" open={open}>
      <summary>
        <VerdictIcon state={markerState(target.verdict)} />
        <span class="name">
          <bdi>{target.name}</bdi>
        </span>
        <span>
          <b>{word('verdict', target.verdict)}</b>
          <br />
          {whyTarget(target, say)}
        </span>
      </summary>
      <h3>{t('conditions')}</h3>
      {conditions && (
        <p class="quiet source">
          {t('source_of_conditions')} <PageLink page={conditions} />
        </p>
      )}
      <ul class="findings">
        {target.findings.map((finding) => (
          <Finding key={finding.condition} finding={finding} onAnswer={onAnswer} />
        ))}
      </ul>
      <Changes
        source={subscription.product}
        target={target.product}
        added={target.servicesAdded}
        lost={target.servicesLost}
      />
      {target.notes.map((note) => (
        <p class="note" key={note.code}>
          {remarkText('note', note)}
        </p>
      ))}
      <BillEffect target={target} quantity={subscription.quantity} />
      <AfterUpgrade from={subscription.key} name={subscription.name} target={target} />
      <p class="quiet source">
        {t('source_of_path')} <PageLink page={target.source} /> {word('pack', target.pack)}
      </p>
    </details>
  );
}
