import { useState } from 'preact/hooks';
import { type Costed, newCommerceCost, traditionalCost } from '../../guidance/billing';
import { t } from '../../i18n';
import { Radios } from '../Radios';
import { word } from '../words';
import { type Cycle, lastDay, today } from './days';
import { Field } from './Field';
import { Result } from './Result';

export interface CalculatorProps {
  readonly commerce: 'traditional' | 'new';
  /** Licences of the source, where the list shows them. */
  readonly quantity: number | null;
}

/** Reckons the two invoice lines of an upgrade, step by step; traditional and new commerce each by its own formula. */
export function Calculator({ commerce: first, quantity }: CalculatorProps) {
  const day = today();
  const start = `${day.slice(0, 8)}01`;
  const [commerce, setCommerce] = useState(first);
  const [cycle, setCycle] = useState<Cycle>('monthly');
  const [form, setForm] = useState({
    oldPrice: '',
    newPrice: '',
    quantity: String(quantity ?? 1),
    cycleStart: start,
    cycleEnd: lastDay(start, 'monthly'),
    day,
  });
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const input = { ...form, quantity: count(form.quantity) };
  const costed: Costed =
    commerce === 'new'
      ? newCommerceCost({ ...input, sourceQuantity: quantity ?? input.quantity })
      : traditionalCost({ ...input, cycle });
  const errors = costed.ok ? [] : costed.errors;
  const field = (name: keyof typeof form, type: 'text' | 'number' | 'date') => (
    <Field
      label={word('billing', name)}
      type={type}
      value={form[name]}
      error={errors.find((error) => error.field === name) ?? null}
      onInput={(value) => change(name === 'cycleStart' ? startingOn(value, cycle) : { [name]: value })}
    />
  );
  return (
    <section class="calculator">
      <h4>{t('billing_title')}</h4>
      <Radios
        legend={t('fact_commerce')}
        value={commerce}
        options={(['traditional', 'new'] as const).map((value) => ({ value, label: word('commerce', value) }))}
        onChange={setCommerce}
      />
      <Radios
        legend={t('billing_cycle')}
        value={cycle}
        options={(['monthly', 'annual'] as const).map((value) => ({ value, label: word('billing_cycle', value) }))}
        onChange={(value) => {
          setCycle(value);
          change(startingOn(form.cycleStart, value));
        }}
      />
      <div class="fields">
        {field('oldPrice', 'text')}
        {field('newPrice', 'text')}
        {field('quantity', 'number')}
        {field('day', 'date')}
        {field('cycleStart', 'date')}
        {field('cycleEnd', 'date')}
      </div>
      <Result costed={costed} commerce={commerce} />
    </section>
  );
}

function startingOn(cycleStart: string, cycle: Cycle) {
  const cycleEnd = lastDay(cycleStart, cycle);
  return cycleEnd ? { cycleStart, cycleEnd } : { cycleStart };
}

function count(text: string): number {
  return /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN;
}
