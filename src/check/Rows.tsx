import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n';
import { markerState } from '../report/explain';
import { step } from '../ui/roving';
import { ROW_REM, useWindow } from '../ui/useWindow';
import { VerdictIcon } from '../ui/VerdictIcon';
import { number, word } from '../ui/words';
import type { TableRow } from './bench';

interface RowsProps {
  readonly rows: readonly TableRow[];
  readonly onOpen: (row: TableRow) => void;
  readonly returnTo: TableRow | null;
}

const COLUMNS = ['subscription', 'customer', 'quantity', 'verdict', 'target', 'condition'] as const;

/** A table with one tab stop; only the rows in view and the one with the focus are in the document. */
export function Rows({ rows, onOpen, returnTo }: RowsProps) {
  const body = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(() =>
    rows.findIndex((row) => row.entry === returnTo?.entry && row.key === returnTo.key),
  );
  const wanted = useRef(active >= 0 ? active : null);
  const count = rows.length;
  const at = Math.min(Math.max(active, 0), count - 1);
  const [first, end] = useWindow(body, count);
  useEffect(() => {
    if (wanted.current !== at) return;
    wanted.current = null;
    body.current?.querySelector<HTMLElement>(`[data-index="${at}"]`)?.focus();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = step(event, at, count, 'block');
    if (next === null) return;
    event.preventDefault();
    wanted.current = next;
    setActive(next);
  };
  const shown = rows.map((_, i) => i).slice(first, end);
  if (at >= 0 && (at < first || at >= end)) shown.push(at);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a real table cannot place its rows, and ten thousand must not be in the document
    <div role="table" class="table" aria-label={t('table_title')} aria-rowcount={count + 1}>
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div role="row" class="row head" aria-rowindex={1} tabIndex={-1}>
        {COLUMNS.map((column) => (
          // biome-ignore lint/a11y/useSemanticElements: see above
          <span key={column} role="columnheader" class={`col-${column}`} tabIndex={-1}>
            {column === 'condition' ? t('table_condition') : word('export_column', column)}
          </span>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div role="rowgroup" ref={body} class="rows" style={{ blockSize: `${count * ROW_REM}rem` }} onKeyDown={onKeyDown}>
        {shown.map((i) => {
          const row = rows[i];
          if (!row) return null;
          const props = { row, index: i, focusable: i === at, onOpen };
          return <Row key={`${row.entry} ${row.key}`} {...props} onFocus={() => setActive(i)} />;
        })}
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: TableRow;
  readonly index: number;
  readonly focusable: boolean;
  readonly onOpen: (row: TableRow) => void;
  readonly onFocus: () => void;
}

function Row({ row, index, focusable, onOpen, onFocus }: RowProps) {
  const { customer, subscription, quantity, verdict, best, condition } = row;
  const cells: Record<Exclude<(typeof COLUMNS)[number], 'subscription'>, string> = {
    customer,
    quantity: quantity === null ? '' : number(quantity),
    verdict: word('verdict', verdict),
    target: best?.name ?? '',
    condition: condition ? word('condition_short', condition) : '',
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div
      role="row"
      class="row"
      aria-rowindex={index + 2}
      tabIndex={-1}
      style={{ insetBlockStart: `${index * ROW_REM}rem` }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <span role="cell" class="col-subscription">
        <VerdictIcon state={markerState(verdict)} />
        <button
          type="button"
          data-index={index}
          tabIndex={focusable ? 0 : -1}
          onClick={() => onOpen(row)}
          onFocus={onFocus}
        >
          <bdi>{subscription}</bdi>
        </button>
      </span>
      {COLUMNS.slice(1).map((column) => (
        // biome-ignore lint/a11y/useSemanticElements: see above
        <span key={column} role="cell" class={`col-${column}`}>
          <bdi>{cells[column as keyof typeof cells]}</bdi>
        </span>
      ))}
    </div>
  );
}
