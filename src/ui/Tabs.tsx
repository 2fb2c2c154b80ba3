import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { View } from './ReportView';
import { step } from './roving';

interface TabsProps {
  readonly view: View;
  readonly labels: Readonly<Record<View, string>>;
  readonly onView: (view: View) => void;
  readonly children: ComponentChildren;
}

const VIEWS: readonly View[] = ['list', 'answers', 'reading', 'export'];

const focus = (view: View) => document.getElementById(`tab-${view}`)?.focus();

/** Tabs after the ARIA pattern: arrows move and choose. */
export function Tabs({ view, labels, onView, children }: TabsProps) {
  // A button that led here is gone, and the focus with it.
  useEffect(() => {
    if (view !== 'list' && document.activeElement === document.body) focus(view);
  }, [view]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = step(event, VIEWS.indexOf(view), VIEWS.length, 'inline');
    const chosen = next === null ? undefined : VIEWS[next];
    if (!chosen) return;
    event.preventDefault();
    onView(chosen);
    focus(chosen);
  };
  return (
    <main class="tabbed">
      <div class="tabs" role="tablist" onKeyDown={onKeyDown}>
        {VIEWS.map((id) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === view}
            aria-controls="panel"
            tabIndex={id === view ? 0 : -1}
            onClick={() => onView(id)}
          >
            {labels[id]}
          </button>
        ))}
      </div>
      <div class="panel" id="panel" role="tabpanel" aria-labelledby={`tab-${view}`}>
        {children}
      </div>
    </main>
  );
}
