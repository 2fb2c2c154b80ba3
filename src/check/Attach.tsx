import { useId } from 'preact/hooks';
import type { Customer } from '../files/combine';
import { t } from '../i18n';
import type { Report } from '../report/schema';
import type { Bench } from './bench';
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
        <Choice
          key={file}
          file={file}
          report={report}
          value={attached[file] ?? ''}
          onChange={(key) => bench.attach(entry.id, file, key || null)}
        />
      ))}
    </section>
  );
}

interface ChoiceProps {
  readonly file: string;
  readonly report: Report;
  readonly value: string;
  readonly onChange: (key: string) => void;
}

function Choice({ file, report, value, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <p class="choice">
      <label for={id}>{t('attach_label', file)}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{t('attach_none')}</option>
        {report.subscriptions.map((row) => (
          <option key={row.key} value={row.key}>
            {[row.name, row.id].filter(Boolean).join(t('separator'))}
          </option>
        ))}
      </select>
    </p>
  );
}
