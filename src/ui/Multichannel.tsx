import { multichannelCases } from '../guidance';
import { t } from '../i18n';
import type { ReportEvidence, ReportFinding } from '../report/schema';
import { Advice } from './Advice';
import { useShown } from './useSession';
import { word } from './words';

type Channel = Exclude<ReportEvidence['channel'], 'this-partner'>;

/** What to do about purchases in other channels, where a finding hangs on them. */
export function Multichannel({ findings }: { readonly findings: readonly ReportFinding[] }) {
  const { otherChannels, heldElsewhere } = useShown().report.confirmations;
  const touched = findings.some(
    ({ condition, outcome }) =>
      outcome !== 'met' && (condition === 'no-overlapping-services' || condition === 'target-not-owned'),
  );
  if (otherChannels === 'none' || !touched) return null;
  const seen = findings.flatMap(({ evidence }) => evidence.map(({ channel }) => channel));
  return <MultichannelCases channels={elsewhere([...seen, ...heldElsewhere.map(({ channel }) => channel)])} />;
}

/** The cases of these channels; all of them where none is known. */
export function MultichannelCases({ channels }: { readonly channels: readonly Channel[] }) {
  return (
    <section class="multichannel">
      <h3>{t('multichannel')}</h3>
      <p class="quiet">{t(channels.length > 0 ? 'multichannel_told' : 'multichannel_unknown')}</p>
      {multichannelCases(channels).map((advice) => (
        <Advice key={advice.id} title={word('case', advice.id)} advice={advice} />
      ))}
    </section>
  );
}

function elsewhere(channels: readonly ReportEvidence['channel'][]): Channel[] {
  return [...new Set(channels)].filter((channel) => channel !== 'this-partner');
}
