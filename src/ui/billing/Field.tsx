import { useId, useState } from 'preact/hooks';
import { type FieldError, fieldErrorText } from '../../guidance/billing';
import { tMaybe } from '../../i18n';

interface FieldProps {
  readonly label: string;
  readonly type: 'text' | 'number' | 'date';
  readonly value: string;
  readonly error: FieldError | null;
  readonly onInput: (value: string) => void;
}

/** An input with its label and, once the user has been there, what is wrong with it. */
export function Field({ label, type, value, error, onInput }: FieldProps) {
  const id = useId();
  const [touched, setTouched] = useState(value !== '');
  const shown = touched && error;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type={type as 'text'}
        value={value}
        min={type === 'number' ? 1 : undefined}
        inputMode={type === 'text' ? 'decimal' : undefined}
        aria-invalid={shown ? true : undefined}
        aria-describedby={shown ? `${id}-error` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={() => setTouched(true)}
      />
      {shown && (
        <p class="error" id={`${id}-error`}>
          {fieldErrorText(shown, tMaybe)}
        </p>
      )}
    </div>
  );
}
