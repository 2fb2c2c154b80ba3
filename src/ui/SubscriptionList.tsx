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
  const moved = useRef(active >= 0);
  const count = subscriptions.length;
  const at = Math.min(Math.max(active, 0), count - 1);
  const [first, end] = useWindow(list, count);

  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    list.current?.querySelector<HTMLElement>(`[data-index="${at}"]`)?.focus();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = step(event, at, count, 'block');
    if (next === null) return;
    event.preventDefault();
    moved.current = true;
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
