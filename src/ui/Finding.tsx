import { remedy } from '../guidance';
import { t } from '../i18n';
import type { ReportFinding } from '../report/schema';
import { Advice } from './Advice';
import { Evidence } from './Evidence';
import { OutcomeIcon } from './VerdictIcon';
import { remarkText, word } from './words';

/** A condition with its outcome, what that rests on, and what can be done. */
export function Finding({ finding, onAnswer }: { readonly finding: ReportFinding; readonly onAnswer: () => void }) {
  const { condition, outcome, basis, effect, code, evidence, reasons } = finding;
  const advice = finding.remedy ? remedy(finding.remedy) : null;
  return (
    <li class="finding">
      <p>
        <OutcomeIcon outcome={outcome} />
        <span>
          <b>{word('outcome', outcome)}</b> {word('condition', condition)}
        </span>
      </p>
      {reasons.map((reason) => (
        <p key={JSON.stringify(reason)}>{remarkText('reason', reason)}</p>
      ))}
      {outcome === 'violated' && effect !== 'upgrade' && <p>{word('effect', effect)}</p>}
      {evidence.length > 0 && (
        <ul class="evidence">
          {evidence.map((item) => (
            <Evidence key={item.subscription ?? `${item.channel} ${item.name}`} evidence={item} />
          ))}
        </ul>
      )}
      <p class="quiet">
        {(basis === 'user' || reasons.length === 0) && word('basis', basis)}{' '}
        {code && outcome !== 'met' && t('api_code', code)}
      </p>
      {condition === 'delegated-admin' && outcome === 'unverified' && (
        <button type="button" onClick={onAnswer}>
          {t('answer_question')}
        </button>
      )}
      {advice && outcome !== 'met' && <Advice title={word('remedy', advice.id)} advice={advice} />}
    </li>
  );
}
