import { useId } from 'preact/hooks';

interface PickProps {
  readonly label: string;
  /** What '' means. */
  readonly none: string;
  readonly value: string;
  /** Value and text. */
  readonly options: readonly (readonly [string, string])[];
  readonly onPick: (value: string) => void;
}

/** A choice among values, or none of them. */
export function Pick({ label, none, value, options, onPick }: PickProps) {
  const id = useId();
  return (
    <p class="choice">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        <option value="">{none}</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}
