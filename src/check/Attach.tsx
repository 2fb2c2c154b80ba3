import type { Customer } from '../files/combine';
import { t } from '../i18n';
import type { Report } from '../report/schema';
import type { Bench } from './bench';
import { Pick } from './Pick';
import type { Entry } from './types';

interface AttachProps {
  readonly bench: Bench;
  readonly entry: Entry;
  readonly customer: Customer;
  readonly report: Report;
}

/** Answers of Microsoft's that do not tell which subscription they are about: the user says it. */
export function Attach({ bench, entry, customer, report }: AttachProps) {
  const files = [...new Set(customer.unattached.map(({ file }) => file))];
  const { attached } = bench.saidOf(entry.id);
  if (report.subscriptions.length === 0) return null;
  return (
    <section class="note" aria-label={t('attach_title')}>
      <p>{t('attach_why')}</p>
      {files.map((file) => (
        <Pick
          key={file}
          label={t('attach_label', file)}
          none={t('attach_none')}
          value={attached[file] ?? ''}
          options={report.subscriptions.map((row) => [
            row.key,
            [row.name, row.id].filter(Boolean).join(t('separator')),
          ])}
          onPick={(key) => bench.attach(entry.id, file, key || null)}
        />
      ))}
    </section>
  );
}
