import { multichannelCases } from '../guidance';
import { t } from '../i18n';
import type { ReportEvidence, ReportSubscription } from '../report/schema';
import { Advice } from './Advice';
import { useShown } from './useSession';
import { word } from './words';

type Channel = Exclude<ReportEvidence['channel'], 'this-partner'>;

/** What to do about purchases in other channels, where the user did not rule them out and a target could hang on them. */
export function Multichannel({ subscription }: { readonly subscription: ReportSubscription }) {
  const { otherChannels, heldElsewhere } = useShown().report.confirmations;
  if (otherChannels === 'none' || subscription.targets.length === 0) return null;
  const seen = subscription.targets.flatMap(({ findings }) => findings.flatMap(({ evidence }) => evidence));
  return <MultichannelCases channels={[...seen, ...heldElsewhere].map(({ channel }) => channel)} />;
}

/** The cases of these channels; all of them where none but this partner is known. */
export function MultichannelCases({ channels }: { readonly channels: readonly ReportEvidence['channel'][] }) {
  const told = [...new Set(channels)].filter((channel): channel is Channel => channel !== 'this-partner');
  return (
    <section class="multichannel">
      <h2>{t('multichannel')}</h2>
      <p class="quiet">{t(told.length > 0 ? 'multichannel_told' : 'multichannel_unknown')}</p>
      {multichannelCases(told).map((advice) => (
        <Advice key={advice.id} title={word('case', advice.id)} advice={advice} />
      ))}
    </section>
  );
}
