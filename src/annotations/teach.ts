import type { Taught, TeachTexts } from '../messages';
import { button, h, host } from './dom';

/** Columns that can be named; the first one is needed. */
const NAMES = ['name', 'status', 'quantity', 'id'] as const;

/** A list that the user may point at. */
interface Choice {
  readonly list: Element;
  readonly shape: string;
  readonly columns: readonly {
    readonly at: string | number;
    readonly header: string;
    readonly sample: string;
    /** What it was recognised as. */
    readonly name: (typeof NAMES)[number] | null;
  }[];
}

/** Lets the user point at one of `choices` and say which column is which; null where the user leaves. */
export function teach(
  signal: AbortSignal,
  choices: readonly Choice[],
  texts: TeachTexts,
  dark: boolean,
): Promise<Taught | null> {
  const { element, root } = host('upgrade-lens-teach');
  const more = new CSSStyleSheet();
  more.replaceSync(texts.css);
  root.adoptedStyleSheets.push(more);
  const dialog = h('dialog', { class: 'pick', lang: texts.lang, dir: texts.dir, 'aria-label': texts.choose });
  root.append(h('div', { class: dark ? 'lens dark' : 'lens' }, dialog));
  document.body.append(element);
  const end = new AbortController();
  return new Promise((resolve) => {
    const leave = (taught: Taught | null): void => {
      end.abort();
      // Gives the focus back to where it was.
      dialog.close();
      element.remove();
      resolve(taught);
    };
    signal.addEventListener('abort', () => leave(null), { signal: end.signal });
    dialog.addEventListener('close', () => leave(null));
    const cancel = button(texts.cancel, 'more', () => leave(null));
    const frames = choices.map((choice, i) => {
      const frame = button('', 'frame', () => {
        dialog.className = 'columns';
        dialog.ariaLabel = texts.columns;
        dialog.replaceChildren(...columnsOf(choice, texts, leave), cancel);
        dialog.querySelector('select')?.focus();
      });
      frame.append(h('b', {}, numbered(texts.list, i)));
      frame.addEventListener('focus', () => choice.list.scrollIntoView({ block: 'nearest' }));
      return frame;
    });
    dialog.append(...frames, h('div', { class: 'bar' }, h('p', {}, frames.length ? texts.choose : texts.none), cancel));
    dialog.addEventListener('keydown', ({ key }) => step(frames, key));
    const follow = (): void => {
      for (const [i, { list }] of choices.entries()) place(frames[i], list);
    };
    for (const type of ['scroll', 'resize'])
      addEventListener(type, follow, { signal: end.signal, capture: true, passive: true });
    follow();
    dialog.showModal();
  });
}

const numbered = (text: string, index: number): string => text.replace('#', String(index + 1));

/** Lays a frame over what the window shows of its list. */
function place(frame: HTMLElement | undefined, list: Element): void {
  const { left, right, top, bottom } = list.getBoundingClientRect();
  const [x, y] = [Math.max(0, left), Math.max(0, top)];
  const [width, height] = [right - x, Math.min(innerHeight, bottom) - y];
  if (frame) frame.style.cssText = `inset:${y}px auto auto ${x}px;width:${width}px;height:${height}px`;
}

/** The arrow keys go from one frame to the next. */
function step(frames: readonly HTMLElement[], key: string): void {
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[key];
  const at = frames.findIndex((frame) => frame.matches(':focus'));
  if (by && at >= 0) frames.at((at + by) % frames.length)?.focus();
}

/** The columns of a list, each with what it may be, and a button that keeps what was chosen. */
function columnsOf({ shape, columns }: Choice, texts: TeachTexts, keep: (taught: Taught) => void): Node[] {
  const selects = columns.map(({ name }) => {
    const options = ['' as const, ...NAMES].map((value) => h('option', { value }, texts[value || 'unused']));
    const select = h('select', {}, ...options);
    select.value = name ?? '';
    // One column for each: the one chosen last.
    select.addEventListener('change', () => {
      for (const other of selects) if (other !== select && other.value === select.value) other.value = '';
    });
    return select;
  });
  const labels = columns.map(({ header, sample }, i) => {
    const text = header || numbered(texts.column, i);
    return h('label', {}, h('span', { dir: 'auto' }, text, h('span', { class: 'quiet' }, sample)), selects[i] ?? '');
  });
  const missing = h('p', { role: 'alert' });
  const save = button(texts.save, 'more', () => {
    const chosen = Object.fromEntries(columns.map(({ at }, i) => [selects[i]?.value, at]));
    delete chosen[''];
    if ('name' in chosen) keep({ shape, columns: chosen as Taught['columns'] });
    else missing.textContent = texts.needsName;
  });
  return [h('h2', {}, texts.columns), ...labels, missing, save];
}
