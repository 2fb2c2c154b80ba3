import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../i18n';

interface CopyProps {
  readonly label: string;
  /** Nothing to copy yet where it is empty. */
  readonly text: string;
  /** Other things that can be done with the text. */
  readonly children?: ComponentChildren;
}

/** Copies a text, and says whether that worked; not of another text than the one that was copied. */
export function CopyButton({ label, text, children }: CopyProps) {
  const [said, setSaid] = useState({ text: '', copied: false });
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid({ text, copied: true }),
      () => setSaid({ text, copied: false }),
    );
  return (
    <div class="actions">
      <button type="button" disabled={!text} onClick={() => void copy()}>
        {label}
      </button>
      {children}
      <span role="status">{text && said.text === text ? t(said.copied ? 'copied' : 'copy_failed') : ''}</span>
    </div>
  );
}
