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

/** One row's marker: an icon button in a shadow root of its own. */
export class Marker {
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly lens: HTMLElement;
  view: MarkerView | null = null;
  private stale = false;

  constructor() {
    const { element, root } = host(MARKER_TAG);
    this.element = element;
    this.button = h('button', { type: 'button', class: 'mark', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' });
    this.lens = h('span', { class: 'lens' }, this.button);
    root.append(this.lens);
    for (const type of OURS) element.addEventListener(type, (event) => event.stopPropagation());
  }

  /** Shows `view`; writes only what differs from what is shown. Returns whether anything was written. */
  show(view: MarkerView): boolean {
    const before = this.view;
    this.view = view;
    if (this.stale) this.fresh();
    if (before?.dark !== view.dark) this.lens.classList.toggle('dark', view.dark);
    if (before?.state === view.state && before.label === view.label) return before.dark !== view.dark;
    this.button.setAttribute('aria-label', view.label);
    this.button.lang = view.lang ?? '';
    if (before?.state !== view.state) {
      this.button.className = `mark ${view.state}`;
      this.button.replaceChildren(icon(view.state));
    }
    return true;
  }

  /** Hides the marker until it is shown again: the row beside it has just been changed by the page. */
  hide(): void {
    if (this.stale) return;
    this.stale = true;
    this.lens.classList.add('stale');
  }

  private fresh(): void {
    this.stale = false;
    this.lens.classList.remove('stale');
  }
}

/** Events that the row must not take for a click on itself. */
const OURS = [
  'click',
  'dblclick',
  'auxclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'keydown',
  'keyup',
  'keypress',
];
