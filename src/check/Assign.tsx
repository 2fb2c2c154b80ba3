import { t } from '../i18n';
import type { Bench } from './bench';
import { Pick } from './Pick';

/** Answers that could be any customer's: the user says whose they are. */
export function Assign({ bench }: { readonly bench: Bench }) {
  const { entries, unassigned } = bench.sorted;
  const customers = entries.filter(({ fixed }) => !fixed).map(({ id, name }) => [id, name] as const);
  return (
    <section class="note" aria-label={t('assign_title')}>
      <p>{t('assign_why')}</p>
      {unassigned.map(({ id, name }) => (
        <Pick
          key={id}
          label={t('assign_label', name)}
          none={t('attach_none')}
          value=""
          options={customers}
          onPick={(entry) => bench.assign(id, entry)}
        />
      ))}
    </section>
  );
}
