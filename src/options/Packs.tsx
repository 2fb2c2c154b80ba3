import { t } from '../i18n';
import type { Options } from '../messages';
import { word } from '../ui/words';

type PackId = Options['packs'][number];

const ALL: readonly PackId[] = ['csp-table', 'new-commerce', 'api-2019'];

interface PacksProps {
  readonly packs: readonly PackId[];
  readonly onChange: (packs: PackId[]) => void;
}

/** Which rule packs judge. Without the table nothing could be said of most rows, so that it always does. */
export function Packs({ packs, onChange }: PacksProps) {
  const toggle = (id: PackId) => onChange(ALL.filter((one) => (one === id) !== packs.includes(one)));
  return (
    <fieldset class="radios">
      <legend>{t('options_packs')}</legend>
      <ul class="checklist">
        {ALL.map((id) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={packs.includes(id)}
                disabled={id === 'csp-table'}
                onChange={() => toggle(id)}
              />
              <span>
                {word('pack', id)}
                <br />
                <span class="quiet">{word('options_pack', id)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
