import type { TeachTexts } from '../messages';
import { button, h, host } from './dom';

/** Columns that can be named; the first one is needed. */
const NAMES = ['name', 'status', 'quantity', 'id'] as const;
type Name = (typeof NAMES)[number];

/** A list that the user may point at. */
export interface Choice {
  readonly list: Element;
  readonly columns: readonly {
    readonly at: string | number;
    readonly header: string;
    readonly sample: string;
    /** What it was recognised as. */
    readonly name: Name | null;
  }[];
}

/** What the user said: which list, and where its columns are. */
export interface Pointed<C extends Choice> {
  readonly choice: C;
  readonly columns: Partial<Record<Name, string | number>>;
}

/** Lets the user point at one of `choices` and say which column is which; null where the user leaves. */
export function teach<C extends Choice>(
  signal: AbortSignal,
  choices: readonly C[],
  texts: TeachTexts,
  dark: boolean,
): Promise<Pointed<C> | null> {
  const { element, root } = host('upgrade-lens-teach', texts.css);
  const dialog = h('dialog', { class: 'pick', lang: texts.lang, dir: texts.dir });
  root.append(h('div', { class: dark ? 'lens dark' : 'lens' }, dialog));
  document.body.append(element);
  const end = new AbortController();
  return new Promise((resolve) => {
    const leave = (pointed: Pointed<C> | null): void => {
      end.abort();
      // Gives the focus back to where it was.
      dialog.close();
      element.remove();
      resolve(pointed);
    };
    signal.addEventListener('abort', () => leave(null), { signal: end.signal });
    dialog.addEventListener('close', () => leave(null));
    const cancel = (): HTMLElement => button(texts.cancel, 'more', () => leave(null));
    const name = (choice: C): void =>
      nameColumns(dialog, choice, texts, cancel(), (columns) => leave({ choice, columns }));
    pick(dialog, choices, texts, cancel(), name, end.signal);
    dialog.showModal();
  });
}

/** Outlines the lists; Tab and the arrow keys go from one to the next. */
function pick<C extends Choice>(
  dialog: HTMLElement,
  choices: readonly C[],
  texts: TeachTexts,
  cancel: HTMLElement,
  picked: (choice: C) => void,
  signal: AbortSignal,
): void {
  const frames = choices.map((choice, i) => {
    const frame = button('', 'frame', () => picked(choice));
    frame.append(h('b', {}, texts.list.replace('#', String(i + 1))));
    frame.addEventListener('focus', () => choice.list.scrollIntoView({ block: 'nearest' }));
    return frame;
  });
  const place = (): void => {
    frames.forEach((frame, i) => {
      const { left, right, top, bottom } = choices[i]?.list.getBoundingClientRect() ?? new DOMRect();
      const [from, to] = [Math.max(0, top), Math.min(innerHeight, bottom)];
      frame.style.inset = `${from}px auto auto ${Math.max(0, left)}px`;
      frame.style.width = `${right - Math.max(0, left)}px`;
      frame.style.height = `${to - from}px`;
    });
  };
  addEventListener('scroll', place, { signal, capture: true, passive: true });
  addEventListener('resize', place, { signal });
  dialog.addEventListener('keydown', ({ key }) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[key];
    const at = frames.findIndex((frame) => frame.matches(':focus'));
    if (step && at >= 0) frames.at((at + step) % frames.length)?.focus();
  });
  const text = h('p', {}, frames.length ? texts.choose : texts.none);
  dialog.replaceChildren(...frames, h('div', { class: 'bar' }, text, cancel));
  place();
}

function nameColumns(
  dialog: HTMLElement,
  { columns }: Choice,
  texts: TeachTexts,
  cancel: HTMLElement,
  named: (columns: Pointed<Choice>['columns']) => void,
): void {
  const selects = columns.map(({ name }) => {
    const options = ['', ...NAMES].map((value) => h('option', { value }, value ? texts[value as Name] : texts.unused));
    const select = h('select', {}, ...options);
    select.value = name ?? '';
    // One column for each: the one chosen last.
    select.addEventListener('change', () => {
      for (const other of selects) if (other !== select && other.value === select.value) other.value = '';
    });
    return select;
  });
  const labels = columns.map(({ header, sample }, i) =>
    h(
      'label',
      {},
      h(
        'span',
        { dir: 'auto' },
        header || texts.column.replace('#', String(i + 1)),
        h('span', { class: 'quiet' }, sample),
      ),
      selects[i] ?? '',
    ),
  );
  const missing = h('p', { role: 'alert' });
  const save = button(texts.save, 'more', () => {
    const said = columns.flatMap(({ at }, i) => (selects[i]?.value ? [[selects[i].value, at] as const] : []));
    if (said.some(([name]) => name === 'name')) named(Object.fromEntries(said));
    else missing.textContent = texts.needsName;
  });
  dialog.className = 'columns';
  dialog.replaceChildren(h('h2', {}, texts.columns), ...labels, missing, save, cancel);
  selects[0]?.focus();
}
