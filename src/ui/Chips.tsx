import { t } from '../i18n';
import type { MarkerState } from '../report/explain';
import type { ReportSubscription } from '../report/schema';
import { VerdictIcon } from './VerdictIcon';
import { counts, number, STATES, word } from './words';

interface ChipsProps {
  readonly subscriptions: readonly Pick<ReportSubscription, 'verdict'>[];
  readonly filter: MarkerState | null;
  readonly onFilter: (filter: MarkerState | null) => void;
}

/** One button per state that occurs, with its count; pressing it again shows all. */
export function Chips({ subscriptions, filter, onFilter }: ChipsProps) {
  const all = counts(subscriptions);
  const present = STATES.filter((state) => all[state] > 0);
  if (present.length < 2) return null;
  return (
    <fieldset class="chips">
      <legend class="said">{t('filter')}</legend>
      {present.map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={filter === state}
          onClick={() => onFilter(filter === state ? null : state)}
        >
          <VerdictIcon state={state} />
          <span>{word('state', state)}</span> <b>{number(all[state])}</b>
        </button>
      ))}
    </fieldset>
  );
}
