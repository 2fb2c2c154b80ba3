import { t } from '../i18n';
import type { ReportSubscription } from '../report/schema';
import { Target } from './Target';
import { date } from './words';

/** Paths that only the API's list of 2019 names: apart, folded, with their date. */
export function OlderPaths(props: { readonly subscription: ReportSubscription; readonly onAnswer: () => void }) {
  const older = props.subscription.targets.filter((target) => target.pack === 'api-2019');
  const [first] = older;
  if (!first) return null;
  return (
    <details class="older">
      <summary>{t('older_paths', date(first.source.date))}</summary>
      <p class="quiet">{t('older_paths_why')}</p>
      {older.map((target) => (
        <Target key={`${target.product} ${target.edition}`} {...props} target={target} open={false} />
      ))}
    </details>
  );
}
