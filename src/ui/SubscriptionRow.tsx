import { plural, t } from '../i18n';
import { markerState } from '../report/explain';
import type { ReportSubscription } from '../report/schema';
import { ROW_REM } from './useWindow';
import { VerdictIcon } from './VerdictIcon';
import { statusText, word } from './words';

interface RowProps {
  readonly subscription: ReportSubscription;
  readonly index: number;
  readonly count: number;
  readonly focusable: boolean;
  readonly onOpen: (key: string) => void;
  readonly onFocus: () => void;
}

export function SubscriptionRow({ subscription, index, count, focusable, onOpen, onFocus }: RowProps) {
  const { key, name, verdict, quantity } = subscription;
  const facts = [
    word('verdict', verdict),
    statusText(subscription),
    quantity === null ? '' : plural('licences', quantity),
  ];
  return (
    <li aria-setsize={count} aria-posinset={index + 1} style={{ insetBlockStart: `${index * ROW_REM}rem` }}>
      <button
        type="button"
        data-index={index}
        tabIndex={focusable ? 0 : -1}
        onClick={() => onOpen(key)}
        onFocus={onFocus}
      >
        <VerdictIcon state={markerState(verdict)} />
        <span class="lines">
          <span class="name">
            <bdi>{name}</bdi>
          </span>{' '}
          <span class="quiet">{facts.filter(Boolean).join(t('separator'))}</span>
        </span>
      </button>
    </li>
  );
}
