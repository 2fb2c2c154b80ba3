import type { RunTexts } from '../messages';
import { button, h, host } from './dom';

/** How long the end of a run is shown (ms). */
const SHOWN_FOR = 10_000;

/** What the page says of the list as a whole, in a closed root of its own. */
export class Announcer {
  readonly #element: HTMLElement;
  /** One polite status message (WCAG 4.1.3), where only assistive technology reads it. */
  readonly #status = h('div', { role: 'status', class: 'said' });
  /** An object: `window.find` looks into closed roots, so that a page could guess a text letter by letter, but not into this. */
  readonly #lens = h('object', { class: 'lens', role: 'document' }, this.#status);
  readonly #text = h('span');
  readonly #stop: HTMLButtonElement;
  readonly #run: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(signal: AbortSignal, stop: () => void) {
    const { element, root } = host('upgrade-lens-status');
    this.#element = element;
    this.#stop = button('', 'more', stop);
    this.#run = h('div', { class: 'card run' }, this.#text);
    root.append(this.#lens);
    signal.addEventListener('abort', () => element.remove());
  }

  /** Says `text` unless it was said last. */
  say(text: string, lang = ''): void {
    if (this.#status.textContent === text) return;
    this.#show();
    this.#status.lang = lang;
    this.#status.textContent = text;
  }

  /**
   * Shows how far a run through the list is, with a button that stops it; how it ended, for a while. Begin and end are also said.
   * Returns whether the button had the focus when the run ended.
   */
  progress({ text, stop, lang, dir }: RunTexts, running: boolean, dark: boolean, focus: boolean): boolean {
    clearTimeout(this.#timer);
    this.#show();
    const begins = running && !this.#stop.isConnected;
    const focused = this.#stop.matches(':focus');
    Object.assign(this.#run, { lang, dir });
    this.#lens.classList.toggle('dark', dark);
    this.#text.textContent = text;
    this.#stop.textContent = stop;
    if (!this.#run.isConnected) this.#lens.append(this.#run);
    if (begins) this.#run.append(this.#stop);
    if (begins || !running) this.say(text, lang);
    if (begins && focus) this.#stop.focus();
    if (running) return false;
    this.#stop.remove();
    this.#timer = setTimeout(() => this.#run.remove(), SHOWN_FOR);
    return focused;
  }

  #show(): void {
    if (!this.#element.isConnected) document.body.append(this.#element);
  }
}
