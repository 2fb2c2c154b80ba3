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
  private marker: Marker | null = null;
  private card: HTMLElement | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Opened by a click or by focus: the pointer's leaving does not close it. */
  private pinned = false;

  constructor(
    private readonly signal: AbortSignal,
    private readonly actions: CardActions,
  ) {
    const options = { signal, capture: true };
    addEventListener('keydown', (event) => event.key === 'Escape' && this.dismiss(event), options);
    // Not in the capture phase: markers keep their own events to themselves, so this one is from elsewhere.
    addEventListener('pointerdown', () => this.close(), { signal });
    addEventListener('scroll', () => this.place(), { ...options, passive: true });
    addEventListener('resize', () => this.place(), options);
    signal.addEventListener('abort', () => this.close());
  }

  /** Makes a marker's button open the card. */
  attach(marker: Marker): void {
    const { button, lens } = marker;
    const on = { signal: this.signal };
    button.addEventListener('click', (event) => event.isTrusted && this.toggle(marker), on);
    button.addEventListener('focus', () => button.matches(':focus-visible') && this.open(marker, true), on);
    lens.addEventListener('focusout', (event) => this.focusLeaves(marker, event), on);
    lens.addEventListener(
      'pointerenter',
      (event) => event.pointerType !== 'touch' && this.later(() => this.open(marker, false), OPEN_AFTER),
      on,
    );
    lens.addEventListener('pointerleave', () => this.later(() => !this.pinned && this.close(), CLOSE_AFTER), on);
  }

  /** Writes the card anew where `marker`'s is open: its verdict may have changed. */
  refresh(marker: Marker): void {
    if (marker === this.marker) void this.fill(marker);
  }

  /** Closes the card where it is `marker`'s, or whichever is open. */
  close(marker: Marker | null = this.marker): void {
    const { card } = this;
    if (!marker || marker !== this.marker) return;
    clearTimeout(this.timer);
    // First: removing the card takes the focus out of it, which closes it.
    this.marker = this.card = null;
    this.pinned = false;
    marker.button.setAttribute('aria-expanded', 'false');
    card?.remove();
  }

  private open(marker: Marker, pinned: boolean): void {
    clearTimeout(this.timer);
    if (this.marker !== marker) this.show(marker);
    this.pinned ||= pinned;
  }

  private show(marker: Marker): void {
    this.close();
    if (!marker.view || !marker.element.isConnected) return;
    this.marker = marker;
    marker.button.setAttribute('aria-expanded', 'true');
    void this.fill(marker);
  }

  /** Writes the card's text, and shows the card with the first of it. */
  private async fill(marker: Marker): Promise<void> {
    const { view } = marker;
    const text = view && (await this.actions.card(view.key));
    if (!text || marker !== this.marker || view !== marker.view) return;
    const actions = [button(text.action, 'more', () => this.actions.openDetails(view.key))];
    if (text.readAll) actions.push(button(text.readAll, 'more quiet', () => this.actions.readAll(view.key)));
    const card = this.card ?? this.makeCard(marker);
    const focused = [...card.querySelectorAll('button')].findIndex((action) => action.matches(':focus'));
    card.setAttribute('aria-label', view.label);
    card.lang = text.lang;
    card.dir = text.dir;
    card.replaceChildren(h('div', { class: 'text' }, ...cardContent(text)), ...actions);
    if (focused >= 0) (actions[focused] ?? actions[0])?.focus();
    this.place();
  }

  private makeCard(marker: Marker): HTMLElement {
    const card = h('div', { class: 'card', role: 'dialog', tabindex: '-1', popover: 'manual' });
    marker.lens.append(card);
    if ('showPopover' in card) card.showPopover();
    this.card = card;
    return card;
  }

  private place(): void {
    if (this.marker && !this.marker.element.isConnected) this.close();
    if (!this.card || !this.marker) return;
    const rightToLeft = getComputedStyle(this.marker.element).direction === 'rtl';
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    const { left, top } = placeCard(
      this.marker.button.getBoundingClientRect(),
      this.card.getBoundingClientRect(),
      view,
      rightToLeft,
    );
    this.card.style.left = `${left}px`;
    this.card.style.top = `${top}px`;
  }

  private toggle(marker: Marker): void {
    if (this.marker === marker && this.pinned) this.close();
    else this.open(marker, true);
  }

  private dismiss(event: KeyboardEvent): void {
    if (!this.marker) return;
    event.stopPropagation();
    const inside = this.marker.lens.contains((this.marker.lens.getRootNode() as ShadowRoot).activeElement);
    // Before it closes: the focus of a mark whose card is closed would open it again.
    if (inside) this.marker.button.focus({ preventScroll: true });
    this.close();
  }

  private focusLeaves(marker: Marker, event: FocusEvent): void {
    if (event.relatedTarget instanceof Node && marker.lens.contains(event.relatedTarget)) return;
    if (this.marker === marker) this.close();
  }

  private later(action: () => void, wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(action, wait);
  }
}
