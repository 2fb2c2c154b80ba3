import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { View } from './ReportView';
import { step } from './roving';

interface TabsProps {
  readonly view: View;
  readonly labels: Readonly<Record<View, string>>;
  readonly onView: (view: View) => void;
  readonly children: ComponentChildren;
}

const VIEWS: readonly View[] = ['list', 'answers', 'reading', 'export'];

/** Tabs after the ARIA pattern: arrows move and choose. */
export function Tabs({ view, labels, onView, children }: TabsProps) {
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = step(event, VIEWS.indexOf(view), VIEWS.length, 'inline');
    const chosen = next === null ? undefined : VIEWS[next];
    if (!chosen) return;
    event.preventDefault();
    onView(chosen);
    bar.current?.querySelector<HTMLElement>(`#tab-${chosen}`)?.focus();
  };
  return (
    <main class="tabbed">
      <div class="tabs" role="tablist" ref={bar} onKeyDown={onKeyDown}>
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
