import type { Advice as AdviceData, Page } from '../guidance';
import { t, tMaybe } from '../i18n';
import { PageLink } from './PageLink';

interface AdviceProps {
  readonly title: string;
  readonly advice: AdviceData;
  /** Names of the products that it is about, where they are known. */
  readonly about?: string;
}

/** Steps to take, the official pages behind them, and both texts where those pages contradict each other. */
export function Advice({ title, advice, about = '' }: AdviceProps) {
  const { steps, pages, contradiction } = advice;
  return (
    <details class="advice">
      <summary>{title}</summary>
      {about && <p>{t('advice_about', about)}</p>}
      <ol>
        {steps.map((step) => (
          <li key={step}>{tMaybe(step, step)}</li>
        ))}
      </ol>
      {contradiction.length > 0 && (
        <div class="note">
          <p>{t('pages_contradict')}</p>
          <ul>
            {contradiction.map(({ text, page }) => (
              <li key={text}>
                {tMaybe(text, text)} <PageLink page={page} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <Pages pages={pages} />
    </details>
  );
}

/** The official pages behind an advice. */
export function Pages({ pages }: { readonly pages: readonly Page[] }) {
  if (pages.length === 0) return null;
  return (
    <ul class="pages">
      {pages.map((page) => (
        <li key={`${page.url} ${page.date}`}>
          <PageLink page={page} />
        </li>
      ))}
    </ul>
  );
}
