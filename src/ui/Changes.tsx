import { useEffect, useState } from 'preact/hooks';
import { plural, t } from '../i18n';
import type { Changed } from './changes';
import { word } from './words';

interface ChangesProps {
  readonly source: string | null;
  readonly target: string;
  readonly added: readonly string[];
  readonly lost: readonly string[];
}

/** What users gain, what is raised, and what they lose with the target, in words. */
export function Changes({ source, target, added, lost }: ChangesProps) {
  const changed = useChanged(source, target, added, lost);
  return (
    <section class="changes">
      <h3>{t('what_changes')}</h3>
      {added.length === 0 && lost.length === 0 && <p>{t('changes_none')}</p>}
      <Services label={t('changes_added')} names={changed.added.map(service)} />
      <Services label={t('changes_gained')} names={changed.gained.map(service)} />
      <Services label={t('changes_raised')} names={changed.raised.map(service)} />
      <Services label={t('changes_lowered')} names={changed.lowered.map(service)} />
      <Services label={t('changes_lost')} names={changed.lost.map(service)} />
      {changed.extras.length > 0 && (
        <details class="extras">
          <summary>{plural('changes_extras', changed.extras.length)}</summary>
          <p class="quiet">{t('changes_extras_why')}</p>
          <p lang="en" dir="ltr">
            {changed.extras.join(' · ')}
          </p>
        </details>
      )}
    </section>
  );
}

const NONE: Changed = { added: [], gained: [], raised: [], lowered: [], lost: [], extras: [] };

const service = (family: string): string => word('service', family);

/** The report's families as they stand there, told apart as soon as the catalog has come. */
function useChanged(source: string | null, target: string, added: readonly string[], lost: readonly string[]): Changed {
  const [changed, setChanged] = useState<Changed>({ ...NONE, added, lost });
  useEffect(() => {
    let over = false;
    import('./changes').then(
      ({ changes }) => !over && setChanged(changes(source, target, added, lost)),
      () => null,
    );
    return () => {
      over = true;
    };
  }, [source, target, added, lost]);
  return changed;
}

function Services({ label, names }: { readonly label: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <>
      <h4>{label}</h4>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}
