import { useState } from 'preact/hooks';
import { t } from '../i18n';

/** Copies a text, and says whether that worked. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: string }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <p class="copy">
      <button type="button" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status">{copied === null ? '' : t(copied ? 'copied' : 'copy_failed')}</span>
    </p>
  );
}
