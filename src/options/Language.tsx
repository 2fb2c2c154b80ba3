import { useId } from 'preact/hooks';
import { t } from '../i18n';
import { LANGUAGES } from '../ui/texts';

interface LanguageProps {
  /** BCP 47 tag, or null for the browser's. */
  readonly chosen: string | null;
  readonly onChange: (language: string | null) => void;
}

/** The language of all texts, each named in itself. */
export function Language({ chosen, onChange }: LanguageProps) {
  const id = useId();
  const named = LANGUAGES.map((tag) => ({ tag, name: ownName(tag) }));
  named.sort((a, b) => a.name.localeCompare(b.name));
  return (
    <section>
      <h2>
        <label for={id}>{t('options_language')}</label>
      </h2>
      <select
        id={id}
        value={chosen ?? ''}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      >
        <option value="">{t('options_language_browser')}</option>
        {named.map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
      <p class="quiet" id={`${id}-hint`}>
        {t('options_language_hint')}
      </p>
    </section>
  );
}

/** "magyar" as "Magyar": the language's name in itself, fit to begin a line. */
function ownName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
