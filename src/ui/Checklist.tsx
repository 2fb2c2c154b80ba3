import { useState } from 'preact/hooks';
import { t } from '../i18n';
import { CopyButton } from './CopyButton';

/** What was ticked, by checklist: for as long as this surface is open. */
const ticked = new Map<string, ReadonlySet<string>>();

interface ChecklistProps {
  /** Tells this checklist from others. */
  readonly id: string;
  readonly title: string;
  readonly items: readonly string[];
}

/** Things to do that can be ticked, and copied as they stand. */
export function Checklist({ id, title, items }: ChecklistProps) {
  const [done, setDone] = useState(ticked.get(id) ?? new Set<string>());
  const tick = (item: string) => {
    const next = new Set(done);
    if (!next.delete(item)) next.add(item);
    ticked.set(id, next);
    setDone(next);
  };
  const text = [title, ...items.map((item) => `${done.has(item) ? '[x]' : '[ ]'} ${item}`)].join('\n');
  return (
    <>
      <ul class="checklist">
        {items.map((item) => (
          <li key={item}>
            <label>
              <input type="checkbox" checked={done.has(item)} onChange={() => tick(item)} />
              <span>{item}</span>
            </label>
          </li>
        ))}
      </ul>
      <CopyButton label={t('copy_checklist')} text={text} />
    </>
  );
}
