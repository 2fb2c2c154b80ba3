import { QUESTIONS } from '../guidance';
import { t, tMaybe } from '../i18n';
import { CopyButton } from './CopyButton';

/** What to ask the customer, ready for a mail. */
export function Questions() {
  const questions = QUESTIONS.map((question) => tMaybe(question, question));
  const mail = [t('questions_greeting'), ...questions.map((question, i) => `${i + 1}. ${question}`)].join('\n');
  return (
    <details class="advice">
      <summary>{t('questions')}</summary>
      <ol>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
      <CopyButton label={t('copy')} text={mail} />
    </details>
  );
}
