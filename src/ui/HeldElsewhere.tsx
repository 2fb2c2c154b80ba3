import { t } from '../i18n';
import type { Report } from '../report/schema';
import { ProductPicker } from './ProductPicker';
import { useProducts } from './products';
import { useKeptFocus } from './useKeptFocus';
import { word } from './words';

type Held = Report['confirmations']['heldElsewhere'];

const CHANNELS = ['elsewhere', 'other-partner', 'microsoft-direct', 'advisor', 'open', 'ea'] as const;

interface HeldElsewhereProps {
  readonly held: Held;
  readonly onChange: (held: Held) => void;
}

/** Which products the customer holds elsewhere, and where each was bought. */
export function HeldElsewhere({ held, onChange }: HeldElsewhereProps) {
  const products = useProducts();
  const box = useKeptFocus<HTMLDivElement>();
  const without = (i: number) => held.filter((_, at) => at !== i);
  return (
    <div class="held" ref={box}>
      <h2>{t('held_elsewhere')}</h2>
      {held.length === 0 && <p class="note">{t('held_elsewhere_none')}</p>}
      <ul>
        {held.map((one, i) => {
          const name = products.name(one.product, one.edition);
          return (
            <li key={`${one.product} ${one.edition}`}>
              <bdi>{name}</bdi>
              <select
                aria-label={t('channel_of', name)}
                value={one.channel}
                onChange={(event) => {
                  const channel = CHANNELS.find((c) => c === event.currentTarget.value);
                  if (channel) onChange(held.map((other, at) => (at === i ? { ...other, channel } : other)));
                }}
              >
                {CHANNELS.map((channel) => (
                  <option key={channel} value={channel}>
                    {word('channel', channel)}
                  </option>
                ))}
              </select>
              <button type="button" aria-label={t('remove_named', name)} onClick={() => onChange(without(i))}>
                {t('remove')}
              </button>
            </li>
          );
        })}
      </ul>
      <ProductPicker
        label={t('held_elsewhere_add')}
        without={held}
        onPick={({ product, edition }) => onChange([...held, { product, edition, channel: 'elsewhere' }])}
      />
    </div>
  );
}
