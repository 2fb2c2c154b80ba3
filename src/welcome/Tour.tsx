import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n';
import { VerdictIcon } from '../ui/VerdictIcon';
import { number, STATES, word } from '../ui/words';

const STEPS = ['marks', 'card', 'panel', 'answers', 'unsure'] as const;

/** Five steps through what there is to see. It can be left at any time, and comes only once: with this page. */
export function Tour() {
  const [at, setAt] = useState(0);
  const [over, setOver] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) heading.current?.focus();
    moved.current = false;
  });
  const go = (next: number) => {
    moved.current = true;
    if (next < STEPS.length) setAt(next);
    else setOver(true);
  };
  if (over) {
    return (
      <h2 ref={heading} tabIndex={-1}>
        {t('tour_over')}
      </h2>
    );
  }
  const step = STEPS[at] ?? 'marks';
  return (
    <section class="tour" aria-labelledby="tour">
      <p class="quiet">{t('tour_step', number(at + 1), number(STEPS.length))}</p>
      <h2 id="tour" ref={heading} tabIndex={-1}>
        {word('tour_title', step)}
      </h2>
      <p>{word('tour_text', step)}</p>
      {step === 'marks' && <Legend />}
      <p class="actions">
        {at > 0 && (
          <button type="button" onClick={() => go(at - 1)}>
            {t('tour_back')}
          </button>
        )}
        <button type="button" class="primary" onClick={() => go(at + 1)}>
          {t(at < STEPS.length - 1 ? 'tour_next' : 'tour_done')}
        </button>
        {at < STEPS.length - 1 && (
          <button type="button" onClick={() => go(STEPS.length)}>
            {t('tour_skip')}
          </button>
        )}
      </p>
    </section>
  );
}

/** The five marks with their words. */
function Legend() {
  return (
    <ul class="legend">
      {STATES.map((state) => (
        <li key={state}>
          <VerdictIcon state={state} />
          <span>
            <b>{word('state', state)}</b>: {word('tour_state', state)}
          </span>
        </li>
      ))}
    </ul>
  );
}
