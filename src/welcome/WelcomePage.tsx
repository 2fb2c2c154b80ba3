import { t } from '../i18n';
import { Tour } from './Tour';

interface WelcomeProps {
  readonly withTour: boolean;
  readonly onTourOver: () => void;
}

/** The first page after installing: what is read, that nothing leaves the browser, that it is not Microsoft's; then the tour. */
export function WelcomePage({ withTour, onTourOver }: WelcomeProps) {
  return (
    <main>
      <p class="brand">{t('extension_name')}</p>
      <h1>{t('welcome_title')}</h1>
      <p>{t('welcome_what')}</p>
      <ul class="promises">
        {(['welcome_reads', 'welcome_stays', 'welcome_not_microsoft'] as const).map((promise) => (
          <li key={promise}>{t(promise)}</li>
        ))}
      </ul>
      {withTour && <Tour onOver={onTourOver} />}
      <h2>{t('welcome_start')}</h2>
      <p>{t('welcome_start_how')}</p>
      <p>
        <a href="../options/index.html">{t('welcome_options')}</a>
      </p>
    </main>
  );
}
