import { useId, useState } from 'preact/hooks';
import { plural, t } from '../i18n';
import { type ProductChoice, useProducts } from './products';
import { bare } from './select';

const MOST = 40;

interface PickerProps {
  readonly label: string;
  readonly without: readonly { readonly product: string; readonly edition: string | null }[];
  readonly onPick: (choice: ProductChoice) => void;
}

/** A combobox over the catalog's products, after the ARIA pattern: typing narrows, arrows choose, Enter picks, Escape closes. */
export function ProductPicker({ label, without, onPick }: PickerProps) {
  const id = useId();
  const { all } = useProducts();
  const [query, setQuery] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const words = bare(query ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const found = all.filter(
    (choice) => !without.some((w) => w.product === choice.product) && words.every((w) => bare(choice.name).includes(w)),
  );
  const shown = query === null ? [] : found.slice(0, MOST);
  const pick = (choice: ProductChoice | undefined) => {
    if (!choice) return;
    setQuery(null);
    onPick(choice);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && query !== null) setQuery(null);
    else if (event.key === 'ArrowDown') {
      setQuery(query ?? '');
      setAt(query === null ? 0 : Math.min(at + 1, shown.length - 1));
    } else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') pick(shown[at]);
    else return;
    event.preventDefault();
  };
  return (
    <div class="picker">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown[at] ? `${id}-${at}` : undefined}
        placeholder={t('product_search')}
        value={query ?? ''}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        onClick={() => setQuery(query ?? '')}
        onBlur={() => setQuery(null)}
      />
      <Choices id={id} label={label} choices={shown} at={at} onPick={pick} />
      {query !== null && (
        <p class="quiet" role="status">
          {plural('products_found', found.length)}
        </p>
      )}
    </div>
  );
}

interface ChoicesProps {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly ProductChoice[];
  readonly at: number;
  readonly onPick: (choice: ProductChoice) => void;
}

function Choices({ id, label, choices, at, onPick }: ChoicesProps) {
  return (
    <div class="choices" id={`${id}-list`} role="listbox" aria-label={label} hidden={choices.length === 0}>
      {choices.map((choice, i) => (
        // The field keeps the focus and the keys; pressing must not take it away before the click.
        // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles the keys
        // biome-ignore lint/a11y/useFocusableInteractive: reached by aria-activedescendant
        <div
          key={choice.product}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(choice)}
          ref={i === at ? intoView : null}
        >
          {choice.name}
        </div>
      ))}
    </div>
  );
}

function intoView(node: HTMLElement | null): void {
  node?.scrollIntoView?.({ block: 'nearest' });
}
