import { useState } from 'preact/hooks';
import { t } from '../../i18n';
import { ExportPanel } from './ExportPanel';

/** The support note of a subscription, folded until it is asked for. */
export function ExportFold({ subscriptionKey }: { readonly subscriptionKey: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="advice" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('export_fold')}</summary>
      {open && <ExportPanel subscriptionKey={subscriptionKey} />}
    </details>
  );
}
