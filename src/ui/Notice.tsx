import type { ComponentChildren } from 'preact';
import { t } from '../i18n';
import type { Remark, Report } from '../report/schema';
import { Footer } from './Footer';
import type { Silence } from './session';
import { remarkText, word } from './words';

type Kind = Silence | 'connecting' | Exclude<Report['reading']['state'], 'read'>;

/** What the user can do in each state, as message keys `notice_{kind}_{n}`. */
const STEPS: Readonly<Record<Kind, number>> = {
  connecting: 0,
  searching: 1,
  silent: 3,
  late: 2,
  garbled: 2,
  outdated: 1,
  empty: 2,
  unreadable: 3,
  'not-a-list': 3,
};

const QUIET = new Set<Kind>(['connecting', 'searching']);

interface NoticeProps {
  readonly kind: Kind;
  readonly reason?: Remark | null;
  readonly children?: ComponentChildren;
}

/** A state in which there is no list to show: what it is, and what to do. */
export function Notice({ kind, reason = null, children }: NoticeProps) {
  const steps = Array.from({ length: STEPS[kind] }, (_, i) => word('notice', `${kind}_${i + 1}`));
  return (
    <main class="notice">
      <p class="brand">{t('extension_name')}</p>
      <div role="status">
        <h1>{word('notice', kind)}</h1>
        {reason && <p>{remarkText('reading', reason)}</p>}
      </div>
      {QUIET.has(kind) && <progress aria-label={word('notice', kind)} />}
      {steps.length === 1 && <p>{steps[0]}</p>}
      {steps.length > 1 && (
        <>
          <h2>{t('notice_what_to_do')}</h2>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      )}
      {children}
      <Footer />
    </main>
  );
}
