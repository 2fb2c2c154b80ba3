import type { MarkerState } from '../report/explain';
import type { ReportFinding } from '../report/schema';
import { OUTCOME_SHAPES, type Shape, VERDICT_SHAPES } from '../report/verdict-shapes';

/** The shape of a state; the word stands beside it, so that it is hidden from assistive technology. */
export function VerdictIcon({ state }: { readonly state: MarkerState }) {
  return <Drawn shape={VERDICT_SHAPES[state]} tone={state} />;
}

export function OutcomeIcon({ outcome }: { readonly outcome: ReportFinding['outcome'] }) {
  return <Drawn shape={OUTCOME_SHAPES[outcome]} tone={outcome} />;
}

function Drawn({ shape, tone }: { readonly shape: Shape; readonly tone: string }) {
  return (
    <svg class={`icon tone-${tone}`} viewBox={shape.viewBox} aria-hidden="true" focusable="false">
      <path fill="currentColor" fill-rule="evenodd" d={shape.d} />
    </svg>
  );
}
