import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { billEffect } from '../guidance';
import { t, tMaybe } from '../i18n';
import type { ReportTarget } from '../report/schema';
import { Pages } from './Advice';
import type { CalculatorProps } from './billing/Calculator';

interface BillProps {
  readonly target: ReportTarget;
  readonly quantity: number | null;
}

/** What the upgrade does to the bill, in words, and a calculator that comes when it is asked for. */
export function BillEffect({ target, quantity }: BillProps) {
  const [Calculator, setCalculator] = useState<ComponentType<CalculatorProps> | null>(null);
  const commerce = target.pack === 'new-commerce' ? 'new' : 'traditional';
  const { steps, pages } = billEffect(commerce);
  const load = () => void import('./billing/Calculator').then((loaded) => setCalculator(() => loaded.Calculator));
  return (
    <details class="advice" onToggle={load}>
      <summary>{t('bill')}</summary>
      <ul>
        {steps.map((step) => (
          <li key={step}>{tMaybe(step, step)}</li>
        ))}
      </ul>
      {Calculator && <Calculator commerce={commerce} quantity={quantity} />}
      <Pages pages={pages} />
    </details>
  );
}
