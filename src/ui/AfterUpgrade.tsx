import { afterUpgrade } from '../guidance';
import { t, tMaybe } from '../i18n';
import { services } from '../report/explain';
import type { ReportTarget } from '../report/schema';
import { Pages } from './Advice';
import { Checklist } from './Checklist';
import { say } from './words';

interface AfterProps {
  /** Key of the subscription. */
  readonly from: string;
  readonly name: string;
  readonly target: ReportTarget;
}

/** What to do and to watch once the upgrade is made: what this list tells first, then what holds for each. */
export function AfterUpgrade({ from, name, target }: AfterProps) {
  const { steps, pages } = afterUpgrade(target.pack === 'new-commerce' ? 'new' : 'traditional');
  const items = [...ofThisList(target), ...steps.map((step) => tMaybe(step, step))];
  const title = t('after_upgrade_of', name, target.name);
  return (
    <details class="advice">
      <summary>{t('after_upgrade')}</summary>
      <Checklist id={`${from} ${target.product} ${target.edition} ${target.pack}`} title={title} items={items} />
      <Pages pages={pages} />
    </details>
  );
}

function ofThisList({ findings, servicesLost }: ReportTarget): string[] {
  const overlaps = findings
    .filter(({ condition, outcome }) => condition === 'no-overlapping-services' && outcome !== 'met')
    .flatMap(({ evidence }) => evidence)
    .filter((evidence) => evidence.services.length > 0);
  const twice = overlaps.map((one) => t('after_twice', one.name, services(one.services, say)));
  return servicesLost.length > 0 ? [t('after_lost', services(servicesLost, say)), ...twice] : twice;
}
