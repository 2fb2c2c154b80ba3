import { useState } from 'preact/hooks';
import { QUESTIONS } from '../guidance';
import { t, tMaybe } from '../i18n';

/** What to ask the customer, ready for a mail. */
export function Questions() {
  const [copied, setCopied] = useState<boolean | null>(null);
  const questions = QUESTIONS.map((question) => tMaybe(question, question));
  const mail = [t('questions_greeting'), ...questions.map((question, i) => `${i + 1}. ${question}`)].join('\n');
  const copy = () =>
    navigator.clipboard.writeText(mail).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <details class="advice">
      <summary>{t('questions')}</summary>
      <ol>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
      <button type="button" onClick={() => void copy()}>
        {t('copy')}
      </button>
      <span role="status">{copied === null ? '' : t(copied ? 'copied' : 'copy_failed')}</span>
    </details>
  );
}
