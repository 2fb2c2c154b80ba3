import { type Advice as AdviceData, multichannelCases } from '../guidance';
import { t } from '../i18n';
import type { Report, ReportEvidence, ReportSubscription } from '../report/schema';
import { Advice } from './Advice';
import { useProducts } from './products';
import { useShown } from './useSession';
import { say, word } from './words';

type Channel = Exclude<ReportEvidence['channel'], 'this-partner'>;
interface Bought {
  readonly name: string;
  readonly channel: ReportEvidence['channel'];
}

/** What to do about purchases in other channels, where the user did not rule them out and a target could hang on them. */
export function Multichannel({ subscription }: { readonly subscription: ReportSubscription }) {
  const { confirmations } = useShown().report;
  if (confirmations.otherChannels === 'none' || subscription.targets.length === 0) return null;
  const seen = subscription.targets.flatMap(({ findings }) => findings.flatMap(({ evidence }) => evidence));
  return <MultichannelCases seen={seen} held={confirmations.heldElsewhere} />;
}

interface CasesProps {
  readonly seen?: readonly Bought[];
  readonly held: Report['confirmations']['heldElsewhere'];
}

/** The cases of the channels told, each with its products; all cases where no channel but this partner is known. */
export function MultichannelCases({ seen = [], held }: CasesProps) {
  const products = useProducts();
  const named = held.map(({ product, edition, channel }) => ({ name: products.name(product, edition), channel }));
  const bought = [...seen, ...named].filter((one): one is Bought & { channel: Channel } => isElsewhere(one));
  const told = [...new Set(bought.map(({ channel }) => channel))];
  return (
    <section class="multichannel">
      <h2>{t('multichannel')}</h2>
      <p class="quiet">{t(told.length > 0 ? 'multichannel_told' : 'multichannel_unknown')}</p>
      {multichannelCases(told).map((advice) => (
        <Advice key={advice.id} title={word('case', advice.id)} advice={advice} about={productsOf(advice, bought)} />
      ))}
    </section>
  );
}

function isElsewhere({ channel }: Bought): boolean {
  return channel !== 'this-partner';
}

/** "Office 365 E3 and Visio Plan 2": what was bought in the channels that a case is about. */
function productsOf({ channels }: AdviceData, bought: readonly Bought[]): string {
  const names = bought.filter(({ channel }) => channels.includes(channel)).map(({ name }) => name);
  return say.list([...new Set(names)]);
}
