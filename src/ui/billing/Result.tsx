import { type Costed, stepText } from '../../guidance/billing';
import { language, t, tMaybe } from '../../i18n';

interface ResultProps {
  readonly costed: Costed;
  readonly commerce: 'traditional' | 'new';
}

/** The reckoning in steps and its outcome in words; said once to screen readers. */
export function Result({ costed, commerce }: ResultProps) {
  if (!costed.ok) return <p class="quiet">{t('billing_incomplete')}</p>;
  const { steps, net, credit, charge, full } = costed.estimate;
  return (
    <div class="result">
      <ol>
        {steps.map((step) => (
          <li key={step.code}>{stepText({ ...step, params: step.params.map(local) }, tMaybe)}</li>
        ))}
      </ol>
      <p class="lead" role="status">
        {outcome(net, local(charge), local(credit.replace('-', '')))}
      </p>
      {!full && <p>{t('billing_partial')}</p>}
      <p class="quiet">{t(commerce === 'new' ? 'billing_estimate_new' : 'billing_estimate_traditional')}</p>
    </div>
  );
}

function outcome(net: string, charge: string, credit: string): string {
  const difference = local(net.replace('-', ''));
  if (Number(net) === 0) return t('billing_outcome_same', charge, credit);
  return t(net.startsWith('-') ? 'billing_outcome_less' : 'billing_outcome_more', charge, credit, difference);
}

/** A decimal as the language writes it, with the decimals it has. */
function local(value: string | number): string {
  const text = String(value).trim().replace(',', '.');
  const [, decimals = ''] = /^-?\d+(?:\.(\d+))?$/.exec(text) ?? [];
  if (!/^-?\d+(\.\d+)?$/.test(text)) return String(value);
  const digits = { minimumFractionDigits: decimals.length, maximumFractionDigits: decimals.length };
  // As text: amounts may have more digits than a number holds.
  return new Intl.NumberFormat(language(), digits).format(text as `${number}`);
}
