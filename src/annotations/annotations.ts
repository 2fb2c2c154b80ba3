import { type CardActions, Cards } from './cards';
import { type Clipped, cutsOff, watchClipped } from './clipped';
import { Marker, type MarkerView } from './marker';

/** A place on the page and what shall stand there. */
export interface Annotation {
  readonly anchor: { readonly node: Element; readonly inside: boolean };
  /** The row's elements. */
  readonly elements: readonly Element[];
  readonly view: MarkerView;
}

/** How often in `ROUND_WINDOW` ms the page may remove a row's marker before we give up. */
const ROUNDS = 6;
const ROUND_WINDOW = 10_000;

/** Draws markers into the page, keyed by subscription, and takes them away again. Nothing of the page is changed. */
export class Annotations {
  #markers = new Map<string, Marker>();
  #rows = new WeakMap<Node, Marker>();
  readonly #cards: Cards;
  readonly #clipped: Clipped;
  readonly #tight = new WeakSet<Marker>();
  #lost: number[] = [];
  /** The page keeps removing our markers, so we have stopped putting them there. */
  gaveUp = false;

  readonly #redraw: () => void;
  readonly #now: () => number;

  constructor(
    signal: AbortSignal,
    actions: CardActions,
    /** Asks for the next drawing: a marker has to go elsewhere in its cell, or none is drawn any more. */
    redraw: () => void = () => {},
    now: () => number = () => performance.now(),
  ) {
    this.#redraw = redraw;
    this.#now = now;
    this.#cards = new Cards(signal, actions);
    this.#clipped = watchClipped(signal, (marker) => this.#tight.add(marker) && redraw());
    signal.addEventListener('abort', () => this.clear());
  }

  /** Makes the page show exactly `annotations`; writes nothing where it already does. */
  draw(annotations: readonly Annotation[]): void {
    if (this.gaveUp) return;
    const before = this.#markers;
    this.#markers = new Map();
    let lost = false;
    const first = annotations[0]?.anchor.node;
    const cut = !!first && cutsOff(first);
    for (const annotation of annotations) {
      const { key } = annotation.view;
      if (this.#markers.has(key)) continue;
      const known = before.get(key);
      before.delete(key);
      const marker = known ?? new Marker(this.#cards.attach);
      this.#markers.set(key, marker);
      if (known && this.#isLost(known, annotation)) lost = true;
      this.#place(marker, annotation);
      if (cut && !known) this.#clipped.watch(marker);
    }
    for (const marker of before.values()) this.#remove(marker);
    if (lost) this.#count();
  }

  /** Shows the marker of a row that the page has drawn anew as it was. */
  again({ key, ...row }: Omit<Annotation, 'view'> & { readonly key: string }): void {
    const marker = this.#markers.get(key);
    if (!marker?.view) return;
    if (this.#isLost(marker, row)) this.#count();
    if (!this.gaveUp) this.#place(marker, { ...row, view: marker.view });
  }

  /**
   * The page has changed `node`: a marker in the same row is hidden at once (where it has `moved`), until the row is read again.
   * Returns the row's key; null where `node` is in no row, or is the row itself.
   */
  touch(node: Node, moved = true, parentOf = (at: Node): Node | null => at.parentNode): string | null {
    for (let at: Node | null = node; at; at = parentOf(at)) {
      const marker = this.#rows.get(at);
      if (!marker) continue;
      if (moved) marker.hide();
      return at === node ? null : (marker.view?.key ?? null);
    }
    return null;
  }

  /** Scrolls to the marker of `key` and focuses it. False where the row is not on the page now. */
  focus(key: string): boolean {
    const marker = this.#markers.get(key);
    if (!marker) return false;
    marker.element.scrollIntoView({ block: 'center' });
    marker.button.focus({ preventScroll: true });
    return true;
  }

  /** Takes every marker off the page. */
  clear(): void {
    for (const marker of this.#markers.values()) this.#remove(marker);
    this.#markers.clear();
  }

  /** Dropped from a row that is still there: a re-render, or a page that does not want us. */
  #isLost(marker: Marker, { elements }: Pick<Annotation, 'elements'>): boolean {
    return !marker.element.isConnected && elements.some((element) => this.#rows.get(element) === marker);
  }

  #place(marker: Marker, { view, anchor, elements }: Annotation): void {
    for (const element of elements) this.#rows.set(element, marker);
    put(marker.element, anchor, this.#tight.has(marker));
    if (marker.show(view)) this.#cards.refresh(marker);
  }

  #remove(marker: Marker): void {
    this.#cards.close(marker);
    this.#clipped.forget(marker);
    marker.element.remove();
  }

  #count(): void {
    const now = this.#now();
    this.#lost = [...this.#lost.filter((at) => now - at < ROUND_WINDOW), now];
    if (this.#lost.length < ROUNDS) return;
    this.gaveUp = true;
    this.clear();
    this.#redraw();
  }
}

/** Floats over the end of a line that is cut off, without a height of its own. */
const TIGHT = { float: 'inline-end', lineHeight: 'inherit', marginBlock: 'calc(-.5lh - 12px) calc(.5lh - 12px)' };

/**
 * Puts `element` right after the anchor's node, or as its last child, unless it is there. Never in front: pages find their
 * own nodes by `firstElementChild`.
 */
function put(element: HTMLElement, { node, inside }: Annotation['anchor'], tight: boolean): void {
  if (tight && !element.style.float) Object.assign(element.style, TIGHT);
  if (inside) {
    if (node.lastChild !== element) node.append(element);
  } else if (node.nextSibling !== element) node.after(element);
}
