import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n';
import type { ReportSubscription } from '../report/schema';
import { step } from './roving';
import { SubscriptionRow } from './SubscriptionRow';
import { ROW_REM, useWindow } from './useWindow';

interface ListProps {
  readonly subscriptions: readonly ReportSubscription[];
  readonly onOpen: (key: string) => void;
  /** Key of the row that gets the focus when the list comes back. */
  readonly returnTo: string | null;
}

/** A list with one tab stop; only the rows in view and the one with the focus are in the document. */
export function SubscriptionList({ subscriptions, onOpen, returnTo }: ListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(() => subscriptions.findIndex((s) => s.key === returnTo));
  // The row to focus once it is in the document; an effect of an earlier render must not take it for its own.
  const wanted = useRef(active >= 0 ? active : null);
  const count = subscriptions.length;
  const at = Math.min(Math.max(active, 0), count - 1);
  const [first, end] = useWindow(list, count);

  useEffect(() => {
    if (wanted.current !== at) return;
    wanted.current = null;
    list.current?.querySelector<HTMLElement>(`[data-index="${at}"]`)?.focus();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = step(event, at, count, 'block');
    if (next === null) return;
    event.preventDefault();
    if (next === at) return;
    wanted.current = next;
    setActive(next);
  };
  const shown = subscriptions.map((_, i) => i).slice(first, end);
  if (at >= 0 && (at < first || at >= end)) shown.push(at);
  return (
    <ul
      ref={list}
      class="list"
      aria-label={t('tab_list')}
      style={{ blockSize: `${count * ROW_REM}rem` }}
      onKeyDown={onKeyDown}
    >
      {shown.map((i) => {
        const subscription = subscriptions[i];
        if (!subscription) return null;
        const props = { subscription, index: i, count, focusable: i === at, onOpen };
        return <SubscriptionRow key={subscription.key} {...props} onFocus={() => setActive(i)} />;
      })}
    </ul>
  );
}
