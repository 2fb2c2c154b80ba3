import type { MarkerState } from '../report/explain';
import { h, host, icon } from './dom';

/** What a marker says. */
export interface MarkerView {
  /** Key of the subscription. */
  readonly key: string;
  readonly state: MarkerState;
  /** Accessible name: the verdict and the subscription. */
  readonly label: string;
  /** Language of the label, a BCP 47 tag. */
  readonly lang?: string;
  readonly dark: boolean;
}

/** The element that a marker adds to the page: a leaf of our own, without attributes and without anything the page can read. */
export const MARKER_TAG = 'upgrade-lens-marker';

/** Events that the row must not take for a click on itself. */
const OURS = 'click dblclick auxclick mousedown mouseup pointerdown pointerup touchstart keydown keyup keypress'.split(
  ' ',
);

/** What a user comes to a marker by, before its button hears of it: of ten thousand few are ever come to. */
const FIRST = ['pointerover', 'focus', 'click'];

let model: HTMLElement | undefined;

/** One row's marker: an icon button in a shadow root of its own. */
export class Marker {
  readonly element: HTMLElement;
  readonly lens: HTMLElement;
  readonly button: HTMLButtonElement;
  view: MarkerView | null = null;
  #stale = false;

  #wake: ((marker: Marker) => void) | null;

  /** `wake` is called once, before the first event that is the marker's. */
  constructor(wake: (marker: Marker) => void) {
    const { element, root } = host(MARKER_TAG);
    const attributes = { type: 'button', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' };
    model ??= h('span', {}, h('button', attributes, icon('')));
    this.#wake = wake;
    this.element = element;
    this.lens = model.cloneNode(true) as HTMLElement;
    this.button = this.lens.firstChild as HTMLButtonElement;
    root.append(this.lens);
    for (const type of FIRST) element.addEventListener(type, this, true);
  }

  handleEvent(): void {
    if (this.#wake) for (const type of OURS) this.element.addEventListener(type, (event) => event.stopPropagation());
    this.#wake?.(this);
    this.#wake = null;
  }

  /** Shows `view`; writes only what differs from what is shown. Returns whether anything was written. */
  show(view: MarkerView): boolean {
    const { state, label, lang = '', dark } = view;
    const before = this.view;
    const changed = before?.state !== state || before.label !== label || before.dark !== dark;
    if (!changed && !this.#stale) return false;
    this.#stale = false;
    this.lens.className = dark ? 'lens dark' : 'lens';
    if (!changed) return false;
    this.view = view;
    Object.assign(this.button, { className: `mark ${state}`, lang, ariaLabel: label });
    (this.button.firstChild as HTMLElement).className = state;
    return true;
  }

  /** Hides the marker until it is shown again: the row beside it has just been changed by the page. */
  hide(): void {
    if (this.#stale) return;
    this.#stale = true;
    this.lens.classList.add('stale');
  }
}
