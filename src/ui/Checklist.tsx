import { t } from '../i18n';
import { CopyButton } from './CopyButton';
import { useTicked } from './useTicked';

interface ChecklistProps {
  /** Tells this checklist from others. */
  readonly id: string;
  readonly title: string;
  readonly items: readonly string[];
}

/** Things to do that can be ticked, and copied as they stand. */
export function Checklist({ id, title, items }: ChecklistProps) {
  const [done, tick] = useTicked(id);
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
