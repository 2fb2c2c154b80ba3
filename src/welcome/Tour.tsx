import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n';
import { number, word } from '../ui/words';
import { Scene } from './Scene';

export type TourStep = (typeof STEPS)[number];

const STEPS = ['marks', 'card', 'panel', 'answers', 'unsure'] as const;

/** Five steps through what there is to see. It can be left at any time, and does not come again by itself. */
export function Tour({ onOver }: { readonly onOver: () => void }) {
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
    if (next < STEPS.length) return setAt(next);
    setOver(true);
    onOver();
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
      <Scene step={step} />
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
