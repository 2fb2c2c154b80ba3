import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n';
import { mainTargets, markerState } from '../report/explain';
import type { ReportSubscription } from '../report/schema';
import { ExportFold } from './export/ExportFold';
import { Facts } from './Facts';
import { Footer } from './Footer';
import { Multichannel } from './Multichannel';
import { OlderPaths } from './OlderPaths';
import { SayWhat } from './SayWhat';
import { OpenBeside } from './Summary';
import { nextOf } from './select';
import { Target } from './Target';
import { useShown } from './useSession';
import { VerdictIcon } from './VerdictIcon';
import { remarkText, word } from './words';

interface DetailsProps {
  readonly subscription: ReportSubscription;
  /** Another subscription, or (null) back to the list. */
  readonly onOpen: (key: string | null) => void;
  readonly onAnswer: () => void;
}

/** All that is known of one subscription. Escape leads back. */
export function Details({ subscription, onOpen, onAnswer }: DetailsProps) {
  const { report, beside } = useShown();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    const back = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onOpen(null);
    };
    document.addEventListener('keydown', back);
    return () => document.removeEventListener('keydown', back);
  });
  const blocked = nextOf(report.subscriptions, 'blocked', subscription.key);
  const { name, verdict, notes } = subscription;
  return (
    <>
      <nav class="bar" aria-label={t('details_bar')}>
        <button type="button" onClick={() => onOpen(null)}>
          <span class="arrow" aria-hidden="true" />
          {t('back')}
        </button>
        <OpenBeside of={subscription.key} />
        {blocked && (
          <button type="button" onClick={() => onOpen(blocked.key)}>
            {t('next_blocked')}
          </button>
        )}
      </nav>
      <main class="details">
        <h1 ref={heading} tabIndex={-1}>
          <bdi>{name}</bdi>
        </h1>
        <p class="verdict" role="status">
          <VerdictIcon state={markerState(verdict)} />
          {word('verdict', verdict)}
        </p>
        <Facts subscription={subscription} />
        {notes.map((note) => (
          <p class="note" key={note.code}>
            {remarkText('note', note)}
          </p>
        ))}
        <SayWhat subscription={subscription} />
        <Targets subscription={subscription} onAnswer={onAnswer} />
        {beside?.(subscription)}
        <Multichannel subscription={subscription} />
        <ExportFold subscriptionKey={subscription.key} />
        <Footer />
      </main>
    </>
  );
}

function Targets({ subscription, onAnswer }: Pick<DetailsProps, 'subscription' | 'onAnswer'>) {
  const targets = mainTargets(subscription);
  return (
    <>
      {subscription.verdict === 'no-path' && !subscription.otherKind && <p>{t('no_path_why')}</p>}
      {targets.length > 0 && (
        <section>
          <h2>{t('targets')}</h2>
          {targets.map((target, i) => (
            <Target
              key={`${target.product} ${target.edition}`}
              subscription={subscription}
              target={target}
              open={i === 0}
              onAnswer={onAnswer}
            />
          ))}
        </section>
      )}
      <OlderPaths subscription={subscription} onAnswer={onAnswer} />
    </>
  );
}
