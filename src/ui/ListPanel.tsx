import { plural, t } from '../i18n';
import { Chips } from './Chips';
import type { ListState } from './ReportView';
import { SubscriptionList } from './SubscriptionList';
import { matching, nextOf } from './select';
import { useShown } from './useSession';

const SEARCH_FROM = 8;

interface ListPanelProps {
  readonly state: ListState;
  readonly onState: (state: ListState) => void;
  readonly onOpen: (key: string) => void;
  readonly onAnswer: () => void;
  readonly returnTo: string | null;
}

/** The subscriptions with search and filter, and the questions that would make their verdicts firmer. */
export function ListPanel({ state, onState, onOpen, onAnswer, returnTo }: ListPanelProps) {
  const { report } = useShown();
  const all = report.subscriptions;
  const found = matching(all, state);
  const blocked = nextOf(all, 'blocked', returnTo);
  return (
    <>
      {asks(report.confirmations) && (
        <div class="hint">
          <p>{t('hint_answers')}</p>
          <button type="button" onClick={onAnswer}>
            {t('hint_answers_button')}
          </button>
        </div>
      )}
      <div class="tools">
        <Chips subscriptions={all} filter={state.filter} onFilter={(filter) => onState({ ...state, filter })} />
        {all.length > SEARCH_FROM && (
          <input
            type="search"
            aria-label={t('search')}
            placeholder={t('search')}
            value={state.query}
            onInput={(event) => onState({ ...state, query: event.currentTarget.value })}
          />
        )}
        {blocked && all.length > SEARCH_FROM && (
          <button type="button" onClick={() => onOpen(blocked.key)}>
            {t('next_blocked')}
          </button>
        )}
      </div>
      {found.length < all.length && (
        <p class="quiet" role="status">
          {plural('subscriptions_found', found.length)}
        </p>
      )}
      <SubscriptionList subscriptions={found} onOpen={onOpen} returnTo={returnTo} />
    </>
  );
}

function asks({ delegatedAdmin, otherChannels }: { delegatedAdmin: string; otherChannels: string }): boolean {
  return delegatedAdmin === 'unknown' || otherChannels === 'unknown';
}
