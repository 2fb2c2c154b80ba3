import type { ShownCard } from '../report/card';
import { cardContent } from './card';
import { placeCard } from './card-place';
import { button, h } from './dom';
import type { Marker } from './marker';

const OPEN_AFTER = 150;
const CLOSE_AFTER = 300;

/** Where a card's text comes from, and what its actions do. */
export interface CardActions {
  card(key: string): Promise<ShownCard | null>;
  openDetails(key: string): void;
  readAll(key: string): void;
}

/** The one card that may be open: on hover, focus or click; hoverable, persistent, dismissible with Escape (WCAG 1.4.13). */
export class Cards {
  readonly #actions: CardActions;
  #marker: Marker | null = null;
  #card: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Opened by a click or by focus: the pointer's leaving does not close it. */
  #pinned = false;

  constructor(signal: AbortSignal, actions: CardActions) {
    this.#actions = actions;
    const options = { signal, capture: true, passive: true };
    addEventListener('keydown', (event) => event.key === 'Escape' && this.#dismiss(event), options);
    // Not in the capture phase: markers keep their own events to themselves, so this one is from elsewhere.
    addEventListener('pointerdown', () => this.close(), { signal });
    for (const moves of ['scroll', 'resize']) addEventListener(moves, () => this.#place(), options);
    signal.addEventListener('abort', () => this.close());
  }

  /** Makes a marker's button open the card. */
  readonly attach = (marker: Marker): void => {
    const { button, lens } = marker;
    const later = (act: () => void, wait: number): void => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(act, wait);
    };
    button.addEventListener('click', ({ isTrusted }) => {
      if (!isTrusted) return;
      if (this.#marker === marker && this.#pinned) this.close();
      else this.#open(marker, true);
    });
    button.addEventListener('focus', () => button.matches(':focus-visible') && this.#open(marker, true));
    lens.addEventListener(
      'focusout',
      ({ relatedTarget }) => lens.contains(relatedTarget as Node | null) || this.close(marker),
    );
    lens.addEventListener(
      'pointerenter',
      ({ pointerType }) => pointerType !== 'touch' && later(() => this.#open(marker, false), OPEN_AFTER),
    );
    lens.addEventListener('pointerleave', () => later(() => this.#pinned || this.close(), CLOSE_AFTER));
  };

  /** Writes the card anew where `marker`'s is open: its verdict may have changed. */
  refresh(marker: Marker): void {
    if (marker === this.#marker) void this.#fill(marker);
  }

  /** Closes the card where it is `marker`'s, or whichever is open. */
  close(marker: Marker | null = this.#marker): void {
    if (!marker || marker !== this.#marker) return;
    const card = this.#card;
    clearTimeout(this.#timer);
    // First: removing the card takes the focus out of it, which closes it.
    this.#marker = this.#card = null;
    this.#pinned = false;
    marker.button.setAttribute('aria-expanded', 'false');
    card?.remove();
  }

  #open(marker: Marker, pinned: boolean): void {
    clearTimeout(this.#timer);
    if (this.#marker !== marker) {
      this.close();
      if (!marker.view || !marker.element.isConnected) return;
      this.#marker = marker;
      marker.button.setAttribute('aria-expanded', 'true');
      void this.#fill(marker);
    }
    this.#pinned ||= pinned;
  }

  /** Writes the card's text, and shows the card with the first of it. */
  async #fill(marker: Marker): Promise<void> {
    const { view } = marker;
    const text = view && (await this.#actions.card(view.key));
    if (!text || marker !== this.#marker || view !== marker.view) return;
    const actions = [button(text.action, 'more', () => this.#actions.openDetails(view.key))];
    if (text.readAll) actions.push(button(text.readAll, 'more quiet', () => this.#actions.readAll(view.key)));
    const card = this.#card ?? h('div', { class: 'card', role: 'dialog', tabindex: '-1', popover: 'manual' });
    const focused = [...card.querySelectorAll('button')].findIndex((action) => action.matches(':focus'));
    card.setAttribute('aria-label', view.label);
    Object.assign(card, { lang: text.lang, dir: text.dir });
    card.replaceChildren(h('div', { class: 'text' }, ...cardContent(text)), ...actions);
    if (!this.#card) {
      marker.lens.append(card);
      card.showPopover?.();
      this.#card = card;
    }
    if (focused >= 0) (actions[focused] ?? actions[0])?.focus();
    this.#place();
  }

  #place(): void {
    if (!this.#marker?.element.isConnected) this.close();
    if (!this.#card || !this.#marker) return;
    const { button, element } = this.#marker;
    const { left, top } = placeCard(
      button.getBoundingClientRect(),
      this.#card.getBoundingClientRect(),
      { width: document.documentElement.clientWidth, height: innerHeight },
      getComputedStyle(element).direction === 'rtl',
    );
    this.#card.style.inset = `${top}px auto auto ${left}px`;
  }

  #dismiss(event: KeyboardEvent): void {
    const { button, lens } = this.#marker ?? {};
    if (!lens) return;
    event.stopPropagation();
    // Before it closes: the focus of a mark whose card is closed would open it again.
    if (lens.querySelector(':focus')) button?.focus({ preventScroll: true });
    this.close();
  }
}
