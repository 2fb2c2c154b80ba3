import { useId } from 'preact/hooks';
import { t } from '../i18n';

interface PickProps {
  readonly label: string;
  readonly value: string;
  /** Value and text. */
  readonly options: readonly (readonly [string, string])[];
  readonly onPick: (value: string) => void;
}

/** A choice among values, or all of them (''). */
export function Pick({ label, value, options, onPick }: PickProps) {
  const id = useId();
  return (
    <p class="choice">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        <option value="">{t('table_any')}</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}
